// Worlds in which everybody is hidden and found alike share that work, and no number shows it.

import KetenEngine
import Testing

@testable import KetenCare

@Suite("The shared hidden flow")
struct HiddenFlowTests {
    private func numbers(
        _ simulation: inout CareSimulation, _ reader: ColumnReader, _ replication: UInt32
    ) -> [UInt64] {
        simulation.run(seed: 2019, replication: replication)
        var row = [Double](repeating: -1, count: reader.count)
        row.withUnsafeMutableBufferPointer { reader.read(&simulation, into: $0) }
        return row.map(\.bitPattern)
    }

    @Test("A world that takes over a flow gives the bits that it gives alone, in any order")
    func exact() throws {
        let summer = try days("2020-02-01", "2020-07-01")
        let worlds = [
            try Limburg.world(), try Limburg.world(Limburg.tenCents(from: day("2023-01-01"))),
            try Limburg.world(.absence(AbsenceChange(post: "north-mid", period: summer))),
            try Limburg.world(.set("initial_open_cases", .number(3), from: day("2019-01-01"))),
            try Limburg.world(.set("detection_factor", .number(2), from: day("2021-01-01"))),
        ]
        let flows = HiddenFlows()
        let shared = worlds.map { flows.join($0) }
        #expect(shared[1...3].allSatisfy { $0 === shared[0] })
        #expect(shared[4] !== shared[0], "Another detection is another flow.")
        for (number, world) in worlds.enumerated() {
            var choice = ColumnChoice()
            choice.months = true
            let reader = ColumnReader(world.columns(choice))
            var alone = CareSimulation(world)
            var beside = CareSimulation(world, sharing: flows)
            var first = CareSimulation(worlds[0], sharing: flows)
            // Each replication is new to one of the two that share, and known to the other.
            for replication in 0..<4 as Range<UInt32> {
                let expected = numbers(&alone, reader, replication)
                if replication < 2 { first.run(seed: 2019, replication: replication) }
                #expect(numbers(&beside, reader, replication) == expected, "world \(number)")
                first.run(seed: 2019, replication: replication)
                #expect(numbers(&beside, reader, replication) == expected, "world \(number)")
            }
        }
    }

    @Test("A shared flow of another seed is not taken over")
    func seeds() throws {
        let worlds = [try Limburg.world(), try Limburg.world()]
        let flows = HiddenFlows()
        var pair = CareSimulation(worlds[0], sharing: flows)
        var other = CareSimulation(worlds[1], sharing: flows)
        let column = try worlds[0].column("new_victims")
        var alone = CareSimulation(worlds[0])
        pair.run(seed: 1, replication: 0)
        other.run(seed: 2, replication: 0)
        alone.run(seed: 2, replication: 0)
        #expect(other.value(of: column) == alone.value(of: column))
        #expect(other.value(of: column) != pair.value(of: column))
    }
}
