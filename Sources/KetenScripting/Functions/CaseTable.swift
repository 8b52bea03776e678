// Tries a function when its script is read: what its answers depend on, which of them can be known
// beforehand, and whether any of them is wrong.
//
// A table has one answer for each combination of the few-valued fields that the function reads. It
// was called for each combination, and what it read was watched: where it read no length of time
// its answer cannot change, because it keeps no state; elsewhere the run must ask it.

import KetenCare

/// What is known of a function's answers beforehand.
struct CaseTable {
    private(set) var keys: [CaseFunction.Key] = []
    /// Not a number where the function must be asked.
    private(set) var answers: [Double] = []
    /// The most instructions of a call that a run may make, and how many fields it reads.
    private(set) var steps = 0, reads = 0
    /// The fields that it read in any call, a bit for each place.
    private(set) var everRead: UInt64 = 0
    /// How many combinations of the keys there can be.
    private(set) var possible = 0
    /// The lowest and the highest answer to any case that it was tried with.
    private(set) var lowest = Double.infinity, highest = -Double.infinity

    /// The most answers of a table; beyond, every answer is asked for.
    static let most = 1024
    /// About how many cases a function is tried with that a run may ask.
    static let tries = 4_000

    private let trial: FunctionTrial
    private let samples: CaseSamples
    private let meanings: [CaseField.Meaning]

    /// Tries the function.
    ///
    /// - Parameter trial: what counts the steps of all functions of a file.
    /// - Throws: the first failure with the inputs, and which of them were read.
    init(
        _ host: FunctionHost, fields: [CaseField], meanings: [CaseField.Meaning],
        group: OwnIndicator.Group?, trial: FunctionTrial
    ) throws(Failure) {
        self.trial = trial
        samples = CaseSamples(fields: fields, group: group)
        self.meanings = meanings
        host.countSteps(true)
        defer { host.countSteps(false) }
        while let more = try fill(host) {
            guard keys.reduce(more.count, { $0 * $1.count }) <= Self.most else {
                (keys, answers, possible) = ([], [.nan], 1)
                break
            }
            keys.append(more)
            keys.sort { $0.place < $1.place }
        }
        try probe(host)
        if lowest >= highest { try probeEveryWeek(host) }
    }

    /// A failure with its circumstances.
    struct Failure: Error {
        let failure: EvaluationFailure
        let inputs: [Double]
        let read: UInt64
    }

    /// Fills the table; returns a field that the answers depend on and that is no key yet.
    private mutating func fill(_ host: FunctionHost) throws(Failure) -> CaseFunction.Key? {
        let count = keys.reduce(1) { $0 * $1.count }
        answers = Array(repeating: 0, count: count)
        possible = 0
        for place in 0..<count {
            guard let inputs = samples.inputs(values(at: place)) else { continue }
            possible += 1
            let answer = try ask(host, inputs)
            var isCertain = true
            for input in meanings.indices where host.inputsRead >> UInt64(input) & 1 == 1 {
                guard let count = meanings[input].count else {
                    isCertain = false
                    continue
                }
                if !keys.contains(where: { $0.place == input }) {
                    return CaseFunction.Key(place: input, count: count)
                }
            }
            answers[place] = isCertain ? answer : .nan
        }
        return nil
    }

    /// The values of the keys at a place in the table, by place of the field.
    private func values(at place: Int) -> [Int: Int] {
        var rest = place
        var values: [Int: Int] = [:]
        for key in keys.reversed() {
            values[key.place] = rest % key.count
            rest /= key.count
        }
        return values
    }

    /// Tries the function with lengths of time wherever a run may ask it.
    private mutating func probe(_ host: FunctionHost) throws(Failure) {
        let asked = answers.indices.filter { answers[$0].isNaN }
        let all = CaseSamples.days.count
        let kinds = self.kinds
        let count = max(2, min(all, Self.tries / max(1, asked.count * kinds.count)))
        for (turn, place) in asked.enumerated() {
            var given = values(at: place)
            for number in 0..<count {
                let days = CaseSamples.days[count == all ? number : (5 * turn + 7 * number) % all]
                if keys.isEmpty { given = spread(number) }
                for kind in kinds {
                    let inputs = samples.inputs(given, days: days, turn: number, kind: kind)
                    if let inputs { try measure(host, inputs) }
                }
            }
            if keys.isEmpty { try probeEveryValue(host) }
        }
    }

    /// The states to try beside the values of the keys.
    private var kinds: [Int?] {
        let isKnown = keys.contains { samples.fields[$0.place] == .state }
        return isKnown || samples.kinds.isEmpty ? [nil] : samples.kinds
    }

    /// Tries a function that has always answered alike with every week of ten years, so that one
    /// that picks out a narrow stretch of time is not taken for a constant.
    private mutating func probeEveryWeek(_ host: FunctionHost) throws(Failure) {
        let asked = answers.indices.filter { answers[$0].isNaN }
        let kinds = self.kinds
        let weeks = Int(CaseField.longest) / 7
        let step = max(1, asked.count * kinds.count * weeks / Self.tries)
        for place in asked {
            let given = values(at: place)
            for week in stride(from: 0, to: weeks, by: step) {
                for kind in kinds {
                    let inputs = samples.inputs(given, days: Double(7 * week) + 3, kind: kind)
                    if let inputs { try measure(host, inputs) }
                    if lowest < highest { return }
                }
            }
        }
    }

    private mutating func measure(_ host: FunctionHost, _ inputs: [Double]) throws(Failure) {
        _ = try ask(host, inputs)
        steps = max(steps, host.steps)
        reads = max(reads, host.inputsRead.nonzeroBitCount)
    }

    /// Each value of each field at least once, where there are too many combinations.
    private mutating func probeEveryValue(_ host: FunctionHost) throws(Failure) {
        for (place, meaning) in meanings.enumerated() {
            for value in 0..<(meaning.count ?? 0) {
                guard let inputs = samples.inputs([place: value], days: 30) else { continue }
                _ = try ask(host, inputs)
                steps = max(steps, host.steps)
            }
        }
    }

    private func spread(_ number: Int) -> [Int: Int] {
        var given: [Int: Int] = [:]
        for (place, meaning) in meanings.enumerated() {
            guard let count = meaning.count, ![.open, .stage].contains(samples.fields[place])
            else { continue }
            given[place] = (number * (2 * place + 3)) % count
        }
        return given
    }

    private mutating func ask(
        _ host: FunctionHost, _ inputs: [Double]
    ) throws(Failure) -> Double {
        let answer = inputs.withUnsafeBufferPointer { buffer in
            Result { () throws(EvaluationFailure) -> Double in
                guard let base = buffer.baseAddress else { return 0 }
                return try host.answer(base)
            }
        }
        switch answer {
        case .success(let answer):
            everRead |= host.inputsRead
            do throws(EvaluationFailure) {
                try trial.take(max(host.steps, 1))
            } catch {
                throw Failure(failure: error, inputs: inputs, read: host.inputsRead)
            }
            lowest = min(lowest, answer)
            highest = max(highest, answer)
            return answer
        case .failure(let failure):
            throw Failure(failure: failure, inputs: inputs, read: host.inputsRead)
        }
    }
}
