// Which assumptions an answer rests on: each input at both ends of its range, in common numbers.

public import KetenCare
import KetenEngine
public import KetenExperiments

extension CareStudy {
    /// What one answer is asked about.
    public struct Question: Sendable {
        /// The column that is measured.
        public var column: Column
        /// The place of the scenario among the study's scenarios.
        public var scenario: Int

        /// A question about a column of a scenario.
        public init(column: Column, scenario: Int) {
            self.column = column
            self.scenario = scenario
        }
    }

    /// How every uncertain input with a range moves an answer, the strongest first.
    ///
    /// The answer is the mean difference of the scenario with its baseline, or the mean of the
    /// baseline itself. Each input is set to both ends of its range in every world while all
    /// others keep the values of the tables; the hidden number and detection move together
    /// (model.md section 4), and shares keep their sum. Ranges between persons are no ends of a
    /// mean; inputs that a scenario sets for the whole run are no longer uncertain. Both are left
    /// out; of an input that is set for a time, the rest of the run still moves.
    ///
    /// - Parameters:
    ///   - grades: the grades of the inputs to try.
    ///   - shares: whether shares that add up to one are tried too. They change who lives, so that
    ///     it takes more replications to see what they do.
    ///   - isCancelled: asked between inputs.
    /// - Returns: the inputs in order of movement; nothing when it was cancelled.
    public func sensitivities(
        of question: Question, design: Design, grades: Set<Grade> = Set(Grade.allCases),
        shares: Bool = true, progress: (@Sendable (Progress) -> Void)? = nil,
        isCancelled: (@Sendable () -> Bool)? = nil
    ) async throws -> [Sensitivity]? {
        let fixed = changed(by: question.scenario)
        let inputs = Knowledge(region).inputs.filter {
            grades.contains($0.grade) && !fixed($0) && (shares || !$0.isShare)
        }
        return try await sensitivities(
            of: question, to: inputs, design: design, progress: progress, isCancelled: isCancelled)
    }

    private func sensitivities(
        of question: Question, to inputs: [Knowledge.Input], design: Design,
        progress: (@Sendable (Progress) -> Void)? = nil, isCancelled: (@Sendable () -> Bool)?
    ) async throws -> [Sensitivity]? {
        let knowledge = Knowledge(region)
        guard !inputs.isEmpty else { return [] }
        let trial = try EndsTrial(
            study: self, question: question, design: design,
            values: inputs.map {
                (knowledge.values($0, at: .low), knowledge.values($0, at: .high))
            })
        let rows = try await Runner.run(
            trial,
            design: try Design(
                replications: inputs.count, seed: design.seed, threads: design.threads),
            progress: progress, isCancelled: isCancelled)
        guard rows.finished == inputs.count else { return nil }
        let found = inputs.indices.map { place in
            Influence(
                name: "\(place)", low: rows[place, 0], high: rows[place, 1],
                error: rows[place, 2])
        }
        return Influence.ranked(found).compactMap { influence in
            Int(influence.name).map { place in
                Sensitivity(
                    input: inputs[place],
                    influence: Influence(
                        name: inputs[place].id, low: influence.low, high: influence.high,
                        error: influence.error))
            }
        }
    }

    /// The inputs that drive an answer most and are seen to do so (`isDistinguishable`); fewer when
    /// fewer are.
    ///
    /// All are tried with the design's replications, and the strongest few again with eight times
    /// as many, for a short trial ranks noise.
    ///
    /// - Parameters: see `sensitivities`.
    /// - Returns: nothing when it was cancelled.
    public func strongestInputs(
        count: Int, of question: Question, design: Design,
        grades: Set<Grade> = Set(Grade.allCases), shares: Bool = true,
        isCancelled: (@Sendable () -> Bool)? = nil
    ) async throws -> [Sensitivity]? {
        let all = try await sensitivities(
            of: question, design: design, grades: grades, shares: shares,
            isCancelled: isCancelled)
        guard let all else { return nil }
        let best = all.filter { $0.influence.movement > 0 }.prefix(count + 3).map(\.input)
        let again = try await sensitivities(
            of: question, to: best,
            design: try Design(
                replications: design.replications * 8, seed: design.seed, threads: design.threads),
            isCancelled: isCancelled)
        return again.map { inputs in
            let sure = inputs.filter(\.influence.isDistinguishable)
            return Array(sure.prefix(count))
        }
    }

    /// The plans that a question is about: that of the scenario, and the one it is compared with.
    func plans(of question: Question) -> [Plan] {
        let scenario = entries[question.scenario]
        guard !scenario.header.isBaseline,
            let baseline = entries[..<question.scenario].last(where: \.header.isBaseline)
        else { return [scenario.plan] }
        return [baseline.plan, scenario.plan]
    }

    /// Whether one of the plans sets an input itself, from the first day of the run to the last,
    /// or one that moves together with it.
    private func changed(by scenario: Int) -> (Knowledge.Input) -> Bool {
        let baseline = entries[...scenario].lastIndex(where: \.header.isBaseline) ?? scenario
        let whole = [baseline, scenario].flatMap { place in
            let plan = entries[place].plan
            return plan.changes.compactMap { planned -> ParameterChange? in
                guard case .parameter(let change) = planned.change,
                    change.from <= plan.period.from,
                    change.until.map({ $0 >= plan.period.until }) ?? true
                else { return nil }
                return change
            }
        }
        let effects = [baseline, scenario].flatMap { place in
            entries[place].plan.changes.compactMap { planned -> String? in
                if case .effect(let change) = planned.change { change.dose.parameter } else { nil }
            }
        }
        let together: Set = [
            "national_true_incidence", "incidence_multiplier", "hidden_duration",
            "detection_hazard",
        ]
        let moved = together.isDisjoint(with: whole.map(\.parameter)) ? [] : together
        return { input in
            moved.contains(input.parameter.id) || effects.contains(input.parameter.id)
                || whole.contains { change in
                    change.parameter == input.parameter.id
                        && change.subjects.map { input.subject.map($0.contains) ?? false } ?? true
                }
        }
    }
}

extension Knowledge.Input {
    /// The name for programs: the parameter, and its subject behind a colon.
    public var id: String { subject.map { "\(parameter.id):\($0)" } ?? parameter.id }
}

/// Runs both ends of an input; each input is one *replication* of the runner.
private struct EndsTrial: Trial {
    let plans: [Plan]
    let region: Region
    let values: [(low: KnowledgeValues, high: KnowledgeValues)]
    let reader: ColumnReader
    let seed: UInt64
    let replications: Int
    let columnCount = 3

    init(
        study: CareStudy, question: CareStudy.Question, design: Design,
        values: [(low: KnowledgeValues, high: KnowledgeValues)]
    ) throws(StudyError) {
        plans = study.plans(of: question)
        region = study.region
        self.values = values
        seed = design.seed
        replications = design.replications
        var choice = ColumnChoice()
        choice.indicators = [question.column.indicator.id]
        choice.months = question.column.period.count == "2019-01".count
        let columns = World(region: study.region, plan: plans[0]).columns(choice)
        guard let column = columns.first(where: { $0.experimentColumn == question.column }) else {
            preconditionFailure("The study has no column \(question.column).")
        }
        reader = ColumnReader([column])
    }

    func makeWorker() -> Worker { Worker(trial: self) }

    struct Worker: TrialWorker {
        let trial: EndsTrial

        func run(
            _ input: TrialInput, into row: UnsafeMutableBufferPointer<Double>
        ) throws {
            let ends = trial.values[Int(input.replication)]
            let influence = Influence(
                name: "", low: try trial.answers(ends.low), high: try trial.answers(ends.high))
            row[0] = influence.low
            row[1] = influence.high
            row[2] = influence.error
        }
    }

    /// The answer in each replication; missing in all when a run cannot hold this end.
    private func answers(_ values: KnowledgeValues) throws -> [Double] {
        let worlds = plans.map { World(region: region, plan: $0, overrides: values) }
        var answers = [Double](repeating: .nan, count: replications)
        guard worlds.allSatisfy({ $0.problem == nil }) else { return answers }
        for (place, world) in worlds.enumerated() {
            var simulation = CareSimulation(world)
            for replication in 0..<replications {
                simulation.run(seed: seed, replication: UInt32(replication))
                if let failure = simulation.failure { throw failure }
                var value = Double.nan
                withUnsafeMutablePointer(to: &value) {
                    reader.read(
                        &simulation, into: UnsafeMutableBufferPointer(start: $0, count: 1))
                }
                answers[replication] = place == 0 ? value : value - answers[replication]
            }
        }
        return answers
    }
}
