// The nearest known name to one that is not known: what somebody who mistyped it meant.

import Foundation

/// Looks for what was meant.
enum Suggestion {
    /// The most bytes of what may be a name that was mistyped.
    static let longest = 256

    /// The nearest candidate within a third of the letters (at least one edit), if there is one.
    ///
    /// Capitals and accents do not count. Of equally near names one with the same letters comes
    /// before one with a letter more or less, and that before others; then the first by name. If
    /// none is near, it is the only one that begins with what was given.
    static func nearest(to given: String, in candidates: [String]) -> String? {
        guard given.utf8.count <= longest else { return nil }
        let wanted = folded(given)
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        let allowed = max(1, wanted.count / 3)
        let names = candidates.sorted().map { (name: $0, letters: folded($0)) }
        var best: (name: String, distance: Int, rank: Int)?
        for (name, letters) in names where abs(letters.count - wanted.count) <= allowed {
            let distance = distance(wanted, letters)
            guard distance <= allowed else { continue }
            let rank = rank(wanted, letters)
            guard let known = best, (known.distance, known.rank) <= (distance, rank) else {
                best = (name, distance, rank)
                continue
            }
        }
        if let best { return best.name }
        let beginnings = names.filter { wanted.count >= 3 && $0.letters.starts(with: wanted) }
        return beginnings.count == 1 ? beginnings[0].name : nil
    }

    /// Which of equally near names was rather meant: letters are swapped and dropped more often
    /// than replaced.
    private static func rank(_ a: [Character], _ b: [Character]) -> Int {
        if a.count != b.count { return 1 }
        return a.sorted() == b.sorted() ? 0 : 2
    }

    /// A name without capitals, accents and outer spaces, as letters.
    static func folded(_ text: String) -> [Character] {
        let bytes = Array(text.utf8)
        if bytes.allSatisfy({ $0 < 0x80 }) {
            // Of most names, and many times faster.
            let isInner: (UInt8) -> Bool = { $0 != 0x20 && $0 != 0x09 }
            guard let first = bytes.firstIndex(where: isInner),
                let last = bytes.lastIndex(where: isInner)
            else { return [] }
            return bytes[first...last].map { byte in
                let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                return Character(Unicode.Scalar(isCapital ? byte | 0x20 : byte))
            }
        }
        let plain = text.folding(
            options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        return Array(plain.lowercased().trimmingCharacters(in: .whitespaces))
    }

    /// The candidate that is the same but for capitals and accents, if there is just one.
    static func same(as given: String, in candidates: [String]) -> String? {
        if candidates.contains(given) { return given }
        guard given.utf8.count <= longest, hasPlainAccents(given) else { return nil }
        let wanted = folded(given)
        let found = candidates.filter { folded($0) == wanted }
        return found.count == 1 ? found[0] : nil
    }

    /// Whether no letter bears an accent that no name has on it: a heap of them is no slip.
    private static func hasPlainAccents(_ text: String) -> Bool {
        text.precomposedStringWithCanonicalMapping.unicodeScalars.count == text.count
    }

    /// How many letters must be added, dropped, replaced or swapped with their neighbour.
    ///
    /// - Source: Damerau, *A technique for computer detection and correction of spelling errors*,
    ///   Communications of the ACM 7(3), 1964; no letter is edited twice.
    static func distance(_ a: [Character], _ b: [Character]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                let isSame = a[i - 1] == b[j - 1]
                var cost = min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (isSame ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    cost = min(cost, beforeLast[j - 2] + 1)
                }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
