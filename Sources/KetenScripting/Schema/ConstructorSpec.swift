// What a constructor of the scenario language is: its word, its fields, and what they take. The
// checks, the messages and the reference page all read it from here.

import KetenEngine

/// What a field takes.
enum FieldKind: Sendable, Hashable {
    /// A text in quotes.
    case text
    /// A day, such as "2023-01-01".
    case date
    /// The version of the language.
    case version
    /// A value of the parameter that is named.
    case value
    /// A unit to divide by, such as `inhabitant`.
    case unit
    /// References to places, posts or groups, one or a list.
    case subjects
    /// A length of time, such as `6 * months`.
    case length
    /// A percentage, such as `2 * percent`.
    case percentage
    /// A calendar year, such as `year(2024)`.
    case calendarYear
    /// How often: `year`.
    case recurrence
    /// A factor, such as `1.2`, or how much more, such as `20 * percent`.
    case factor
    /// A number of people, such as `500 * inhabitants`.
    case people
    /// A municipality.
    case municipality
    /// A value in the unit of the indicator that is named.
    case measure
    /// How often something is measured: `month`.
    case everyMonth
    /// Who goes first: a function of a case that returns a number, or the word of a rule.
    case rule
    /// Which cases: a function of a case that returns true or false.
    case filter
    /// A curve: a function of a number, or one of the shapes for it.
    case curve
    /// A number of the dose, or of the effect, of a curve.
    case coordinate
    /// A number of a case: a function of it, or the name of one of its lengths of time.
    case amount

    /// Whether it may be a function that a run calls.
    var takesFunction: Bool { [.rule, .filter, .amount, .curve].contains(self) }
}

/// One field of a constructor.
struct FieldSpec: Sendable {
    let name: String
    let kind: FieldKind
    let isRequired: Bool
    let meaning: Label

    init(_ name: String, _ kind: FieldKind, required: Bool = false, _ meaning: Label) {
        self.name = name
        self.kind = kind
        isRequired = required
        self.meaning = meaning
    }
}

/// One constructor of the language.
struct ConstructorSpec: Sendable {
    /// The name in quotes that a constructor takes before its table.
    struct Naming: Sendable {
        /// What the name stands for.
        let meaning: Label
        /// A name for messages.
        let example: String
    }

    /// The word in scripts.
    let name: String
    /// What it does.
    let meaning: Label
    /// Its name in quotes, if it takes one.
    let naming: Naming?
    /// Its fields.
    let fields: [FieldSpec]
    /// Fields of which at most one may be given.
    let alternatives: [[String]]
    /// Whether its table may hold other constructors.
    let holdsItems: Bool
    /// Whether it stands in the place of any value and takes a list, not fields.
    let isValue: Bool
    /// Whether a value of it may be one of several.
    let sweeps: Bool
    /// What the reference page says besides, with an example that can stand in a scenario.
    let remark: Remark?
    /// Whether its table is a list of values.
    let isList: Bool
    /// The field that it is a value of, if it is no item of a scenario.
    let valueOf: String?

    /// Sentences and an example for the reference page.
    struct Remark: Sendable {
        let text: String
        let example: String
    }

    init(
        _ name: String, _ meaning: Label, naming: Naming? = nil, fields: [FieldSpec],
        alternatives: [[String]] = [], holdsItems: Bool = false, isValue: Bool = false,
        sweeps: Bool = true, remark: Remark? = nil, isList: Bool = false, valueOf: String? = nil
    ) {
        self.name = name
        self.meaning = meaning
        self.naming = naming
        self.fields = fields
        self.alternatives = alternatives
        self.holdsItems = holdsItems
        self.isValue = isValue
        self.sweeps = sweeps
        self.remark = remark
        self.isList = isList
        self.valueOf = valueOf
    }

    /// The field of a name.
    func field(_ name: String) -> FieldSpec? { fields.first { $0.name == name } }

    /// How a call of it looks: `change "contribution" { … }`.
    func call(named name: String?) -> String {
        guard naming != nil else { return "\(self.name) { … }" }
        return "\(self.name) \"\((name ?? "…").shortened(to: 40))\" { … }"
    }

    /// Whether a name is a note of the user's own, kept out of every check.
    static func isAnnotation(_ field: String) -> Bool { field.hasPrefix("x_") }

    /// The field that a name which is none was meant for, if one is near.
    ///
    /// - Parameter isDate: whether a day is given to it: then `to` means until.
    func meantField(_ name: String, isDate: Bool) -> String? {
        if isDate, ["to", "naar", "tot", "till", "end"].contains(name), field("until") != nil {
            return "until"
        }
        if let meant = DutchWords.field(of: name), field(meant) != nil, meant != name {
            return meant
        }
        return Suggestion.nearest(to: name, in: fields.map(\.name))
    }

    /// What to say to a name that is no field of this constructor, to which a day is given or not.
    func unknownField(
        _ name: String, callName: String?, isDate: Bool
    ) -> (message: Label, hint: Label) {
        let call = call(named: callName)
        let message = Label(
            en: "unknown field '\(name.shortened())' in \(call)",
            nl: "onbekend veld '\(name.shortened())' in \(call)")
        guard !fields.isEmpty else {
            return (message, Label(en: "it takes no fields", nl: "het neemt geen velden"))
        }
        if let meant = meantField(name, isDate: isDate) { return (message, .didYouMean(meant)) }
        return (message, .nearest(to: name, in: fields.map(\.name), list: "fields", "velden"))
    }
}

extension Label {
    /// "did you mean …?", or the list of what is known.
    static func nearest(
        to given: String, in candidates: [String], list: String, _ dutchList: String
    ) -> Label {
        if let near = Suggestion.nearest(to: given, in: candidates) { return .didYouMean(near) }
        let all = candidates.count > 40 ? Array(candidates.prefix(40)) + ["…"] : candidates
        let known = all.joined(separator: ", ")
        return Label(en: "\(list): \(known)", nl: "\(dutchList): \(known)")
    }

    static func didYouMean(_ name: String) -> Label {
        Label(en: "did you mean '\(name)'?", nl: "bedoelt u '\(name)'?")
    }

    /// A name of the script's own that was meant.
    static func didYouMean(_ name: String, ofLine line: Int) -> Label {
        Label(
            en: "did you mean '\(name)' of line \(line)?",
            nl: "bedoelt u '\(name)' van regel \(line)?")
    }

    /// What to write instead.
    static func write(_ better: String) -> Label {
        Label(en: "write \(better)", nl: "schrijf \(better)")
    }

    /// What to write instead, if it can be one of two.
    static func write(_ one: String, or other: String) -> Label {
        Label(en: "write \(one) or \(other)", nl: "schrijf \(one) of \(other)")
    }

    /// The same text in both languages.
    init(both text: String) { self.init(en: text, nl: text) }
}
