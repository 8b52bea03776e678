// Where one simulation asks one function: a look into the table first, a call only where it must.

/// Asks one function for one simulation.
final class CaseDesk {
    private let function: CaseFunction
    private let inputs: UnsafeMutablePointer<Double>
    private let caller: (any CaseCaller)?
    /// Why the function could not answer; from then on every answer is nought.
    private(set) var failure: (any Error)?
    /// How often it was asked, and how often the table did not know.
    private(set) var questions = 0, calls = 0

    /// The function's name in plans.
    var name: String { function.name }

    init(_ function: CaseFunction) {
        self.function = function
        inputs = .allocate(capacity: max(1, function.fields.count))
        inputs.initialize(repeating: 0, count: max(1, function.fields.count))
        var caller: (any CaseCaller)?
        if !function.isTabulated {
            do { caller = try function.callers.caller() } catch { failure = error }
        }
        self.caller = caller
    }

    deinit { inputs.deallocate() }

    /// The answer about a case whose fields have these values.
    func answer(_ value: (CaseField) -> Double) -> Double {
        questions += 1
        var place = 0
        for key in function.keys {
            let own = value(function.fields[key.place])
            place = place * key.count + Int(own)
        }
        let known = function.table[place]
        guard known.isNaN, let caller, failure == nil else { return known.isNaN ? 0 : known }
        calls += 1
        for (place, field) in function.fields.enumerated() { inputs[place] = value(field) }
        do {
            return try caller.answer(inputs)
        } catch {
            failure = error
            return 0
        }
    }
}
