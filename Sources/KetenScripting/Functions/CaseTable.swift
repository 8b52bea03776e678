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
    /// How many combinations of the keys there can be.
    private(set) var possible = 0

    /// The most answers of a table; beyond, every answer is asked for.
    static let most = 1024
    /// About how many cases a function is tried with that a run may ask.
    static let tries = 4_000

    private let samples: CaseSamples
    private let meanings: [CaseField.Meaning]

    /// Tries the function.
    ///
    /// - Throws: the first failure with the inputs, and which of them were read.
    init(
        _ host: FunctionHost, fields: [CaseField], meanings: [CaseField.Meaning]
    ) throws(Failure) {
        samples = CaseSamples(fields: fields)
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
        let count = max(2, min(all, Self.tries / max(1, asked.count)))
        for (turn, place) in asked.enumerated() {
            var given = values(at: place)
            for number in 0..<count {
                let days = CaseSamples.days[count == all ? number : (5 * turn + 7 * number) % all]
                if keys.isEmpty { given = spread(number) }
                guard let inputs = samples.inputs(given, days: days) else { continue }
                _ = try ask(host, inputs)
                steps = max(steps, host.steps)
                reads = max(reads, host.inputsRead.nonzeroBitCount)
            }
            if keys.isEmpty { try probeEveryValue(host) }
        }
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

    private func ask(_ host: FunctionHost, _ inputs: [Double]) throws(Failure) -> Double {
        let answer = inputs.withUnsafeBufferPointer { buffer in
            Result { () throws(EvaluationFailure) -> Double in
                guard let base = buffer.baseAddress else { return 0 }
                return try host.answer(base)
            }
        }
        switch answer {
        case .success(let answer): return answer
        case .failure(let failure):
            throw Failure(failure: failure, inputs: inputs, read: host.inputsRead)
        }
    }
}
