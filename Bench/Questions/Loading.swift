// Loading a scenario: from the text of a file to a plan that can run, the region read already.

import Keten

/// One loading a replication, of a question with a change of money and two items more.
final class LoadingWorkload: Workload {
    /// The question that is shipped as the first with a change of money.
    static let tenCents = """
        return scenario "Ten cents" {
          api = 1, base = "limburg",
          change "contribution" {
            was = EUR(0.08), becomes = EUR(0.10), per = inhabitant,
            from = "2023-01-01", spend_on = "coordinator hours",
            because = "the councils set 0.08 for 2020; wages have risen since",
          },
        }
        """

    private let script: ScenarioScript
    private let fingerprint: String
    private var loaded = 0
    private(set) var doubt: String?
    /// How many were loaded.
    var results: [Double] { [Double(loaded)] }

    init() throws {
        script = ScenarioScript(
            name: "ten-cents.lua",
            text: """
                -- What would two cents more per inhabitant from 2023 have added?
                return scenario "Ten cents" {
                  api = 1, base = "limburg",

                  change "contribution" {
                    was = EUR(0.08), becomes = EUR(0.10), per = inhabitant,
                    from = "2023-01-01", spend_on = "coordinator hours",
                    because = "the councils set 0.08 for 2020; wages have risen since",
                  },
                  absence {
                    who = post "south", from = "2021-03-01", lasts = 6 * months,
                    because = "illness; the other coordinator replaces with the hours left",
                  },
                  growth "population" {
                    of = municipality "Venlo", by = 10 * percent, on = "2022-01-01",
                  },
                }
                """)
        fingerprint = try script.compile().fingerprint
    }

    func run(replication: UInt32) -> UInt64 {
        do {
            let scenario = try script.compile()
            if scenario.fingerprint != fingerprint {
                doubt = "loading number \(replication) gave another plan"
            }
        } catch {
            doubt = "loading number \(replication) failed"
        }
        loaded += 1
        return 1
    }
}
