// Every registered person is accounted for: declined, refused for one reason, or on the way.

import KetenEngine
import Testing

@testable import KetenCare

struct CensusTests {
    @Test(
        "States and books agree for every plan, refusals by reason included", arguments: 100..<130)
    func states(number: Int) throws {
        var random = RandomPlan(number, region: try Limburg.region())
        let plan = random.plan()
        let world = World(region: random.region, plan: plan)
        guard world.problem == nil else { return }
        var ledger = Ledger(world)
        ledger.run(replication: UInt32(number))
        var counts: [PersonState: Double] = [:]
        for place in 0..<ledger.simulation.model.people.count {
            counts[ledger.simulation.model.people[place].state, default: 0] += 1
        }
        func count(_ states: PersonState...) -> Double {
            states.reduce(0) { $0 + counts[$1, default: 0] }
        }
        let census = ledger.simulation.model.census
        let refused: [Entry] = [.refusedOtherRegion, .refusedNotPaying, .refusedRemote]
        let reasons = refused.reduce(0) { $0 + ledger.sum($1) }
        #expect(count(.detected) == 0)
        #expect(count(.refused) == reasons)
        #expect(
            count(.declined) + ledger.sum(.asked)
                == ledger.sum(.registered) + Double(census.waitingAtStart))
        #expect(ledger.sum(.asked) == reasons + ledger.sum(.requests))
        #expect(
            ledger.sum(.requests) + Double(census.openAtStart)
                == count(.waiting, .left, .open, .droppedOut, .closed))
        #expect(count(.left) == ledger.sum(.leftWaiting))
        #expect(count(.closed) == ledger.sum(.closed))
        #expect(
            count(.droppedOut) == ledger.sum(.droppedOut) + ledger.sum(.droppedInStandstill))
        #expect(ledger.sum(.helpedRemotely) <= ledger.sum(.refusedRemote))
    }
}
