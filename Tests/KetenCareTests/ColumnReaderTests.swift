// Reading all columns at once gives what reading each alone gives.

import KetenEngine
import Testing

@testable import KetenCare

@Suite("The reader of columns")
struct ColumnReaderTests {
    @Test("It reads every column's own value, in order")
    func same() throws {
        let world = try Limburg.world()
        let columns = world.columns(ColumnChoice())
        let reader = ColumnReader(columns)
        #expect(reader.count == columns.count)
        var simulation = CareSimulation(world)
        simulation.run(seed: 2019, replication: 1)
        var row = [Double](repeating: -1, count: columns.count)
        row.withUnsafeMutableBufferPointer { reader.read(&simulation, into: $0) }
        for (value, column) in zip(row, columns) {
            let alone = simulation.value(of: column)
            #expect(value.bitPattern == alone.bitPattern || (value.isNaN && alone.isNaN))
        }
    }

    @Test(
        "Where nobody replaces, more hours in one region leave the other's numbers to the last bit")
    func untouched() throws {
        let first = try day("2019-01-01")
        let alone = Change.set("replacement_efficiency", .number(0), from: first)
        let more = Change.set("fte", .number(0.9), of: ["south"], from: try day("2021-03-01"))
        var choice = ColumnChoice()
        choice.indicators = [
            "registered", "left_waiting", "open_cases", "waiting_now", "utilisation", "fte_present",
            "unserved_person_days", "time_to_intake_mean", "lead_time_mean", "slow_down",
        ]
        let worlds = [try Limburg.world(alone), try Limburg.world(alone, more)]
        var differs = 0
        for replication in 0..<8 as Range<UInt32> {
            let values = worlds.map { world in
                var simulation = CareSimulation(world)
                simulation.run(seed: 2019, replication: replication)
                return world.columns(choice).map {
                    (region: $0.region, bits: simulation.value(of: $0).bitPattern)
                }
            }
            for (one, other) in zip(values[0], values[1]) where one.bits != other.bits {
                #expect(one.region != "north-mid")
                differs += 1
            }
        }
        #expect(differs > 100, "More hours in the south change nothing there.")
    }
}
