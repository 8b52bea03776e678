import KetenEngine
import Testing
@testable import KetenCare
struct TimingTests {
    @Test func t() throws {
        let c = ContinuousClock()
        var t = c.now
        let region = try Limburg.region()
        print("region", c.now - t); t = c.now
        let world = World(region: region, plan: Limburg.plan([], region.tables.coverage))
        print("world", c.now - t); t = c.now
        var l = Ledger(world)
        for r in 0..<20 as Range<UInt32> { l.run(replication: r) }
        print("20 runs", c.now - t); t = c.now
        let b = l.bits()
        print("bits", c.now - t, b.count); t = c.now
        var ch = ColumnChoice()
        ch.months = true
        print(world.columns(ch).count, c.now - t)
    }
}
