// What makes a plan impossible to run is known from a part of its world, in the same words.

import KetenCare
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("Why a plan cannot be run is known without its world")
struct PlanProblemTests {
    @Test(
        "The problem of a plan is that of its world",
        arguments: [
            "", "change \"fte\" { becomes = 0.6 * fte, from = \"2022-06-01\" }",
            "growth \"population\" { by = 1000 * percent, every = year, from = \"2019-01-01\" }",
            "change \"form_share\" { of = form \"labour\", becomes = 90 * percent }",
            "change \"sickness_rate\" { becomes = 90 * percent, from = \"2019-01-01\" }",
        ])
    func same(item: String) throws {
        let scenario = try compiled(over(item.isEmpty ? "" : "  \(item),"))
        let world = World(region: scenario.region, plan: scenario.plan)
        #expect(World.problem(of: scenario.plan, in: scenario.region) == world.problem)
    }

    @Test("Some of these have one")
    func some() throws {
        let line =
            "  growth \"population\" { by = 1000 * percent, every = year, from = \"2019-01-01\" },"
        let scenario = try compiled(over(line))
        #expect(World.problem(of: scenario.plan, in: scenario.region) != nil)
    }
}
