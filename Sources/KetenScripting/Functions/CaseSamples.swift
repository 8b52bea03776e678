// The cases with which a function is tried when its script is read: every combination of the few
// values, at lengths of time from nought to ten years. Only cases that can be are tried.

import KetenCare

/// Cases made of the values of their fields.
struct CaseSamples {
    let fields: [CaseField]

    /// Days with which lengths of time are tried.
    static let days =
        [0, 0.5, 1, 6.9, 7, 13.9, 14, 14.1, 30, 60, 89.9, 90.1, 180, 365, 1000]
        + [CaseField.longest]

    /// Inputs with these values of some fields, by place; nothing if there is no such case.
    ///
    /// - Parameter days: of every length of time.
    func inputs(_ given: [Int: Int], days: Double = 0) -> [Double]? {
        var inputs = fields.map { $0 == .waiting || $0 == .age ? days : 0 }
        for (place, value) in given { inputs[place] = Double(value) }
        guard let stage = fields.firstIndex(of: .stage),
            let state = fields.firstIndex(of: .state), let open = fields.firstIndex(of: .open)
        else { return inputs }
        let isOpen: Bool
        if let state = given[state] {
            isOpen = CaseField.states[state] == "open"
        } else if let open = given[open] {
            isOpen = open == 1
        } else if let stage = given[stage] {
            isOpen = CaseField.stages[stage] != "none"
        } else {
            isOpen = true
        }
        if given[state] == nil { inputs[state] = isOpen ? 1 : 0 }
        if given[open] == nil { inputs[open] = isOpen ? 1 : 0 }
        if given[stage] == nil { inputs[stage] = isOpen ? 0 : 3 }
        let isPossible = inputs[open] == (isOpen ? 1 : 0) && (inputs[stage] == 3) == !isOpen
        return isPossible ? inputs : nil
    }
}
