// What a scenario must reach to be a good answer: an indicator at most or at least so much. A
// target changes nothing in a run; it judges it.

public import KetenCare
public import KetenEngine
import KetenExperiments

/// One target of a scenario.
public struct Target: Sendable, Hashable {
    /// The indicator.
    public let indicator: String
    /// Whether the bound may not be passed upwards; else not downwards.
    public let isAtMost: Bool
    /// The bound, in the unit of the indicator.
    public let bound: Double
    /// The coordinator region, or `all`.
    public let region: String
    /// `run`, or a year as `2024`.
    public let period: String
    /// The share of the futures in which it must hold; nothing means that the mean must.
    public let chance: Double?
    /// What must hold, in words.
    public let text: Label
    /// Why, in the analyst's words.
    public let because: String?
    /// Where it was written.
    public let origin: Origin?

    /// Whether a number of one future holds; one that is missing does not.
    func holds(_ number: Double) -> Bool { isAtMost ? number <= bound : number >= bound }
}

extension CareStudy {
    /// The outcome of every target, scenario by scenario.
    func outcomes(of rows: TrialRows, columns: [CareColumn]) -> [TargetOutcome] {
        var found: [TargetOutcome] = []
        for (scenario, entry) in entries.enumerated() {
            for target in entry.targets {
                let place = columns.firstIndex {
                    $0.indicator.indicator.id == target.indicator && $0.region == target.region
                        && $0.period == target.period && $0.part == nil
                }
                guard let place, rows.finished > 0 else { continue }
                func values(_ scenario: Int) -> [Double] {
                    (0..<rows.finished).map { rows[$0, scenario * columns.count + place] }
                }
                func share(_ values: [Double]) -> Double {
                    Double(values.filter(target.holds).count) / Double(values.count)
                }
                let own = values(scenario)
                let known = own.filter { !$0.isNaN }
                let mean = known.isEmpty ? Double.nan : known.reduce(0, +) / Double(known.count)
                let baseline = entries[..<scenario].lastIndex(where: \.header.isBaseline)
                found.append(
                    TargetOutcome(
                        scenario: scenario, text: target.text,
                        column: columns[place].experimentColumn, isAtMost: target.isAtMost,
                        bound: target.bound, chance: target.chance, mean: mean, share: share(own),
                        baselineShare: entry.header.isBaseline
                            ? nil : baseline.map { share(values($0)) },
                        holds: target.chance.map { share(own) >= $0 } ?? target.holds(mean)))
            }
        }
        return found
    }

    /// A choice of columns that has those of the targets too.
    func choice(_ choice: ColumnChoice) -> ColumnChoice {
        let targets = entries.flatMap(\.targets)
        guard !targets.isEmpty else { return choice }
        var choice = choice
        if let indicators = choice.indicators {
            choice.indicators = indicators.union(targets.map(\.indicator))
        }
        choice.years = true
        return choice
    }
}
