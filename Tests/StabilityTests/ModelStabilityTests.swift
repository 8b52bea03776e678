// The bits of the example models that the benchmarks measure, and of the ziggurat that they draw
// from: pinned, so that what is measured is the same work on every machine and in every build.

import KetenEngine
import Testing

struct ModelStabilityTests {
    @Test("The ziggurat keeps its bits, in its layers, at their edges and in the tail")
    func ziggurat() {
        let ziggurat = ExponentialZiggurat()
        var generator = Xoshiro(seed: 2019)
        let digest = Digest.of((0..<100_000).map { _ in ziggurat.sample(&generator) })
        Digest.expect(digest, pinned: 0x83DC_B792_3BE4_2427, "the ziggurat")
    }

    @Test("M/M/1 keeps its bits")
    func singleServer() {
        var simulation = Simulation(MM1(arrivalRate: 0.9, customers: 20_000))
        var digest = Digest()
        for replication in 0..<3 as Range<UInt32> {
            simulation.reset(seed: 2019, replication: replication)
            let outcome = simulation.run(.whenEmpty)
            digest.add(outcome.time.days)
            digest.add(simulation.model.sojournDays)
        }
        Digest.expect(digest.value, pinned: 0x4D0E_CDF7_4B80_81D5, "M/M/1")
    }

    @Test("M/M/20+M keeps its bits")
    func abandonment() {
        var simulation = Simulation(
            MMcM(arrivalRate: 20, meanPatienceDays: 2, servers: 20, customers: 20_000))
        var digest = Digest()
        for replication in 0..<3 as Range<UInt32> {
            simulation.reset(seed: 2019, replication: replication)
            let outcome = simulation.run(.whenEmpty)
            digest.add(outcome.time.days)
            digest.add(simulation.model.waitDays)
            digest.add(Double(simulation.model.left))
        }
        Digest.expect(digest.value, pinned: 0x687F_D60C_D97F_2700, "M/M/20+M")
    }

    @Test("The care pathway keeps its bits")
    func pathway() throws {
        var simulation = Simulation(try CarePathway())
        var digest = Digest()
        for replication in 0..<3 as Range<UInt32> {
            simulation.reset(seed: 2019, replication: replication)
            _ = simulation.run(.at(SimTime(days: 2557)))
            for days in simulation.model.waitDays { digest.add(days) }
        }
        Digest.expect(digest.value, pinned: 0x330E_2E5F_5EB4_E327, "the care pathway")
    }
}
