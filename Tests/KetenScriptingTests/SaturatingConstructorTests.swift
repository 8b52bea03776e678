// The shape `saturating`: half of the effect at the half dose.

import KetenCare
import Testing

@testable import KetenScripting

@Suite("saturating rises ever less")
struct SaturatingConstructorTests {
    private func effect(_ of: String, _ fields: String) -> String {
        over("  effect { of = \"\(of)\", on = \"detection\", curve = saturating { \(fields) } },")
    }

    @Test("At the half dose it has half of its most")
    func half() throws {
        for (lever, half, dose) in [
            ("training", "40 * percent", 0.4), ("campaign", "EUR(5000) / year", 5_000.0),
        ] {
            let scenario = try compiled(effect(lever, "half = \(half), at_most = 36 * percent"))
            guard case .effect(let change) = scenario.plan.changes[0].change else {
                Issue.record("an effect is a change")
                continue
            }
            #expect(abs(change.curve.effect(of: dose) - 0.18) < 1e-12)
            #expect(change.curve.effect(of: 0) == 0)
        }
    }

    @Test("Wrong fields and wrong places are refused")
    func refusals() {
        #expect(errors(effect("training", "half = 0, at_most = 0.3")).contains("more than nought"))
        #expect(
            errors(effect("training", "half = 0.1, at_most = 3")).contains("expected an effect"))
        #expect(errors(effect("campaign", "half = 0.1, at_most = 1")).contains("EUR(4000)"))
        #expect(errors(effect("training", "half = 0.1")).contains("'at_most' is missing"))
        #expect(
            errors(over("  saturating { half = 0.1, at_most = 0.2 },"))
                .contains("saturating is the value of a field, curve = saturating { … }"))
    }
}
