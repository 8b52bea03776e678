// The part of the reference page about functions that a run calls.

import KetenCare
import KetenEngine

extension LanguagePage {
    /// What functions may ask, and what they may not do.
    static func functions(in region: Region) -> String {
        var text = """
            ## Functions

            `by` of `priority`, `where`, `sum` and `mean` of `indicator`, and `curve` of `effect`
            take a function. It is tried when the file is read; its answers are put in a table as
            far as they can be known beforehand, and for the rest a run calls it. `keten explain`
            says which, and what it costs. A function keeps no state: it may use constants from
            outside, and assigns to its own locals only. The argument of a curve is the dose; that
            of the others is a case. Inside, lengths of time are numbers of days, so that
            `case.waiting > 90 * days` and `> 13 * weeks` read as they are meant; months differ in
            length and cannot be used, and days are never compared with a share. Texts are compared
            with `==`. Who waits has waited for as long as the request is old, so that `waiting` is
            `age`; everyone else has waited for less.

            | field of a case | is | in `by` |
            |---|---|---|
            """
        for field in CaseField.allCases {
            let isAsked = CaseField.ofWaiting.contains(field)
            text +=
                "\n| `\(field.rawValue)` | \(field.label.en)\(words(of: field, region)) "
                + "| \(isAsked ? "yes" : "no") |"
        }
        return text
    }

    private static func words(of field: CaseField, _ region: Region) -> String {
        switch field.meaning(in: region.tables) {
        case .days: ", a number"
        case .flag: ", true or false"
        case .word(let words) where words.count <= 10:
            ": " + words.map { "`\"\($0)\"`" }.joined(separator: ", ")
        case .word: ", by its Dutch name"
        }
    }
}
