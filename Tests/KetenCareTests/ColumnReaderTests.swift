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
}
