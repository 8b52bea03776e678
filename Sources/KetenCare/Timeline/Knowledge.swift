// Uncertain inputs moved to another value, with those that cannot be told apart moved together.

/// A factor on one uncertain input of a region.
public struct InputOverride: Sendable, Hashable {
    /// The parameter.
    public let parameter: String
    /// Its subject, if it has one.
    public let subject: String?
    /// The factor on the value in the tables.
    public let factor: Double

    /// A factor on an uncertain input.
    public init(parameter: String, subject: String? = nil, factor: Double) {
        self.parameter = parameter
        self.subject = subject
        self.factor = factor
    }
}

/// How inputs move together: the hidden number and detection (model.md section 4).
///
/// With incidence N and hidden duration D moved, `p = p₀ N₀ / N` (at most one half) and
/// `h = p / ((1 − p) D)`, so that expected registrations stay as published to first order.
enum Knowledge {
    static func factors(_ overrides: [InputOverride], in region: Region) -> [String: [String?:
        Double]]
    {
        var factors: [String: [String?: Double]] = [:]
        for override in overrides {
            factors[override.parameter, default: [:]][override.subject] = override.factor
        }
        func factor(_ parameter: String) -> Double { factors[parameter]?[nil] ?? 1 }
        let number = factor("national_true_incidence") * factor("incidence_multiplier")
        let duration = factor("hidden_duration")
        if number != 1 || duration != 1,
            let months = region.entries(of: "hidden_duration").first?.value.number,
            let hazard = region.entries(of: "detection_hazard").first?.value.number
        {
            let odds = hazard * months
            let p0 = odds / (1 + odds)
            let p = min(0.5, p0 / number)
            let moved = p / ((1 - p) * months * duration)
            factors["detection_hazard", default: [:]][nil] =
                factor("detection_hazard") * moved / hazard
        }
        return factors
    }
}
