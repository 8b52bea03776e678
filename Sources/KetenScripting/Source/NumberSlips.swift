// Numbers as other countries write them: 45.000 is forty-five here, and never forty-five thousand.
// Lua reads them without a word, so this is looked for in the text.

import KetenEngine

/// Looks for points that were meant to group thousands.
enum NumberSlips {
    /// Adds an error for each number that reads as thousands to a Dutch eye.
    ///
    /// Of money, that is any amount from 1 with exactly three decimals; of other numbers, three
    /// decimals of which the last is 0, for nobody writes it to be exact.
    static func add(in source: SourceText, _ tokens: [Token], to findings: inout Findings) {
        for index in tokens.indices where tokens[index].kind == .number {
            let isMoney =
                index >= 2 && tokens[index - 1].is("(")
                && tokens[index - 2].isName(Vocabulary.money)
            let written = tokens[index].written
            guard let (whole, decimals) = parts(of: written),
                isMoney || decimals.last == "0"
            else { continue }
            let thousands = whole + decimals
            let plain = plain(whole, decimals)
            let (many, few) =
                isMoney ? ("EUR(\(thousands))", "EUR(\(plain))") : (thousands, plain)
            findings.add(
                Label(
                    en: "\(written) is \(plain), not \(thousands): a point begins the decimals",
                    nl: "\(written) is \(plain) en niet \(thousands): na een punt komen decimalen"
                ),
                hint: Label(
                    en: "write \(many), or \(few) if that is meant",
                    nl: "schrijf \(many), of \(few) als dat is bedoeld"),
                at: tokens[index].range, of: source)
        }
    }

    /// One to three digits, the first not 0, and three digits behind the point.
    static func parts(of written: String) -> (whole: String, decimals: String)? {
        let parts = written.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...3).contains(parts[0].count), parts[1].count == 3,
            parts[0].first != "0",
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        return (String(parts[0]), String(parts[1]))
    }

    /// The same number in a form that cannot be taken for thousands.
    private static func plain(_ whole: String, _ decimals: String) -> String {
        var kept = Substring(decimals)
        while kept.last == "0" { kept.removeLast() }
        if kept.isEmpty { return whole }
        return kept.count == 3 ? "\(whole).\(kept)0" : "\(whole).\(kept)"
    }
}
