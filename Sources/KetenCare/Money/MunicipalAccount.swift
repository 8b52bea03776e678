// A municipality's account: what it pays, what it can expect for it, and what it gets back.

import KetenEngine

/// A simulated expectation with the range over replications; synthetic, never a count of cases.
public struct Expectation: Sendable, Hashable {
    /// The mean over replications.
    public let mean: Double
    /// The 5th and the 95th percentile over replications.
    public let p05: Double, p95: Double

    /// The expectation of values, one a replication.
    init(_ values: [Double]) {
        precondition(!values.isEmpty, "An expectation needs a replication.")
        let sorted = values.sorted()
        func quantile(_ share: Double) -> Double {
            let position = share * Double(sorted.count - 1)
            let below = Int(position)
            let above = min(below + 1, sorted.count - 1)
            return sorted[below] + (sorted[above] - sorted[below]) * (position - Double(below))
        }
        mean = values.reduce(0, +) / Double(values.count)
        p05 = quantile(0.05)
        p95 = quantile(0.95)
    }
}

/// A number of inhabitants that money goes by.
public struct Inhabitants: Sendable, Hashable {
    /// The number, whole.
    public let number: Int
    /// Whether it lies between two counts and was interpolated (model.md section 3).
    public let isInterpolated: Bool
}

/// What one municipality pays, gets and gets back over a period, as simulated expectations.
///
/// The people are synthetic: an expected number with a range, to be shown so and never as a count
/// (model.md section 12).
public struct MunicipalAccount: Sendable, Hashable {
    /// The municipality.
    public let municipality: Municipality
    /// What it pays per inhabitant, in euros.
    public let contribution: Expectation
    /// What it pays by key for the Safety Houses, in euros.
    public let safetyHouse: Expectation
    /// What flows back to it of the plan's fund, in euros.
    public let refund: Expectation
    /// Residents whose coordination begins.
    public let served: Expectation
    /// Its inhabitants on 1 January, for an account of one year.
    public let inhabitants: Inhabitants?

    /// What it pays on average, in euros.
    public var pays: Double { contribution.mean + safetyHouse.mean }
    /// What it pays on average minus what flows back, in euros.
    public var paysNet: Double { pays - refund.mean }
}

extension World {
    /// The accounts of all municipalities, in order of code.
    ///
    /// - Parameter year: a calendar year of the run; nothing means the whole run.
    /// - Throws: what a function of the plan failed with.
    /// - Complexity: runs the given number of replications one after another.
    public func municipalAccounts(
        in year: Int? = nil, seed: UInt64, replications: UInt32
    ) throws -> [MunicipalAccount] {
        precondition(replications > 0, "Accounts need a replication.")
        let months = grid.dates.indices.filter { year == nil || grid.dates[$0].year == year }
        let municipalities = region.tables.municipalities
        var values = [[[Double]]](
            repeating: [[Double]](repeating: [], count: 4), count: municipalities.count)
        var simulation = CareSimulation(self)
        for replication in 0..<replications {
            simulation.run(seed: seed, replication: replication)
            if let failure = simulation.failure { throw failure }
            simulation.simulation.model.addAccounts(during: months, to: &values)
        }
        let january = year.flatMap { CivilDate(year: $0, month: 1, day: 1)?.dayNumber }
        let populations = Self.populations(region, plan)
        return municipalities.indices.map { place in
            let values = values[place]
            return MunicipalAccount(
                municipality: municipalities[place], contribution: Expectation(values[0]),
                safetyHouse: Expectation(values[1]), refund: Expectation(values[2]),
                served: Expectation(values[3]),
                inhabitants: january.map { day in
                    Inhabitants(
                        number: populations[place].invoiced(onDay: day),
                        isInterpolated: !populations[place].isKnown(onDay: day))
                })
        }
    }
}

extension RegionalCare {
    /// Appends what each municipality pays per inhabitant and by key, gets back, and is served.
    fileprivate func addAccounts(during months: [Int], to values: inout [[[Double]]]) {
        var served = [Double](repeating: 0, count: values.count)
        for place in 0..<people.count {
            let person = people[place]
            guard [.open, .droppedOut, .closed].contains(person.state), !person.isInitial,
                months.contains(monthOf(person.intakeAt))
            else { continue }
            served[Int(cells[Int(person.cell)].municipality)] += 1
        }
        for municipality in values.indices {
            var contribution: Int64 = 0
            var safetyHouse: Int64 = 0
            var refund: Int64 = 0
            for month in months {
                let place = municipality * monthCount + month
                refund += world.planLines.refund[place]
                guard paid[place] else { continue }
                if world.money.fund != nil { contribution += world.money.contribution[place] }
                safetyHouse += world.safetyHouse.share[place]
            }
            for (which, amount) in [contribution, safetyHouse, refund].enumerated() {
                values[municipality][which].append(Euro(tenThousandths: amount).euros)
            }
            values[municipality][3].append(served[municipality])
        }
    }
}
