// A scenario from a string, run with a progress callback and a cancellation, and three answers.

import Keten

@main
struct Example {
    static let text = """
        return scenario "Ten cents" {
          api = 1, base = "limburg",
          change "contribution" {
            was = EUR(0.08), becomes = EUR(0.10), per = inhabitant,
            from = "2023-01-01", spend_on = "coordinator hours",
          },
        }
        """

    static func main() async throws {
        let scenario = try ScenarioScript(name: "ten-cents.lua", text: text).compile()
        let study = try CareStudy(running: [scenario])
        let patience = ContinuousClock.now + .seconds(600)
        let outcome = try await study.run(
            try Design(replications: 200, threads: 2),
            progress: { print("\($0.finished) of \($0.total) replications") },
            isCancelled: { ContinuousClock.now > patience })

        for indicator in ["left_waiting", "closed", "fte_bought"] {
            guard let difference = outcome.row(indicator)?.difference else { continue }
            print(indicator, difference.mean, "range", difference.p05, "to", difference.p95)
        }
    }
}
