// The check of a file that sweeps over a thousand plans, as `keten check` does it: every variant is
// made, and none is run.

import Keten

/// One check of ten times ten times ten values a replication.
final class SweepCheck: Workload {
    private let script = ScenarioScript(
        name: "sweep.lua",
        text: """
            return scenario "A thousand plans" {
              api = 1, base = "limburg",
              change "contribution" {
                becomes = over {
                  EUR(0.08), EUR(0.09), EUR(0.10), EUR(0.11), EUR(0.12),
                  EUR(0.13), EUR(0.14), EUR(0.15), EUR(0.16), EUR(0.17),
                },
                per = inhabitant, from = "2023-01-01", spend_on = "coordinator hours",
              },
              growth "population" {
                of = municipality "Venlo", on = "2022-01-01",
                by = over {
                  1 * percent, 2 * percent, 3 * percent, 4 * percent, 5 * percent,
                  6 * percent, 7 * percent, 8 * percent, 9 * percent, 10 * percent,
                },
              },
              absence {
                who = post "south", from = "2021-03-01", because = "illness",
                lasts = over {
                  1 * months, 2 * months, 3 * months, 4 * months, 5 * months,
                  6 * months, 7 * months, 8 * months, 9 * months, 10 * months,
                },
              },
            }
            """)
    private var variants = 0
    private(set) var doubt: String?
    /// How many variants the last check found.
    var results: [Double] { [Double(variants)] }

    func run(replication: UInt32) -> UInt64 {
        do {
            variants = try script.variants().count
            if variants != 1000 { doubt = "the sweep has \(variants) variants in place of 1000" }
        } catch {
            doubt = "the sweep does not pass its check: \(error)"
        }
        return 1
    }
}
