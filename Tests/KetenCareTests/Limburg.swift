// What the tests share: the built-in region, dates, plans, and columns by name.

import KetenEngine
import KetenRegions
import Testing

@testable import KetenCare

/// The built-in region and plans for it.
enum Limburg {
    private static let read = Result { try RegionFolder.builtIn("limburg") }

    /// The region as it travels inside the program.
    static func region() throws -> Region { try read.get() }

    /// A world of the whole period with some changes.
    static func world(_ changes: Change..., period: Period? = nil) throws -> World {
        let region = try region()
        return World(region: region, plan: plan(changes, period ?? region.tables.coverage))
    }

    static func plan(_ changes: [Change], _ period: Period) -> Plan {
        Plan(name: "Test", period: period, changes: changes.map { PlannedChange($0) })
    }

    /// The contribution of ten cents from a day on, spent on coordinator hours.
    static func tenCents(from: CivilDate) -> Change {
        .parameter(
            ParameterChange(
                parameter: "contribution", becomes: .number(0.10), from: from,
                spending: .coordinatorHours))
    }
}

/// A day, or the test fails.
func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

/// A period of days, or the test fails.
func days(_ from: String, _ until: String) throws -> Period {
    try #require(Period(from: day(from), until: day(until)))
}

extension Change {
    /// A parameter takes a value from a day on.
    static func set(
        _ parameter: String, _ value: ParameterValue, of subjects: [String]? = nil,
        from: CivilDate, until: CivilDate? = nil
    ) -> Change {
        .parameter(
            ParameterChange(
                parameter: parameter, subjects: subjects, becomes: value, from: from, until: until))
    }
}

extension World {
    /// The column of an indicator, or the test fails.
    func column(
        _ id: String, in place: String = "all", _ period: String = "run", part: String? = nil
    ) throws -> CareColumn {
        var choice = ColumnChoice()
        choice.indicators = [id]
        choice.months = true
        let found = columns(choice).first {
            $0.region == place && $0.period == period && $0.part?.name == part
        }
        return try #require(found, "\(id) \(place) \(period) \(part ?? "")")
    }

    /// The tallies of columns over replications of one seed; missing values are left out.
    func tallies(_ columns: [CareColumn], replications: UInt32, seed: UInt64 = 2019) -> [Tally] {
        var simulation = CareSimulation(self)
        var tallies = columns.map { _ in Tally() }
        for replication in 0..<replications {
            simulation.run(seed: seed, replication: replication)
            simulation.prepareQuantiles()
            for (place, column) in columns.enumerated() {
                let value = simulation.value(of: column)
                if !value.isNaN { tallies[place].add(value) }
            }
        }
        return tallies
    }

    /// One replication's value of a column.
    func value(_ column: CareColumn, replication: UInt32 = 0) -> Double {
        var simulation = CareSimulation(self)
        simulation.run(seed: 2019, replication: replication)
        simulation.prepareQuantiles()
        return simulation.value(of: column)
    }
}
