// The cases with which a function is tried when its script is read: every combination of the few
// values, at lengths of time from nought to ten years. Only cases that can be are tried: who waits
// has waited as long as the request is old, and everyone else has waited for less.

import KetenCare

/// Cases made of the values of their fields.
struct CaseSamples {
    let fields: [CaseField]
    /// The places among `CaseField.states` where the cases can stand that a run asks about.
    let states: [Int]

    /// - Parameter group: which cases a run asks about; nothing means those that wait.
    init(fields: [CaseField], group: OwnIndicator.Group?) {
        self.fields = fields
        let names: [String] =
            switch group {
            case .cases: CaseField.states
            case .waiting, nil: ["waiting"]
            case .open: ["open"]
            case .closed: ["closed"]
            }
        states = CaseField.states.indices.filter { names.contains(CaseField.states[$0]) }
    }

    /// The states that are tried where a function does not say which: one for each way in which
    /// the fields hang together.
    var kinds: [Int] { states.filter { $0 <= 2 } }

    /// Days with which lengths of time are tried.
    static let days =
        [0, 0.5, 1, 6.9, 7, 13.9, 14, 14.1, 30, 60, 89.9, 90.1, 180, 365, 1000]
        + [CaseField.longest]

    /// How many days a case that waits no more is older than its wait: half an hour to a year.
    private static let older = [0.02, 7, 30, 365]

    /// Inputs with these values of some fields, by place; nothing if there is no such case.
    ///
    /// - Parameters:
    ///   - days: how long was waited.
    ///   - turn: which of a few ages the case has if it waits no more.
    ///   - kind: the state, if the values do not say it.
    func inputs(
        _ given: [Int: Int], days: Double = 0, turn: Int = 0, kind: Int? = nil
    ) -> [Double]? {
        var inputs = [Double](repeating: 0, count: fields.count)
        for (place, value) in given { inputs[place] = Double(value) }
        guard let stage = fields.firstIndex(of: .stage),
            let state = fields.firstIndex(of: .state), let open = fields.firstIndex(of: .open)
        else { return with(days, days, inputs) }
        let usual = kind ?? (states.contains(1) ? 1 : states[0])
        let isOpen: Bool
        if let state = given[state] {
            isOpen = CaseField.states[state] == "open"
        } else if let open = given[open] {
            isOpen = open == 1
        } else if let stage = given[stage] {
            isOpen = CaseField.stages[stage] != "none"
        } else {
            isOpen = usual == 1
        }
        let shut = usual == 1 ? states.first { $0 != 1 } : usual
        guard let place = given[state] ?? (isOpen ? 1 : shut), states.contains(place) else {
            return nil
        }
        inputs[state] = Double(place)
        if given[open] == nil { inputs[open] = isOpen ? 1 : 0 }
        if given[stage] == nil { inputs[stage] = isOpen ? 0 : 3 }
        let isPossible = inputs[open] == (isOpen ? 1 : 0) && (inputs[stage] == 3) == !isOpen
        let age = place == 0 ? days : days + Self.older[turn % Self.older.count]
        return isPossible ? with(days, age, inputs) : nil
    }

    private func with(_ waiting: Double, _ age: Double, _ inputs: [Double]) -> [Double] {
        zip(fields, inputs).map { field, value in
            switch field {
            case .waiting: waiting
            case .age: age
            default: value
            }
        }
    }
}
