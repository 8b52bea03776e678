// The list of every constructor of the scenario language. A new one is a file beside this one, a
// line here, and a test file of its name.

/// A constructor: what it takes, and what it makes of a checked call.
struct ConstructorEntry: Sendable {
    let spec: ConstructorSpec
    let compile: @Sendable (Call, inout Compilation) -> Void
}

/// All constructors; the place in the list is their number on tapes.
enum ConstructorTable {
    static let all: [ConstructorEntry] = [
        ScenarioConstructor.entry,
        ChangeConstructor.entry,
        AbsenceConstructor.entry,
        GrowthConstructor.entry,
        NewPostConstructor.entry,
        OverConstructor.entry,
        ScaleConstructor.entry,
        ShiftConstructor.entry,
        UncertainConstructor.entry,
        TargetConstructor.entry,
        PriorityConstructor.entry,
        IndicatorConstructor.entry,
        EffectConstructor.entry,
        SaturatingConstructor.entry,
        PointsConstructor.entry,
    ]

    /// The constructor of a word.
    static func named(_ word: String) -> ConstructorEntry? {
        all.first { $0.spec.name == word }
    }

    /// The words of those that stand inside a scenario.
    static let items = all.map(\.spec)
        .filter { !$0.holdsItems && !$0.isValue && $0.valueOf == nil }.map(\.name)
}
