// The word that somebody probably meant: the nearest known one, if it is near enough.

import KetenEngine

enum Suggestion {
    /// What a message adds after an unknown word: the word meant, else the few that there are.
    static func hint(for given: String, among known: [String]) -> String {
        label(for: given, among: known).en
    }

    /// The same in both languages.
    static func label(for given: String, among known: [String]) -> Label {
        if let word = nearest(to: given, among: known) {
            return Label(en: "; did you mean '\(word)'?", nl: "; bedoelde u '\(word)'?")
        }
        guard !known.isEmpty, known.count <= 12 else { return Label(en: "", nl: "") }
        return Label(
            en: "; expected " + listed(known), nl: "; verwacht: " + listed(known, "of"))
    }

    /// The nearest word, if a third of its letters or fewer differ; the first of equals.
    static func nearest(to given: String, among known: [String]) -> String? {
        let given = Array(given.utf8.prefix(64))
        var best: (word: String, distance: Int)?
        for word in known.prefix(500) {
            let letters = Array(word.utf8)
            guard abs(letters.count - given.count) <= 3 else { continue }
            let distance = distance(given, letters)
            guard distance <= max(1, min(3, letters.count / 3)), distance < letters.count else {
                continue
            }
            if best.map({ distance < $0.distance }) ?? true { best = (word, distance) }
        }
        return best?.word
    }

    /// Words as `a, b or c`.
    static func listed(_ words: [String], _ or: String = "or") -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(or) " + last
    }

    /// Text from a file as a message may show it: short, and without characters that move a cursor.
    static func shown(_ text: String) -> String {
        let longest = 60
        var result = ""
        for scalar in text.unicodeScalars.prefix(longest) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: result += "·"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return text.unicodeScalars.count > longest ? result + "…" : result
    }

    /// The number of letters to insert, drop, replace or swap with a neighbour.
    ///
    /// - Source: Damerau 1964; the restricted distance, by rows of a table.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    cost = min(cost, before[j - 1] + 1)
                }
                row.append(cost)
            }
            before = last
            last = row
        }
        return last[b.count]
    }
}
