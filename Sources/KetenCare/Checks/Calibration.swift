// Solves detection from published registrations: the hazard of one year, and a factor for each.

public import KetenEngine

/// The hazard and the yearly factors with which a region expects the registrations published for
/// it.
public enum Calibration {
    /// What was solved, as the parameters `detection_hazard` and `detection_factor` state it.
    package struct Solution: Sendable, Hashable {
        /// The hazard a month of all channels in the reference year.
        package let hazard: Double
        /// The factor of each year; one in the reference year.
        package let factors: [Int: Double]
    }

    /// One solved value beside the one in the tables.
    public struct Row: Sendable, Hashable {
        /// The parameter: `detection_hazard` or `detection_factor`.
        public let parameter: String
        /// The first day of the value; nothing for one that does not change.
        public let from: CivilDate?
        /// What was solved.
        public let solved: Double
        /// What the tables hold.
        public let table: Double
        /// How much the tables hold more, as a part of what was solved.
        public var difference: Double { table / solved - 1 }
        /// Whether the tables hold what was solved, within the digits that they keep.
        public var agrees: Bool { abs(difference) <= Calibration.tolerance }
    }

    /// The largest difference, as a part of the value, between a solved value and its table's.
    public static let tolerance = 1e-9

    /// Detection solved from the region's `registration_target`, beside what its tables hold.
    ///
    /// Solved with the service as the tables have it, and so with the visibility of coordinators,
    /// but without training, campaigns and joint checks (model.md section 5).
    ///
    /// - Returns: the hazard and a factor for each calendar year; nothing when a year has no
    ///   target, when no factor is one, or when no detection reaches the targets.
    /// - Complexity: some twenty passes over zones × years × 4,353 delays; less than a second.
    public static func rows(of region: Region) -> [Row]? {
        let coverage = region.tables.coverage
        let plain = ResolvedParameters(region: region, plan: Plan(name: "", period: coverage))
        let targets = plain.schedule("registration_target")
        let factors = plain.schedule("detection_factor")
        var wanted: [Int: Double] = [:]
        var days: [Int: CivilDate] = [:]
        for year in coverage.from.year...coverage.until.adding(days: -1).year {
            guard let january = CivilDate(year: year, month: 1, day: 1) else { return nil }
            let day = max(january, coverage.from)
            days[year] = day
            wanted[year] = targets.value(on: day)?.number
        }
        let reference = days.filter { factors.value(on: $1) == .number(1) }.keys.min()
        guard let reference,
            let solution = solve(region: region, targets: wanted, reference: reference)
        else { return nil }
        let hazard = Row(
            parameter: "detection_hazard", from: nil, solved: solution.hazard,
            table: plain.number("detection_hazard"))
        return [hazard]
            + solution.factors.sorted { $0.key < $1.key }.map { year, factor in
                Row(
                    parameter: "detection_factor", from: days[year], solved: factor,
                    table: days[year].flatMap { factors.value(on: $0)?.number } ?? .nan)
            }
    }

    /// The plan under which detection is solved: nothing that is added to what was published for.
    static func plan(_ region: Region) -> Plan {
        let coverage = region.tables.coverage
        let none = ["plan_training", "plan_campaign", "joint_checks"].map { parameter in
            PlannedChange(
                .parameter(
                    ParameterChange(
                        parameter: parameter, becomes: .number(0), from: coverage.from)))
        }
        return Plan(name: "", period: coverage, changes: none)
    }

    /// The registrations of every calendar year that a region's detection was solved to expect.
    package static func registrations(of region: Region) -> [Int: Double] {
        World(region: region, plan: plan(region)).expectedRegistrations()
    }

    /// Solves the detection of a region for expected registrations by calendar year.
    ///
    /// The factor of the first year holds before it too: the run starts in equilibrium.
    /// Registrations of a year rise with its factor, by less than in proportion, so that
    /// multiplying each factor by what its year lacks converges; it stops when no year is off by
    /// more than 1e-13 of its target.
    ///
    /// - Parameters:
    ///   - targets: the registrations of every calendar year that the region's tables cover.
    ///   - reference: the year in which the factor is one.
    /// - Returns: nothing when a year has no target, or one that no detection can reach.
    package static func solve(
        region: Region, targets: [Int: Double], reference: Int
    ) -> Solution? {
        let world = World(region: region, plan: plan(region))
        let years = Set(world.grid.dates.map(\.year)).sorted()
        guard years.contains(reference) else { return nil }
        guard years.allSatisfy({ (targets[$0] ?? 0) > 0 }) else { return nil }
        var scales = Dictionary(uniqueKeysWithValues: years.map { ($0, 1.0) })
        for _ in 0..<200 {
            let expected = ExpectedRegistrations(
                world.detection, grid: world.grid, step: 0x1p-8
            ) { scales[$0] ?? 1 }.byYear()
            var farthest = 0.0
            for year in years {
                guard let scale = scales[year], let target = targets[year],
                    let value = expected[year], value > 0
                else { return nil }
                farthest = max(farthest, abs(value / target - 1))
                scales[year] = scale * target / value
            }
            if farthest < 1e-13 {
                return solution(region, scales: scales, reference: reference)
            }
        }
        return nil
    }

    private static func solution(
        _ region: Region, scales: [Int: Double], reference: Int
    ) -> Solution? {
        let plain = ResolvedParameters(
            region: region, plan: Plan(name: "", period: region.tables.coverage))
        let schedule = plain.schedule("detection_factor")
        var absolute: [Int: Double] = [:]
        for (year, scale) in scales {
            guard let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
            let day = max(first, region.tables.coverage.from)
            guard let factor = schedule.value(on: day)?.number else { return nil }
            absolute[year] = scale * factor
        }
        guard let one = absolute[reference], one > 0 else { return nil }
        return Solution(
            hazard: plain.number("detection_hazard") * one,
            factors: absolute.mapValues { $0 / one })
    }
}
