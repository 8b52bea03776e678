// More people or illness than a run can hold is said in words, before anything is run.

import KetenEngine
import Testing

@testable import KetenCare

@Suite("What a run can hold")
struct LimitTests {
    private func world(_ changes: (String, Double)...) throws -> World {
        let region = try Limburg.region()
        let plan = Plan(
            name: "Large", period: region.tables.coverage,
            changes: changes.map { name, value in
                PlannedChange(
                    .parameter(
                        ParameterChange(
                            parameter: name, becomes: .number(value),
                            from: region.tables.coverage.from)))
            })
        return World(region: region, plan: plan)
    }

    @Test("The baseline and ten times its victims can be run")
    func large() throws {
        #expect(try world().problem == nil)
        #expect(try world(("incidence_multiplier", 10)).problem == nil)
    }

    @Test("More than 5000 victims a year in one municipality and form are refused in words")
    func tooLarge() throws {
        let problem = try world(("incidence_multiplier", 10), ("risk", 20)).problem
        #expect(problem?.en.contains("more than 5000 victims a year") == true)
        #expect(problem?.nl.contains("meer dan 5000 slachtoffers per jaar") == true)
    }

    @Test("So is a hidden stock that no detection and a long duration would make")
    func tooManyHidden() throws {
        let problem = try world(("detection_hazard", 0), ("hidden_duration", 600)).problem
        #expect(problem?.en.contains("more than 500 hidden") == true)
    }

    @Test("Growth without end is refused in words, and does not overflow")
    func growth() throws {
        let growth = Change.growth(
            GrowthChange(factor: 11, from: try day("2019-01-01"), everyYear: true))
        let problem = try Limburg.world(growth).problem
        #expect(problem?.en.contains("more than 50000000 inhabitants") == true)
    }

    @Test("Channels whose shares are all nought are refused in words")
    func noShares() throws {
        #expect(try world(("channel_share", 0)).problem?.en.contains("are nought") == true)
    }
}
