// One replication of a hindcast: the indicators that its figures name, and the laws it checks.

import KetenCare
import KetenEngine
import KetenExperiments
import KetenRegions

/// Runs a region without a plan, with experiments beside it in the first replications.
struct HindcastTrial: Trial {
    let world: World
    /// The indicators by the atom that names them; each atom sums some columns.
    private let sums: [(atom: Atom, columns: [Int])]
    private let columns: [CareColumn]
    private let laws: [(atom: Atom, law: StructureLaw)]
    private let experiments: [(atom: Atom, experiment: HindcastExperiment)]

    /// - Parameter atoms: what a hindcast asks of a simulation; what the model does not know is
    ///   left out.
    init(world: World, atoms: [Atom]) {
        self.world = world
        var choice = ColumnChoice()
        choice.months = true
        choice.indicators = []
        for case .simulated(_, let indicator, _, _, _) in atoms {
            choice.indicators?.insert(indicator)
        }
        let known = choice.indicators?.isEmpty == true ? [] : world.columns(choice)
        var columns: [CareColumn] = []
        var sums: [(atom: Atom, columns: [Int])] = []
        for atom in atoms {
            guard case .simulated(_, let indicator, let region, let periods, let part) = atom
            else { continue }
            let found = periods.compactMap { period in
                known.first {
                    $0.indicator.indicator.id == indicator && $0.region == region
                        && $0.period == period && $0.part?.name == part
                }
            }
            guard found.count == periods.count else { continue }
            sums.append((atom, Array(columns.count..<(columns.count + found.count))))
            columns += found
        }
        self.columns = columns
        self.sums = sums
        laws = atoms.compactMap { atom in
            guard case .check(let name) = atom else { return nil }
            return StructureLaw(rawValue: name).map { (atom, $0) }
        }
        experiments = atoms.compactMap { atom in
            guard case .check(let name) = atom else { return nil }
            return HindcastExperiment(name, world: world).map { (atom, $0) }
        }
    }

    /// The names of the laws that can be checked.
    static var lawNames: [String] {
        StructureLaw.allCases.map(\.rawValue) + HindcastExperiment.names
    }

    var columnCount: Int { sums.count + laws.count + experiments.count }

    func makeWorker() throws -> Worker {
        Worker(
            simulation: SimulationHolder(world), sums: sums.map(\.columns), columns: columns,
            laws: laws.map(\.law), experiments: experiments.map { $0.experiment.makeRun(world) })
    }

    struct Worker: TrialWorker {
        let simulation: SimulationHolder
        let sums: [[Int]]
        let columns: [CareColumn]
        let laws: [StructureLaw]
        let experiments: [HindcastExperiment.Run]

        mutating func run(_ input: TrialInput, into row: UnsafeMutableBufferPointer<Double>) {
            simulation.run(input)
            var place = 0
            for sum in sums {
                row[place] = sum.reduce(0) { $0 + simulation.value(of: columns[$1]) }
                place += 1
            }
            for law in laws {
                row[place] = simulation.simulation.obeys(law) ? 1 : 0
                place += 1
            }
            for experiment in experiments {
                if input.replication < HindcastExperiment.replications {
                    row[place] = experiment.holds(input, base: simulation) ? 1 : 0
                }
                place += 1
            }
        }
    }

    /// The figure of each atom over the replications.
    func figures(of rows: TrialRows) -> [Atom: Double] {
        var found: [Atom: Double] = [:]
        func numbers(_ column: Int) -> [Double] {
            (0..<rows.finished).map { rows[$0, column] }.filter { !$0.isNaN }
        }
        for (column, sum) in sums.enumerated() {
            guard case .simulated(let over, _, _, _, _) = sum.atom else { continue }
            let values = numbers(column)
            switch over {
            case .mean:
                if !values.isEmpty {
                    found[sum.atom] = values.reduce(0, +) / Double(values.count)
                }
            case .least: found[sum.atom] = values.min()
            case .most: found[sum.atom] = values.max()
            }
        }
        let checks = laws.map(\.atom) + experiments.map(\.atom)
        for (place, atom) in checks.enumerated() {
            let values = numbers(sums.count + place)
            found[atom] = !values.isEmpty && values.allSatisfy { $0 == 1 } ? 1 : 0
        }
        return found
    }
}

/// Holds a simulation, which cannot be copied, for a worker.
final class SimulationHolder {
    var simulation: CareSimulation

    init(_ world: World) { simulation = CareSimulation(world) }

    func run(_ input: TrialInput) {
        simulation.run(seed: input.seed, replication: input.replication)
        simulation.prepareQuantiles()
    }

    func value(of column: CareColumn) -> Double { simulation.value(of: column) }
}
