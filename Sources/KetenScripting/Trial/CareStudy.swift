// Scenarios that belong together, run in common random numbers, each against its baseline.

public import KetenCare
public import KetenEngine
public import KetenExperiments

/// Why scenarios cannot be run together, in a sentence.
public struct StudyError: Error, Hashable, CustomStringConvertible {
    /// The sentence.
    public let label: Label

    /// The sentence in English.
    public var description: String { label.en }
}

/// A study of one region: which scenarios run, and what each is compared with.
public struct CareStudy: Sendable {
    /// One world of the study.
    struct Entry: Sendable {
        var header: ScenarioHeader
        var plan: Plan
        var targets: [Target] = []
    }

    /// The region.
    public let region: Region
    /// The days of the run.
    public let period: Period
    /// What was measured in place of the region's assumptions, in every world of the study.
    public let measured: [MeasuredText]
    /// What the scenarios say of uncertain inputs, in every world of the study.
    public let assumed: [AssumedText]
    let entries: [Entry]

    /// Each scenario against its own baseline: the region without a plan, or the scenario it
    /// builds on.
    ///
    /// A single scenario without changes is shown by itself.
    ///
    /// - Throws: `StudyError` when the scenarios are not about one region and one period.
    public init(running scenarios: [Scenario]) throws(StudyError) {
        (region, period) = try Self.common(scenarios)
        measured = Self.measuredTexts(of: scenarios)
        assumed = Self.assumedTexts(of: scenarios)
        if scenarios.count == 1, scenarios[0].plan.changes.isEmpty {
            entries = [Self.entry(scenarios[0], isBaseline: true)]
            return
        }
        var entries: [Entry] = []
        var group: String?
        for scenario in scenarios {
            let base = scenario.reference ?? Plan(name: "Baseline", period: period)
            let fingerprint = base.fingerprint(in: region)
            if group != fingerprint {
                let header = ScenarioHeader(
                    name: base.name, fingerprint: fingerprint, isBaseline: true)
                entries.append(Entry(header: header, plan: base))
                group = fingerprint
            }
            entries.append(Self.entry(scenario, isBaseline: false))
        }
        self.entries = Self.distinct(try Self.measuringAlike(entries))
    }

    /// The first scenario is the reference; the others are compared with it.
    ///
    /// - Throws: `StudyError` when the scenarios are not about one region and one period.
    public init(comparing scenarios: [Scenario]) throws(StudyError) {
        (region, period) = try Self.common(scenarios)
        measured = Self.measuredTexts(of: scenarios)
        assumed = Self.assumedTexts(of: scenarios)
        let entries = scenarios.enumerated().map { Self.entry($1, isBaseline: $0 == 0) }
        self.entries = Self.distinct(try Self.measuringAlike(entries))
    }

    /// Whether any scenario spends a difference in money on hours.
    public var spendsOnHours: Bool {
        entries.contains { entry in
            entry.plan.changes.contains { $0.change.spendsMoney }
        }
    }

    /// Runs the study.
    ///
    /// - Parameters:
    ///   - choice: the indicators and periods to keep.
    ///   - variation: what varies between replications; with knowledge, the whole run and region
    ///     has its spread split between knowledge and chance.
    ///   - progress: called with the number of finished replications, from any task.
    ///   - isCancelled: asked between replications; what is finished is kept.
    /// - Returns: the headers and rows, with as many replications as were finished.
    /// - Throws: `DesignError` when the rows do not fit in memory; `StudyError` when a world has
    ///   more people or illness than a run can hold.
    public func run(
        _ design: Design, choice: ColumnChoice = ColumnChoice(),
        varying variation: Variation = .chance,
        progress: (@Sendable (Progress) -> Void)? = nil,
        isCancelled: (@Sendable () -> Bool)? = nil
    ) async throws -> StudyOutcome {
        try checkMunicipalities(design)
        let worlds = entries.map { World(region: region, plan: $0.plan) }
        if let problem = worlds.lazy.compactMap(\.problem).first {
            throw StudyError(label: problem)
        }
        let columns = worlds[0].columns(self.choice(choice))
        var again: [Int] = []
        let rows: TrialRows
        switch variation {
        case .chance:
            rows = try await Runner.run(
                CareTrial(worlds: worlds, columns: columns), design: design, progress: progress,
                isCancelled: isCancelled)
        case .all:
            again = columns.indices.filter {
                columns[$0].period == "run" && columns[$0].region == "all"
            }
            rows = try await Runner.run(
                KnowledgeTrial(
                    region: region, plans: entries.map(\.plan), columns: columns,
                    again: again.map { columns[$0] }), design: design, progress: progress,
                isCancelled: isCancelled)
        }
        let result = Comparison.compare(
            rows, columns: columns.map(\.experimentColumn), scenarios: entries.map(\.header),
            again: again)
        return StudyOutcome(
            result: result, finished: rows.finished, requested: rows.requested,
            targets: outcomes(of: rows, columns: columns))
    }

    /// The name of the question: equal for equal version, plans, region, seed, replications and
    /// what varies.
    public func id(_ design: Design, varying variation: Variation = .chance) -> String {
        let parts =
            [Release.version, region.fingerprint]
            + entries.map { "\($0.header.fingerprint) \($0.header.isBaseline)" }
            + ["\(design.seed)", "\(design.replications)", variation.rawValue]
        return String(SHA256.hexadecimal(of: parts.joined(separator: "\n")).prefix(12))
    }

    private static func common(
        _ scenarios: [Scenario]
    ) throws(StudyError) -> (Region, Period) {
        guard let first = scenarios.first else {
            throw StudyError(
                label: Label(en: "There is no scenario to run.", nl: "Er is geen scenario."))
        }
        for other in scenarios.dropFirst() {
            guard other.region.tables.named.id == first.region.tables.named.id else {
                throw StudyError(
                    label: Label(
                        en: "'\(first.name)' and '\(other.name)' are about different regions;"
                            + " run them apart.",
                        nl: "'\(first.name)' en '\(other.name)' gaan over verschillende regio's;"
                            + " draai ze apart."))
            }
            try checkMeasured(first, other)
            try checkAssumed(first, other)
            guard other.region.fingerprint == first.region.fingerprint else {
                let name = first.region.tables.named.id
                throw StudyError(
                    label: Label(
                        en:
                            "'\(first.name)' and '\(other.name)' lie on different tables, both"
                            + " called '\(name)'; run them apart, or give both the same base.",
                        nl:
                            "'\(first.name)' en '\(other.name)' liggen op verschillende tabellen"
                            + " die beide '\(name)' heten; draai ze apart of geef ze één base.")
                )
            }
            guard other.plan.period == first.plan.period else {
                throw StudyError(
                    label: Label(
                        en: "'\(first.name)' and '\(other.name)' run over different days;"
                            + " give both the same from and until.",
                        nl: "'\(first.name)' en '\(other.name)' lopen over verschillende dagen;"
                            + " geef beide dezelfde from en until."))
            }
        }
        return (first.region, first.plan.period)
    }

    private static func entry(_ scenario: Scenario, isBaseline: Bool) -> Entry {
        let note = scenario.note.map { [Label(en: $0, nl: $0)] } ?? []
        let header = ScenarioHeader(
            name: scenario.name, file: scenario.file, fingerprint: scenario.fingerprint,
            isBaseline: isBaseline,
            changes: scenario.changeTexts.map {
                ChangeText(
                    text: $0.text, from: $0.from.description, because: $0.because,
                    source: $0.source)
            }, notes: note + scenario.notes,
            variant: scenario.place.map {
                VariantText(
                    sweep: $0.sweep, number: $0.number, count: $0.count, values: $0.values,
                    valuesText: $0.valuesText)
            })
        return Entry(header: header, plan: scenario.plan, targets: scenario.targets)
    }
}

/// The rows of a study that ran, to its end or until it was interrupted.
public struct StudyOutcome: Sendable {
    /// The rows.
    public var result: StudyResult
    /// How many replications were finished.
    public let finished: Int
    /// How many were asked for.
    public let requested: Int
    /// Whether each target of each scenario is met.
    public let targets: [TargetOutcome]

    /// The row of an indicator's total for the last scenario, or another one by its place.
    public func row(
        _ indicator: String, region: String = "all", period: String = "run", scenario: Int? = nil
    ) -> ResultRow? {
        let column = result.columns.firstIndex {
            $0.indicator.id == indicator && $0.region == region && $0.period == period
                && $0.by == nil
        }
        return column.map {
            result.row(column: $0, scenario: scenario ?? result.scenarios.count - 1)
        }
    }
}

/// The release of the toolkit.
public enum Release {
    /// The version, in every output.
    public static let version = "0.1.0"
}

extension CareColumn {
    /// The column as experiments know it.
    var experimentColumn: Column {
        Column(
            indicator: indicator.indicator, region: region, period: period,
            by: part.map { Breakdown(key: $0.key.rawValue, value: $0.name) })
    }
}
