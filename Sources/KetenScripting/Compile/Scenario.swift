// A compiled scenario: everything that a run, a table and a report need to know about a script.

public import KetenCare
public import KetenEngine
public import KetenRegions

/// One change of a scenario, in words.
public struct ChangeSentence: Sendable, Hashable {
    /// What changes, from what to what, and when.
    public let text: Label
    /// The first day of the change.
    public let from: CivilDate
    /// Why, in the analyst's words.
    public let because: String?
    /// Where the analyst has it from.
    public let source: String?
    /// Where it was written.
    public let origin: Origin?
}

/// A checked scenario.
public struct Scenario: Sendable {
    /// The name that its author gave it; a variant of a sweep has its values behind it.
    public let name: String
    /// Which plan of a sweep it is; nothing if its file is one plan.
    public let place: SweepPlace?
    /// The file as the user typed it.
    public let file: String?
    /// The region that is changed, with what was measured in place of its assumptions.
    public let region: Region
    /// What was measured: the figures of `measured.csv` beside the script.
    public let measured: [MeasuredFigure]
    /// What the scenario says of uncertain inputs; it lies in the region.
    public let assumed: [AssumedInput]
    /// What the scenario must reach.
    public let targets: [Target]
    /// What is changed in it, the changes of the scenarios below included.
    public let plan: Plan
    /// The plan to compare with, over the same days: that of the scenario it is laid over; nothing
    /// if that is the region as it is.
    public let reference: Plan?
    /// What the plan amounts to; the order of changes does not count.
    public let fingerprint: String
    /// The changes in words, by date.
    public let changeTexts: [ChangeSentence]
    /// What a reader of the results must know; most warnings are among it.
    public let notes: [Label]
    /// What is most often a slip, though it may be meant: a change that does nothing, a value that
    /// nobody has argued for, a target that goes the wrong way, a range that no run draws from.
    public let warnings: [Label]
    /// Why the question is asked, where it comes from, and the author's note.
    public let because: String?, source: String?, note: String?

    /// How each function is executed.
    let functionNotes: [FunctionNote]

    init(_ compilation: Compilation, base: Base, run: Period, file: String) {
        name = compilation.place?.name ?? compilation.name
        place = compilation.place
        self.file = file
        region = base.region
        measured = base.measured
        assumed = base.assumed.sorted {
            ($0.parameter, $0.subjects?.joined() ?? "") < (
                $1.parameter, $1.subjects?.joined() ?? ""
            )
        }
        targets = compilation.targets.sorted { $0.text.en < $1.text.en }
        because = compilation.because
        source = compilation.source
        note = compilation.note
        let own = zip(compilation.planned, compilation.sources)
            .map { OrderedChange(planned: $0, source: $1) }
        let below = base.changes.map { OrderedChange(planned: $0, source: nil) }
        let all = (below + own).sorted { $0.key < $1.key }
        plan = Plan(
            name: name, period: run, changes: all.map(\.planned),
            functions: base.functions + compilation.ownFunctions,
            indicators: base.indicators + compilation.ownIndicators)
        reference = base.name.map {
            Plan(
                name: $0, period: run, changes: base.changes, functions: base.functions,
                indicators: base.indicators)
        }
        functionNotes = base.functionNotes + compilation.functionNotes
        fingerprint = plan.fingerprint(in: base.region)
        let contributions = ContributionNotes(region: base.region, run: run, plan: plan)
        let writer = SentenceWriter(
            region: base.region, run: run, contributions: contributions)
        changeTexts = all.map { change in
            ChangeSentence(
                text: writer.sentence(change.planned.change),
                from: max(change.planned.change.from, run.from),
                because: change.planned.because, source: change.source,
                origin: change.planned.origin)
        }
        let isVariant = compilation.place != nil
        let events = EventNotes(region: base.region, run: run, plan: plan)
        let slips =
            EffectNotes(region: base.region, run: run, plan: plan, isVariant: isVariant).notes
            + events.withoutEffect + events.beforeTheRun
            + RangeNotes(region: base.region, run: run, plan: plan).notes
            + TargetNotes.notes(on: targets, own: plan.indicators)
            + functionNotes.compactMap(\.warning) + compilation.remarks.sorted { $0.en < $1.en }
        notes =
            contributions.notes
            + StepNotes(region: base.region, run: run, plan: plan, contributions: contributions)
            .notes + events.together + slips
        // An explanation says the rest where it stands, and a run where it matters.
        // Who measures or sets a target asks something without a change.
        let isEmpty =
            compilation.planned.isEmpty && compilation.place == nil
            && compilation.ownIndicators.isEmpty && compilation.targets.isEmpty
        warnings =
            slips + compilation.textRemarks + assumed.map(\.remark)
            + (isEmpty ? [Self.nothing(over: base.name)] : [])
    }
}

extension Scenario {
    /// What is said of a scenario without a change of its own.
    static func nothing(over base: String?) -> Label {
        let than =
            base.map { Label(both: "'\($0)'") }
            ?? Label(en: "the region", nl: "de regio")
        return Label(
            en: "changes nothing: it differs from \(than.en) by exactly nothing",
            nl: "verandert niets: het verschilt precies niets van \(than.nl)")
    }
}

/// A change with a key that does not depend on where it was written.
private struct OrderedChange {
    let planned: PlannedChange
    let source: String?

    /// By day, then by all that the change does.
    var key: String {
        switch planned.change {
        case .parameter(let change):
            let subjects = change.subjects?.joined(separator: ",") ?? ""
            return "\(change.from) \(change.parameter) \(subjects)"
        case .absence(let absence): return "\(absence.period) absence \(absence.post)"
        case .growth(let growth):
            let places = growth.municipalities?.map(\.code).joined(separator: ",") ?? ""
            return "\(growth.from) growth \(places) \(growth.factor) "
                + "\(growth.until?.description ?? "") \(growth.everyYear)"
                + (growth.added.map { " \($0)" } ?? "")
        case .effect(let effect): return "\(effect.from) effect \(effect.dose.rawValue)"
        case .post(let post): return "\(post.from) new post \(post.post) \(post.careRegion)"
        case .scale(let change):
            let subjects = change.subjects?.joined(separator: ",") ?? ""
            return "\(change.from) \(change.parameter) \(subjects) scaled"
        case .shift(let change):
            return "\(change.on) shift \(change.origin) \(change.destination) \(change.amount)"
        }
    }
}
