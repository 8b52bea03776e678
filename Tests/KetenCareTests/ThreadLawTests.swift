// Law 3 of model.md section 10 over plans drawn from the levers' ranges: the same address gives the
// same bytes, whatever else runs beside it.

import KetenEngine
import Testing

@testable import KetenCare

struct ThreadLawTests {
    private static let replications = 16

    @Test("Any plan: on one thread, on two and on eight every replication has the same bytes")
    func threads() async throws {
        let region = try Limburg.region()
        for number in 0..<12 {
            var random = RandomPlan(number + 5_000, region: region)
            let world = World(region: region, plan: random.plan())
            try #require(world.problem == nil)
            let alone = await Self.bits(world, threads: 1)
            #expect(Set(alone).count > 1, "\(world.plan)")
            for threads in [2, 8] {
                let together = await Self.bits(world, threads: threads)
                #expect(together == alone, "\(threads) threads: \(world.plan)")
            }
        }
    }

    /// The bits of every replication, each of them run by one of some tasks with its own books.
    private static func bits(_ world: World, threads: Int) async -> [[UInt64]] {
        await withTaskGroup(of: [(Int, [UInt64])].self) { group in
            for thread in 0..<threads {
                group.addTask {
                    var ledger = Ledger(world)
                    var found: [(Int, [UInt64])] = []
                    for replication in stride(from: thread, to: replications, by: threads) {
                        ledger.run(replication: UInt32(replication))
                        found.append((replication, ledger.bits()))
                    }
                    return found
                }
            }
            var all = [[UInt64]](repeating: [], count: replications)
            for await part in group {
                for (replication, bits) in part { all[replication] = bits }
            }
            return all
        }
    }
}
