// The shape `points`: linear between, flat beyond.

import KetenCare
import Testing

@testable import KetenScripting

@Suite("points are joined by straight lines")
struct PointsConstructorTests {
    private func effect(_ points: String) -> String {
        over("  effect { of = \"training\", on = \"detection\", curve = points { \(points) } },")
    }

    @Test("Between points the effect is linear, beyond the last it stays")
    func linear() throws {
        let scenario = try compiled(effect("{ 0, 0 }, { 20 * percent, 0.1 }, { 0.6, 0.3 }"))
        guard case .effect(let change) = scenario.plan.changes[0].change else {
            Issue.record("an effect is a change")
            return
        }
        #expect(abs(change.curve.effect(of: 0.1) - 0.05) < 1e-12)
        #expect(abs(change.curve.effect(of: 0.4) - 0.2) < 1e-12)
        #expect(change.curve.effect(of: 0.9) == 0.3)
    }

    @Test("Points rise from nought, and each is a dose and an effect")
    func refusals() {
        #expect(errors(effect("{ 0, 0 }")).contains("points begin at { 0, 0 }"))
        #expect(errors(effect("{ 0, 0.1 }, { 1, 1 }")).contains("points begin at { 0, 0 }"))
        #expect(errors(effect("{ 0, 0 }, { 0.5, 0.1 }, { 0.4, 0.2 }")).contains("ever larger"))
        #expect(errors(effect("{ 0, 0 }, { 0.5 }")).contains("expected a point { dose, effect }"))
        #expect(errors(effect("{ 0, 0 }, { 0.5, 3 }")).contains("expected an effect"))
        #expect(errors(effect("{ 0, 0 }, { 3, 0.5 }")).contains("expected a share of staff"))
    }
}
