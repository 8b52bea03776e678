// Ten replications of M/M/1, and the mean time in the system beside what theory says.

import KetenEngine

@main
struct Example {
    static func main() {
        let (arrivalRate, serviceRate, customers) = (0.8, 1.0, 50_000)
        var simulation = Simulation(
            MM1(arrivalRate: arrivalRate, serviceRate: serviceRate, customers: customers))
        var sojourn = Tally()
        for replication in 0..<10 as Range<UInt32> {
            simulation.reset(seed: 2019, replication: replication)
            _ = simulation.run(.whenEmpty)
            let mean = simulation.model.sojournDays / Double(simulation.model.served)
            print("replication \(replication): \(mean) days in the system")
            sojourn.add(mean)
        }
        // 2.262 is Student's t with 9 degrees of freedom, for 95 of 100 such intervals.
        let half = sojourn.halfWidth(tQuantile: 2.262)
        let theory = 1 / (serviceRate - arrivalRate)
        print("mean \(sojourn.mean), plus or minus \(half); theory says \(theory)")
    }
}
