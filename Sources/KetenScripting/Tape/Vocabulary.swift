// The words that scripts may use, in the arrays that the interpreter wants: constructors from
// their table, references, units, and money.

internal import CKetenLua
import KetenCare

/// The words of the scenario language.
enum Vocabulary {
    /// The word for money: `EUR(0.10)`.
    static let money = "EUR"

    /// Every word of ours, for suggestions.
    static let words: [String] =
        ConstructorTable.all.map(\.spec.name) + ReferenceWord.allCases.map(\.word)
        + UnitWord.all.map(\.name) + [money]

    /// Words of the language itself that scripts may use, for suggestions.
    static let library = [
        "assert", "error", "ipairs", "math", "pairs", "select", "string", "table", "tonumber",
        "tostring", "type",
    ]

    /// Words that are texts in a scenario, and that people forget to quote.
    static let wordsInQuotes: Set<String> = Set(
        ParameterCatalog.all.map(\.id) + [Provider.nobody])

    /// The vocabulary for interpreters that go on living; made once, never freed.
    nonisolated(unsafe) static let lasting: UnsafePointer<cs_vocabulary> = with { words in
        guard let copy = cs_copy_vocabulary(words) else {
            preconditionFailure("There is no memory for the words of the language.")
        }
        return copy
    }

    /// Calls a body with the vocabulary, which lives as long as the call.
    static func with<Result>(_ body: (UnsafePointer<cs_vocabulary>) -> Result) -> Result {
        var texts: [UnsafeMutablePointer<CChar>] = []
        defer { for text in texts { text.deallocate() } }
        func text(_ string: String) -> UnsafePointer<CChar> {
            let bytes = string.utf8CString
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
            for (index, byte) in bytes.enumerated() { copy[index] = byte }
            texts.append(copy)
            return UnsafePointer(copy)
        }
        let constructors = ConstructorTable.all.map { entry in
            cs_constructor(
                name: text(entry.spec.name), takes_name: entry.spec.naming == nil ? 0 : 1,
                example: entry.spec.naming.map { text($0.example) })
        }
        let references = ReferenceWord.allCases.map { word in
            cs_reference(
                name: text(Renaming.interpreterWord(word.word)), kind: UInt16(word.rawValue),
                takes: UInt8(word.takesNumber ? CS_TAKES_INTEGER : CS_TAKES_TEXT))
        }
        let units = UnitWord.all.map { unit in
            cs_unit(
                name: text(unit.name), scale: unit.one.value,
                dimension: unit.one.dimension.tuple)
        }
        let moneys = [cs_money(name: text(money), scale: 1, dimension: Dimension.money.tuple)]
        let names = Dimension.Axis.allCases.map { text($0.interpreterWord) }
        return constructors.withUnsafeBufferPointer { constructors in
            references.withUnsafeBufferPointer { references in
                units.withUnsafeBufferPointer { units in
                    moneys.withUnsafeBufferPointer { moneys in
                        var vocabulary = cs_vocabulary()
                        vocabulary.constructors = constructors.baseAddress
                        vocabulary.constructor_count = constructors.count
                        vocabulary.references = references.baseAddress
                        vocabulary.reference_count = references.count
                        vocabulary.units = units.baseAddress
                        vocabulary.unit_count = units.count
                        vocabulary.moneys = moneys.baseAddress
                        vocabulary.money_count = moneys.count
                        vocabulary.dimension_names = (
                            names[0], names[1], names[2], names[3], names[4], names[5], names[6],
                            nil
                        )
                        return withUnsafePointer(to: vocabulary, body)
                    }
                }
            }
        }
    }
}
