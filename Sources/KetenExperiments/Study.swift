// What is said about a study beside its numbers: the run, the scenarios and their changes.
// Texts come in from whoever knows the domain; nothing here is computed.
public import KetenEngine

/// A finished study: what was asked, and what came out.
public struct Study: Sendable {
    /// The run as a whole.
    public let header: StudyHeader
    /// The scenarios, the columns and their numbers.
    public let result: StudyResult
    /// Whether each target of each scenario is met.
    public let targets: [TargetOutcome]

    /// Creates a study.
    public init(header: StudyHeader, result: StudyResult, targets: [TargetOutcome] = []) {
        self.header = header
        self.result = result
        self.targets = targets
    }
}

/// The run as a whole.
public struct StudyHeader: Hashable, Sendable {
    /// The version of the program.
    public let version: String
    /// The identity of the question; the same question has the same id.
    public let id: String
    /// The seed of every draw.
    public let seed: UInt64
    /// The replications that were finished.
    public let replications: Int
    /// The replications that were asked for.
    public let requested: Int
    /// What was varied: `chance` or `all`.
    public let vary: String
    /// How many threads ran it.
    public let threads: Int
    /// When it was started, as the clock of the command says.
    public let started: String
    /// How long it took.
    public let seconds: Double
    /// The region that was simulated.
    public let region: String
    /// The first day, as `2019-01-01`.
    public let from: String
    /// The day after the last, as `2026-01-01`.
    public let until: String
    /// What was measured in place of assumptions.
    public let measured: [MeasuredText]
    /// What scenarios say is not known of an input, in the place of what the tables say.
    public let assumed: [AssumedText]

    /// Creates a header.
    public init(
        version: String, id: String, seed: UInt64, replications: Int, requested: Int,
        vary: String, threads: Int, started: String, seconds: Double, region: String,
        from: String, until: String, measured: [MeasuredText] = [],
        assumed: [AssumedText] = []
    ) {
        self.version = version
        self.id = id
        self.seed = seed
        self.replications = replications
        self.requested = requested
        self.vary = vary
        self.threads = threads
        self.started = started
        self.seconds = seconds
        self.region = region
        self.from = from
        self.until = until
        self.measured = measured
        self.assumed = assumed
    }

    /// Whether the run was stopped before all replications were finished.
    public var isInterrupted: Bool { replications < requested }
}

/// One scenario of a study.
public struct ScenarioHeader: Hashable, Sendable {
    /// The name that its author gave it, told apart from that of other scenarios.
    public var name: String
    /// The file as the user typed it, if it came from one.
    public let file: String?
    /// What the plan amounts to, in hexadecimal digits.
    public let fingerprint: String
    /// Whether the scenarios after it are compared with it.
    public let isBaseline: Bool
    /// What the scenario changes, in words.
    public let changes: [ChangeText]
    /// What a reader of the numbers must know.
    public let notes: [Label]
    /// Which of several plans of one question it is; nil if it stands alone.
    public let variant: VariantText?
    /// The uncertain input that decides its answer most, if that was looked for and found.
    public var decidedBy: Label?

    /// Creates a header.
    public init(
        name: String, file: String? = nil, fingerprint: String, isBaseline: Bool,
        changes: [ChangeText] = [], notes: [Label] = [], variant: VariantText? = nil
    ) {
        self.name = name
        self.file = file
        self.fingerprint = fingerprint
        self.isBaseline = isBaseline
        self.changes = changes
        self.notes = notes
        self.variant = variant
    }

    /// The same scenario with one more note.
    public func noting(_ note: Label) -> ScenarioHeader {
        ScenarioHeader(
            name: name, file: file, fingerprint: fingerprint, isBaseline: isBaseline,
            changes: changes, notes: notes + [note], variant: variant)
    }
}

/// Which of several plans of one question a scenario is.
public struct VariantText: Hashable, Sendable {
    /// The name of the question.
    public let sweep: String
    /// The number of the plan, from 1, and how many there are.
    public let number: Int, count: Int
    /// The values that it has, as `becomes EUR 0.08`.
    public let values: String
    /// The values for people, with the decimal mark of their language.
    public let valuesText: Label

    /// Creates the words about a plan.
    public init(
        sweep: String, number: Int, count: Int, values: String, valuesText: Label? = nil
    ) {
        self.sweep = sweep
        self.number = number
        self.count = count
        self.values = values
        self.valuesText = valuesText ?? Label(en: values, nl: values)
    }

    /// The name of the plan for people.
    public func name(in language: Language) -> String {
        let of = language == .nl ? "van" : "of"
        return "\(sweep) (\(number) \(of) \(count)): \(valuesText.text(language))"
    }
}

/// A measured value that took the place of an assumption, in words.
public struct MeasuredText: Hashable, Sendable {
    /// The name of the input.
    public let parameter: String
    /// What it belongs to; nil means all.
    public let subject: String?
    /// The name that people read.
    public let label: Label
    /// The measured value as it may be shown, nil for a small count of people; and the assumption
    /// that it replaced.
    public let value: Double?, replaced: Double
    /// The measured range; nil when there is none.
    public let low: Double?, high: Double?
    /// The days on which it is in force, as `2025-06-30`; nil without a first or a last one.
    public let from: String?, until: String?
    /// The unit of the value.
    public let unit: String
    /// Where it comes from.
    public let source: String
    /// When it was measured, as `2025-06-30`.
    public let date: String

    /// Creates the words about a value.
    public init(
        parameter: String, subject: String?, label: Label, value: Double?, replaced: Double,
        low: Double?, high: Double?, from: String? = nil, until: String? = nil, unit: String,
        source: String, date: String
    ) {
        self.parameter = parameter
        self.subject = subject
        self.label = label
        self.value = value
        self.replaced = replaced
        self.low = low
        self.high = high
        self.from = from
        self.until = until
        self.unit = unit
        self.source = source
        self.date = date
    }
}

/// One change of a scenario, in words.
public struct ChangeText: Hashable, Sendable {
    /// What changes.
    public let text: Label
    /// The first day of the change, as `2023-01-01`; nil when it has none.
    public let from: String?
    /// Why, in the analyst's words.
    public let because: String?
    /// Where the analyst has it from.
    public let source: String?

    /// Creates a change.
    public init(
        text: Label, from: String? = nil, because: String? = nil, source: String? = nil
    ) {
        self.text = text
        self.from = from
        self.because = because
        self.source = source
    }
}
