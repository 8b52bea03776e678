// What a result should be and how far chance may move it: no time is shown of a wrong result.

/// What a result should be.
struct Theory {
    /// The expected value.
    let expected: Double
    /// The variance of one unit: of a customer or a replication.
    let variance: Double

    /// Why a mean over so many units cannot be right, or nothing when it is within four standard
    /// errors.
    func doubt(_ value: Double, of units: Int, _ what: String) -> String? {
        let distance = abs(value - expected) / (variance / Double(units)).squareRoot()
        if distance < 4 { return nil }
        return "\(what) is \(value), which is \(distance) standard errors from the "
            + "expected \(expected)"
    }
}

/// What the results of another program must be.
public enum Expected {
    /// Why the results of a model cannot be right, or nothing; `units` is the number of customers,
    /// replications or operations behind them.
    public static func doubt(_ model: String, _ results: [Double], units: Int) -> String? {
        guard let first = results.first else { return "there is no result" }
        let words = model.split(separator: "-")
        switch words[0] {
        case "mm1": return MM1Workload.doubt(first, customers: units)
        case "abandonment": return AbandonmentWorkload.doubt(first, customers: units)
        case "pathway" where results.count > 1:
            return PathwayWorkload.doubt(first, results[1], replications: units)
        case "hold":
            let pending = words.last.flatMap { Int($0) } ?? 0
            return HoldWorkload.doubt(first, pending: pending, operations: UInt64(units))
        // The region says itself what cannot be right, and ends the run.
        case "region": return nil
        default: return "nothing is known of \(model)"
        }
    }
}
