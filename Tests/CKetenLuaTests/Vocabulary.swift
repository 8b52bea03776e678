// The vocabulary of the tests: a few words of every sort.
import CKetenLua

enum Vocabulary {
    /// Calls a function with a vocabulary that lives as long as the call.
    static func withWords<Result>(
        _ body: (UnsafePointer<cs_vocabulary>) -> Result
    ) -> Result {
        constructors.withUnsafeBufferPointer { constructors in
            references.withUnsafeBufferPointer { references in
                units.withUnsafeBufferPointer { units in
                    moneys.withUnsafeBufferPointer { moneys in
                        constants.withUnsafeBufferPointer { constants in
                            var words = cs_vocabulary()
                            words.constructors = constructors.baseAddress
                            words.constructor_count = constructors.count
                            words.references = references.baseAddress
                            words.reference_count = references.count
                            words.units = units.baseAddress
                            words.unit_count = units.count
                            words.moneys = moneys.baseAddress
                            words.money_count = moneys.count
                            words.constants = constants.baseAddress
                            words.constant_count = constants.count
                            words.dimension_names.0 = text("EUR")
                            words.dimension_names.1 = text("months")
                            words.dimension_names.2 = text("days")
                            words.dimension_names.3 = text("inhabitant")
                            return withUnsafePointer(to: words, body)
                        }
                    }
                }
            }
        }
    }

    /// A C string that lives for ever.
    static func text(_ literal: StaticString) -> UnsafePointer<CChar> {
        UnsafeRawPointer(literal.utf8Start).assumingMemoryBound(to: CChar.self)
    }

    private static var constructors: [cs_constructor] {
        [
            cs_constructor(name: text("scenario"), takes_name: 1, example: text("Name")),
            cs_constructor(name: text("change"), takes_name: 1, example: text("contribution")),
            cs_constructor(name: text("absence"), takes_name: 0, example: nil),
            cs_constructor(name: text("growth"), takes_name: 1, example: nil),
            cs_constructor(name: text("priority"), takes_name: 1, example: nil),
            cs_constructor(name: text("new_post"), takes_name: 1, example: nil),
            cs_constructor(name: text("over"), takes_name: 0, example: nil),
            cs_constructor(name: text("scale"), takes_name: 1, example: nil),
            cs_constructor(name: text("shift"), takes_name: 1, example: nil),
            cs_constructor(name: text("uncertain"), takes_name: 1, example: nil),
            cs_constructor(name: text("target"), takes_name: 1, example: nil),
            cs_constructor(name: text("indicator"), takes_name: 1, example: nil),
            cs_constructor(name: text("effect"), takes_name: 0, example: nil),
            cs_constructor(name: text("saturating"), takes_name: 0, example: nil),
            cs_constructor(name: text("points"), takes_name: 0, example: nil),
        ]
    }

    private static var references: [cs_reference] {
        [
            cs_reference(name: text("municipality"), kind: 7, takes: UInt8(CS_TAKES_TEXT)),
            cs_reference(name: text("coordinator"), kind: 8, takes: UInt8(CS_TAKES_INTEGER)),
            cs_reference(name: text("post"), kind: 9, takes: 0),
        ]
    }

    private static var units: [cs_unit] {
        [
            cs_unit(name: text("months"), scale: 1, dimension: (0, 1, 0, 0, 0, 0, 0, 0)),
            cs_unit(name: text("year"), scale: 12, dimension: (0, 1, 0, 0, 0, 0, 0, 0)),
            cs_unit(name: text("days"), scale: 1, dimension: (0, 0, 1, 0, 0, 0, 0, 0)),
            cs_unit(name: text("week"), scale: 7, dimension: (0, 0, 1, 0, 0, 0, 0, 0)),
            cs_unit(name: text("inhabitant"), scale: 1, dimension: (0, 0, 0, 1, 0, 0, 0, 0)),
            cs_unit(name: text("percent"), scale: 0.01, dimension: (0, 0, 0, 0, 0, 0, 0, 0)),
        ]
    }

    private static var moneys: [cs_money] {
        [cs_money(name: text("EUR"), scale: 1, dimension: (1, 0, 0, 0, 0, 0, 0, 0))]
    }

    private static var constants: [cs_constant] {
        [cs_constant(name: text("illness"), text: text("illness"))]
    }
}
