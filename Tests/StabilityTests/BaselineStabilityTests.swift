// The bits of the shipped baseline: every default column of fifty replications, pinned.

import KetenCare
import KetenEngine
import KetenRegions
import Testing

struct BaselineStabilityTests {
    @Test("Fifty replications of the shipped baseline keep their bits in every default column")
    func baseline() throws {
        let region = try RegionFolder.builtIn("limburg")
        let world = World(
            region: region, plan: Plan(name: "Baseline", period: region.tables.coverage))
        let columns = world.columns(ColumnChoice())
        #expect(!columns.isEmpty)
        var simulation = CareSimulation(world)
        var digest = Digest()
        for replication in 0..<50 as Range<UInt32> {
            simulation.run(seed: 2019, replication: replication)
            simulation.prepareQuantiles()
            for column in columns { digest.add(simulation.value(of: column)) }
        }
        Digest.expect(digest.value, pinned: 0x27CA_D93D_59F4_6ED8, "the shipped baseline")
    }
}
