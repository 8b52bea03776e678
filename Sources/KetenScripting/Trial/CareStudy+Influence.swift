// Which assumption matters most: each grade-C input at both ends of its range, in common numbers.

public import KetenCare
import KetenEngine
public import KetenExperiments

extension CareStudy {
    /// The most replications that each end of an input is given.
    public static let influenceReplications = 16

    /// The grade-C input that moves a scenario's difference in one column most.
    ///
    /// Each input is set to the low and the high end of its range while all others keep their
    /// value; the hidden number and detection move together (model.md section 4). Ranges between
    /// persons are not ends of a mean and are left out.
    ///
    /// - Parameters:
    ///   - column: the place of the column in a result of this study with the same choice.
    ///   - scenario: the place of the scenario among the result's scenarios.
    /// - Returns: the input and the mean difference at its two ends, or nothing if none has a
    ///   range.
    public func strongestInput(
        column: Int, scenario: Int, baseline: Int, choice: ColumnChoice, design: Design
    ) async throws -> (influence: Influence, input: Parameter)? {
        let inputs = Self.uncertainInputs(of: region, without: changed(in: [baseline, scenario]))
        guard !inputs.isEmpty else { return nil }
        let replications = min(design.replications, Self.influenceReplications)
        let ends = inputs.flatMap { [$0.low, $0.high] }
        let study = self
        let base = World(region: region, plan: entries[baseline].plan)
        let wanted = base.columns(choice)[column]
        let trial = ClosureTrial(columnCount: 1) { input in
            let override = ends[Int(input.replication)]
            return [
                study.meanDifference(
                    column: wanted, of: scenario, from: baseline, override: override,
                    seed: design.seed, replications: replications)
            ]
        }
        let rows = try await Runner.run(
            trial,
            design: try Design(
                replications: ends.count, seed: design.seed, threads: design.threads))
        let influences = inputs.indices.map { place in
            Influence(
                name: inputs[place].parameter.id, low: rows[2 * place, 0],
                high: rows[2 * place + 1, 0])
        }
        guard let strongest = Influence.strongest(among: influences),
            let input = inputs.first(where: { $0.parameter.id == strongest.name })
        else { return nil }
        return (strongest, input.parameter)
    }

    private func meanDifference(
        column wanted: CareColumn, of scenario: Int, from baseline: Int,
        override: InputOverride, seed: UInt64, replications: Int
    ) -> Double {
        let worlds = [entries[baseline], entries[scenario]].map {
            World(region: region, plan: $0.plan, overrides: [override])
        }
        // An end that a run cannot hold says nothing about what matters.
        guard worlds.allSatisfy({ $0.problem == nil }) else { return .nan }
        var before = CareSimulation(worlds[0])
        var after = CareSimulation(worlds[1])
        var sum = 0.0
        var count = 0
        for replication in 0..<UInt32(replications) {
            before.run(seed: seed, replication: replication)
            after.run(seed: seed, replication: replication)
            if wanted.needsQuantiles {
                before.prepareQuantiles()
                after.prepareQuantiles()
            }
            let difference = after.value(of: wanted) - before.value(of: wanted)
            if difference.isNaN { continue }
            sum += difference
            count += 1
        }
        return count > 0 ? sum / Double(count) : .nan
    }

    /// Parameters that a plan sets itself, with those that move together with them.
    private func changed(in places: [Int]) -> Set<String> {
        var names: Set<String> = []
        for place in places {
            for case .parameter(let change) in entries[place].plan.changes.map(\.change) {
                names.insert(change.parameter)
            }
        }
        let together: Set = [
            "national_true_incidence", "incidence_multiplier", "hidden_duration",
            "detection_hazard",
        ]
        return names.isDisjoint(with: together) ? names : names.union(together)
    }

    /// Inputs of grade C with a range of their own, drawn once a replication when knowledge varies.
    static func uncertainInputs(
        of region: Region, without changed: Set<String> = []
    ) -> [(parameter: Parameter, low: InputOverride, high: InputOverride)] {
        ParameterCatalog.all.filter {
            $0.kind == .knowledge && !changed.contains($0.id)
        }.compactMap { parameter in
            let entry = region.entries(of: parameter.id).first {
                $0.grade == .c && $0.spread.isDrawnByReplication && $0.low != nil
            }
            guard let entry, case .number(let value) = entry.value, value != 0,
                let low = entry.low, let high = entry.high
            else { return nil }
            func end(_ number: Double) -> InputOverride {
                InputOverride(
                    parameter: parameter.id, subject: entry.subject, factor: number / value)
            }
            return (parameter, end(low), end(high))
        }
    }
}

extension Spread {
    /// Whether one value is drawn for a whole replication when knowledge varies.
    var isDrawnByReplication: Bool {
        switch self {
        case .triangular, .uniform, .beta, .gamma, .lognormal: true
        case .fixed, .dirichlet, .persons: false
        }
    }
}
