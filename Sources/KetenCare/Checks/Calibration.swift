// Solves detection from published registrations: the hazard of one year, and a factor for each.

import KetenEngine

/// The hazard and the yearly factors with which a region expects the registrations published for
/// it.
package enum Calibration {
    /// What was solved, as the parameters `detection_hazard` and `detection_factor` state it.
    package struct Solution: Sendable, Hashable {
        /// The hazard a month of all channels in the reference year.
        package let hazard: Double
        /// The factor of each year; one in the reference year.
        package let factors: [Int: Double]
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
        let plan = Plan(name: "", period: region.tables.coverage)
        let world = World(region: region, plan: plan)
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
