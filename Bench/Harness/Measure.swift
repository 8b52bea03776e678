// One line of the outcome: what was measured, what it may be, and what that says.

/// How a measured value stands against its budget.
enum Verdict: Equatable {
    case within
    /// Above the budget, by this share of it.
    case over(Double)
    /// So far below, by this share, that the budget no longer guards anything.
    case below(Double)
    /// There ought to be a budget.
    case unknown
    /// The value is no number, so that nothing can be said of it.
    case notMeasured

    init(value: Double, budget: Double?, tolerance: Double) {
        guard value.isFinite else {
            self = .notMeasured
            return
        }
        guard let budget else {
            self = .unknown
            return
        }
        if value > budget * (1 + tolerance) {
            self = .over(budget > 0 ? value / budget - 1 : .infinity)
        } else if value >= budget * (1 - tolerance) {
            self = .within
        } else {
            self = .below(1 - value / budget)
        }
    }

    /// Whether a check passes in spite of it.
    var passes: Bool {
        switch self {
        case .within, .below: true
        case .over, .unknown, .notMeasured: false
        }
    }

    var text: String {
        switch self {
        case .within: "ok"
        case .over(.infinity): "OVER"
        case .over(let share): "OVER by \(Number.text(100 * share, decimals: 1)) %"
        case .below(1): "gone: update"
        case .below(let share): "\(Number.text(100 * share, decimals: 1)) % below: update"
        case .unknown: "NO BUDGET: update"
        case .notMeasured: "NOT MEASURED"
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
    /// What the yardstick took in the same run, of which this is a multiple; nothing if it was not
    /// asked.
    var ratio: Ratio?
    var verdict: Verdict?
}

/// How many times the yardstick's time ours is, and how many times it may be.
struct Ratio {
    let value: Double
    let limit: Double

    var verdict: Verdict {
        guard value.isFinite else { return .notMeasured }
        return value <= limit ? .within : .over(value / limit - 1)
    }
}
