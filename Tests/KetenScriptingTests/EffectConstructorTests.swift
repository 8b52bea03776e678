// The constructor `effect`: a curve in place of a straight line.

import KetenCare
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("effect gives a lever a curve of one's own")
struct EffectConstructorTests {
    private func head(_ fields: String) -> String {
        errors(over("  effect { \(fields) },")).split(separator: "\n").first.map(String.init) ?? ""
    }

    private func change(_ fields: String) throws -> EffectChange? {
        let scenario = try compiled(over("  effect { on = \"detection\", \(fields) },"))
        guard case .effect(let change) = scenario.plan.changes.first?.change else { return nil }
        return change
    }

    @Test("A function becomes a table of a hundred steps, with what it uses from outside")
    func function() throws {
        let text =
            "local most = 30 * percent\n"
            + over(
                "  effect { of = \"training\", on = \"detection\", "
                    + "curve = function(x) return most * x end },")
        let scenario = try compiled(text)
        guard case .effect(let change) = scenario.plan.changes[0].change else {
            Issue.record("an effect is a change")
            return
        }
        #expect(change.curve.points.count == 101)
        #expect(change.curve.points[50] == EffectCurve.Point(dose: 0.5, effect: 0.3 * 0.5))
        #expect(abs(change.curve.effect(of: 0.123) - 0.0369) < 1e-12)
        let said = scenario.explanation(in: .en)
        #expect(said.contains("101 points from 0% to 100%, linear between"))
        #expect(said.contains("effect of training on detection becomes a curve: 3% at 10% trained"))
    }

    @Test("Amounts of a campaign are euros a year inside its function")
    func campaign() throws {
        let change = try change(
            "of = \"campaign\", curve = function(e) return e > EUR(4000) and 0.1 or 0 end")
        #expect(change?.curve.effect(of: 4_000) == 0)
        #expect(change?.curve.effect(of: 4_500) == 0.1)
        #expect(change?.curve.effect(of: 1_000_000) == 0.1)
    }

    @Test("More effect of the same training finds more people sooner; none finds fewer")
    func works() throws {
        func found(_ curve: String) throws -> Double {
            let items = """
                  change "plan_training" { becomes = EUR(100000) / year, from = "2019-01-01" },
                  effect { of = "training", on = "detection", curve = \(curve) },
                """
            let scenario = try compiled(over(items))
            let world = World(region: scenario.region, plan: scenario.plan)
            var choice = ColumnChoice()
            choice.indicators = ["registered"]
            let column = try #require(world.columns(choice).first)
            var simulation = CareSimulation(world)
            var sum = 0.0
            for replication in 0..<UInt32(30) {
                simulation.run(seed: 2019, replication: replication)
                sum += simulation.value(of: column)
            }
            return sum
        }
        let much = try found("saturating { half = 5 * percent, at_most = 1 }")
        let little = try found("points { { 0, 0 }, { 1, 0.05 } }")
        let none = try found("function(x) return 0 end")
        #expect(much > little && little > none)
    }

    @Test("A wrong curve says where and why")
    func refusals() {
        let on = "on = \"detection\""
        #expect(
            head("of = \"trainings\", \(on), curve = function(x) return x end")
                == "test.lua:3:17: 'trainings' has no curve in the model")
        #expect(
            errors(over("  effect { of = \"joint_checks\", \(on), curve = 3 },"))
                .contains("its effect is one number: change \"joint_check_effect\""))
        #expect(
            head("of = \"training\", on = \"cost\", curve = function(x) return x end")
                .contains("no lever has a curve on 'cost'"))
        #expect(
            head("of = \"training\", \(on), curve = function(x) return 2 * x end")
                .contains("an effect lies between 0 and 1; this curve gives 1.02 at 0.51"))
        #expect(
            head("of = \"training\", \(on), curve = function(x) return 0.1 end")
                .contains("without a dose there is no effect; this curve gives 0.1 at 0"))
        #expect(
            head("of = \"training\", \(on), curve = function(x) return 0 / x end")
                .contains("got nan"))
        #expect(
            head("of = \"training\", \(on), curve = function(x) return x > 3 * days end")
                .contains("'days' cannot be used in a function that a run calls"))
        #expect(head("of = \"training\", \(on), curve = 0.3").contains("expected a curve"))
        let one = "  effect { of = \"training\", \(on), curve = points { { 0, 0 }, { 1, 0.1 } } },"
        let said = errors(over("\(one)\n\(one)"))
        #expect(said.contains("lines 3 and 4 both change training_effect_max"))
    }
}
