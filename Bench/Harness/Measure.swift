// One line of the outcome: what was measured, what it may be, and what that says.

/// How a measured value stands against its budget.
enum Verdict: Equatable {
    case within
    /// Above the budget, by this share of it.
    case over(Double)
    /// So far below that the budget no longer guards anything.
    case cheaper(Double)
    /// There ought to be a budget.
    case unknown

    init(value: Double, budget: Double?, tolerance: Double) {
        guard let budget else {
            self = .unknown
            return
        }
        if value > budget * (1 + tolerance) {
            self = .over(budget > 0 ? value / budget - 1 : .infinity)
        } else if value < budget * (1 - tolerance) {
            self = .cheaper(1 - value / budget)
        } else {
            self = .within
        }
    }

    var text: String {
        switch self {
        case .within: "ok"
        case .over(.infinity): "OVER"
        case .over(let share): "OVER by \(Number.text(100 * share, decimals: 1)) %"
        case .cheaper(let share): "\(Number.text(100 * share, decimals: 1)) % cheaper: update"
        case .unknown: "no budget: update"
        }
    }
}

/// One measured value.
struct Measure {
    /// The name, which is also that of its budget.
    let what: String
    let unit: String
    let value: Double
    /// The least and the largest sample; nothing for what is counted.
    var spread: ClosedRange<Double>?
    /// Whether it must stay within a budget.
    var isGated = false
    var budget: Double?
    var verdict: Verdict?
}
