// A simulation of one world that is made once and run again for every replication.

import KetenEngine

/// One value that a replication yields: an indicator over a scope.
public struct CareColumn: Sendable {
    /// The indicator.
    public let indicator: CareIndicator
    /// `all` or a coordinator region.
    public let region: String
    /// `run`, a year or a month.
    public let period: String
    /// The breakdown's key and part; nothing means the total.
    public let part: (key: BreakdownKey, name: String)?
    let scope: Scope

    /// Whether the value needs `prepareQuantiles()` after a run.
    public var needsQuantiles: Bool { indicator.needsQuantiles }
}

/// A reusable simulation; nothing is allocated per replication once its memory has grown.
public struct CareSimulation: ~Copyable {
    var simulation: Simulation<RegionalCare>

    /// A simulation of a world without a `problem`.
    ///
    /// - Parameter flows: those of the task that runs other worlds for the same replications; what
    ///   hidden people do is then worked out once for all worlds in which they do the same.
    public init(_ world: World, sharing flows: HiddenFlows? = nil) {
        precondition(world.problem == nil, "A world with a problem cannot be run.")
        simulation = Simulation(RegionalCare(world: world, hiddenFlow: flows?.join(world)))
    }

    /// Runs one replication from its first day to its last.
    ///
    /// The result depends on the world, the seed and the number of the replication only.
    public mutating func run(seed: UInt64, replication: UInt32) {
        simulation.reset(seed: seed, replication: replication)
        _ = simulation.run(.at(SimTime(days: simulation.model.end)))
        simulation.model.finish()
    }

    /// Why a function of the plan could not answer; nothing when all did, so far.
    public var failure: (any Error)? { simulation.model.functionFailure }

    /// How often each function of the plan was asked, and how often its table did not know.
    public var questions: [(function: String, asked: Int, called: Int)] {
        simulation.model.functionQuestions
    }

    /// Orders the waits, which medians and percentiles need.
    public mutating func prepareQuantiles() { simulation.model.sortWaits() }

    /// The value of a column in the replication that ran last; not a number when it is missing.
    public borrowing func value(of column: CareColumn) -> Double {
        column.indicator.value(simulation.model, column.scope)
    }

    /// How many events the replication that ran last had.
    public var eventCount: UInt64 { simulation.eventCount }
}

/// Which values to ask of a world.
public struct ColumnChoice: Sendable {
    /// The indicators, by id; nothing means all.
    public var indicators: Set<String>?
    /// Of those, the ones that are wanted over the whole run and all regions only.
    public var onlyInAll: Set<String> = []
    /// Whether years are wanted besides the whole run.
    public var years = true
    /// Whether months are wanted.
    public var months = false
    /// Whether the parts of breakdowns are wanted.
    public var parts = true

    /// All indicators over the run and its years, with their parts.
    public init() {}
}

extension World {
    /// The columns of a choice in the order of outputs: indicator, part, region, period.
    public func columns(_ choice: ColumnChoice) -> [CareColumn] {
        let own = plan.indicators.enumerated().map { $1.column(at: $0) }
        let wanted = (IndicatorCatalog.all + own).filter {
            choice.indicators?.contains($0.indicator.id) ?? true
        }
        var columns: [CareColumn] = []
        for indicator in wanted {
            let isOnlyInAll = choice.onlyInAll.contains(indicator.indicator.id)
            let names = choice.parts && !isOnlyInAll ? indicator.parts(region) : []
            for part in [nil] + names.indices.map(Optional.init) {
                for place in places(indicator, part).prefix(isOnlyInAll ? 1 : .max) {
                    let periods = periods(choice, isPart: part != nil, indicator)
                    for period in periods.prefix(isOnlyInAll ? 1 : .max) {
                        columns.append(
                            CareColumn(
                                indicator: indicator, region: place.name, period: period.name,
                                part: part.flatMap { part in
                                    indicator.breakdown.map { ($0, names[part]) }
                                },
                                scope: Scope(
                                    regions: place.range, months: period.months, part: part)))
                    }
                }
            }
        }
        return columns
    }

    private func places(
        _ indicator: CareIndicator, _ part: Int?
    ) -> [(name: String, range: Range<Int>)] {
        let ids = region.tables.careRegions.map(\.id)
        let all = [(name: "all", range: 0..<ids.count)]
        if part != nil, indicator.breakdown == .municipality { return all }
        return all + ids.enumerated().map { (name: $1, range: $0..<($0 + 1)) }
    }

    private func periods(
        _ choice: ColumnChoice, isPart: Bool, _ indicator: CareIndicator
    ) -> [(name: String, months: Range<Int>)] {
        var periods = [(name: "run", months: 0..<grid.count)]
        if choice.years {
            let years = Dictionary(grouping: grid.dates.indices) { grid.dates[$0].year }
            for (year, months) in years.sorted(by: { $0.key < $1.key }) {
                guard let first = months.first, let last = months.last else { continue }
                periods.append((name: "\(year)", months: first..<(last + 1)))
            }
        }
        if choice.months, !(isPart && indicator.breakdown == .municipality) {
            for (month, date) in grid.dates.enumerated() {
                periods.append((name: "\(date.description.prefix(7))", months: month..<(month + 1)))
            }
        }
        return periods
    }
}
