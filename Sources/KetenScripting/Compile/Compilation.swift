// What is known while a scenario is compiled: what it is laid over, the days of the run, the
// changes so far, and everything that is wrong.

import KetenCare
import KetenEngine

/// One file's compilation.
struct Compilation {
    let text: SourceText
    /// The tokens of the text.
    let tokens: [Token]
    let sites: SiteIndex
    let bases: BaseReader
    var findings: Findings
    /// Errors of another scenario's file that this one is laid over.
    var baseErrors: [Diagnostic] = []
    /// The base, if an earlier variant of the same file has read it.
    var knownBase: Base?
    /// Nothing while the base is wrong; then only what needs no region is checked.
    var base: Base?
    var run: Period?
    /// Which plan of a sweep this is; nothing if the file is one plan.
    var place: SweepPlace?
    var name = ""
    var because: String?
    var source: String?
    var note: String?
    /// What is said of uncertain inputs, by the scenarios below too.
    var assumed: [AssumedInput] = []
    /// What the scenario must reach.
    var targets: [Target] = []
    /// The changes of this file, in its order.
    private(set) var planned: [PlannedChange] = []
    /// Where the changes come from, beside them.
    private(set) var sources: [String?] = []

    /// What a reader should look at again, though nothing is wrong with it.
    private(set) var remarks: [Label] = []
    /// What its writer should look at again: of the text, not of the plan.
    var textRemarks: [Label] = []
    /// Pairs of places that are known to contradict each other.
    var conflicts: Set<String> = []

    /// The posts that this file and those below it add, of which changes may speak.
    var newPosts = NewPosts()

    /// The functions that the script returned, by number.
    var functions: [Int: TapeFunction] = [:]
    /// Those that were checked and tabulated already, by what they are and may ask.
    var madeFunctions: [String: MadeFunction] = [:]
    /// Curves that were tabulated already, by function and dose.
    var madeCurves: [String: MadeCurve] = [:]
    /// What tries its functions, those of all variants.
    var trial = FunctionTrial()
    /// The most functions of a plan, those of its base included.
    static let mostFunctions = 50
    /// Those that the plan uses, the plan's own indicators, and how each function is executed.
    var ownFunctions: [CaseFunction] = []
    var ownIndicators: [OwnIndicator] = []
    var functionNotes: [FunctionNote] = []

    init(
        text: SourceText, tokens: [Token], sites: SiteIndex, bases: BaseReader, findings: Findings
    ) {
        self.text = text
        self.tokens = tokens
        self.sites = sites
        self.bases = bases
        self.findings = findings
    }

    /// Notes why something is not taken.
    mutating func refuse(_ refusal: Refusal, at range: Range<Int>) {
        findings.add(refusal.message, hint: refusal.hint, at: range, of: text)
    }

    /// Notes that there is too much of something: once, where the first of it stands that is too
    /// much.
    mutating func refuseOnce(_ refusal: Refusal, at range: Range<Int>) {
        if !findings.says(refusal.message) { refuse(refusal, at: range) }
    }

    /// Notes that a change which is planned already is not taken.
    mutating func refuse(_ refusal: Refusal, at origin: Origin) {
        let line = text.line(origin.line)
        let length = ConstructorTable.items.first {
            line.dropFirst(origin.column - 1).hasPrefix($0)
        }?.count
        findings.add(
            Diagnostic(
                file: origin.file, line: origin.line, column: origin.column, length: length ?? 1,
                message: refusal.message, hint: refusal.hint, sourceLine: line))
    }

    /// The most changes of one file; each costs time before the run begins.
    static let mostChanges = 1000

    /// Adds a change to the plan.
    mutating func plan(_ change: Change, _ call: Call) {
        guard planned.count < Self.mostChanges else {
            let most = Self.mostChanges
            return refuseOnce(
                Refusal(
                    Label(
                        en: "a scenario has at most \(most) changes",
                        nl: "een scenario heeft ten hoogste \(most) veranderingen")),
                at: call.range)
        }
        let isDated = ["on", "from", "until", "during"].contains(where: call.gives)
        planned.append(
            PlannedChange(
                change, origin: call.origin, because: call.text("because"), isUndated: !isDated))
        sources.append(call.text("source"))
    }

    /// Notes what a reader should look at again.
    mutating func remark(_ label: Label) {
        if !remarks.contains(label) { remarks.append(label) }
    }

    /// Notes that a change lies wholly outside the run.
    mutating func outsideRun(_ call: Call, at field: String) {
        guard let run else { return }
        refuse(
            Refusal(
                Label(
                    en: "this lies outside the run, which is from \(run.from) until \(run.until)",
                    nl: "dit valt buiten de berekening, die loopt van \(run.from) tot \(run.until)")
            ),
            at: call.range(of: field))
    }
}

/// The days of a change.
struct Interval: Sendable, Hashable {
    let from: CivilDate
    /// The day after the last; nothing means to the end.
    let until: CivilDate?
}

extension Refusal {
    static let endsTooEarly = Refusal(
        Label(en: "'until' must lie after 'from'", nl: "'until' moet na 'from' liggen"))
}

extension Compilation {
    /// The days that a call names by on, from and until, or during; checked against the run.
    mutating func interval(of call: Call) -> Interval? {
        if case .calendarYear(let year) = call.values["during"] {
            return inside(Interval(from: year.from, until: year.until), call, "during")
        }
        let field = call.gives("on") ? "on" : "from"
        if call.gives("until"), !call.gives("from"), !call.gives("on") {
            refuse(
                Refusal(
                    Label(
                        en: "'until' needs 'from'", nl: "'until' hoort bij 'from'")),
                at: call.keyRange("until"))
            return nil
        }
        guard let from = call.date(field) else { return nil }
        guard call.gives("until") else {
            return inside(Interval(from: from, until: nil), call, field)
        }
        guard let until = call.date("until") else { return nil }
        guard from < until else {
            refuse(.endsTooEarly, at: call.range(of: "until"))
            return nil
        }
        remarkLastDay(of: call)
        return inside(Interval(from: from, until: until), call, field)
    }

    /// Remarks an end on the last day of a month: most often that day was meant to count.
    mutating func remarkLastDay(of call: Call) {
        guard let until = call.date("until"), until.year < 9999 else { return }
        let next = until.adding(days: 1)
        guard next.day == 1 else { return }
        let line = text.place(of: call.range(of: "until").lowerBound).line
        remark(
            Label(
                en:
                    "'until' of line \(line) is the day after the last, so \(until) itself does "
                    + "not count; until = \"\(next)\" lets it",
                nl:
                    "'until' van regel \(line) is de dag na de laatste, dus \(until) zelf telt "
                    + "niet mee; met until = \"\(next)\" wel"))
    }

    private mutating func inside(_ interval: Interval, _ call: Call, _ field: String) -> Interval? {
        guard let run else { return nil }
        if interval.from >= run.until || interval.until.map({ $0 <= run.from }) == true {
            outsideRun(call, at: field)
            return nil
        }
        return interval
    }
}
