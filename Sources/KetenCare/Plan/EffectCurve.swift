// A relation between a dose and its effect that a scenario sets in place of the model's own.

public import KetenEngine

/// What can have a curve: a lever whose effect the model makes of its dose.
public enum EffectDose: String, Sendable, Hashable, CaseIterable {
    /// The share of municipal staff that is trained, 0 to 1.
    case training
    /// Euros a year for the public campaign.
    case campaign

    /// The doses over which a curve is made; beyond them its last value holds.
    public var range: ClosedRange<Double> {
        switch self {
        case .training: 0...1
        case .campaign: 0...100_000
        }
    }

    /// How many steps a function is tabulated with.
    public var steps: Int {
        switch self {
        case .training: 100
        case .campaign: 200
        }
    }

    /// The parameter whose straight line the curve takes the place of.
    public var parameter: String {
        switch self {
        case .training: "training_effect_max"
        case .campaign: "campaign_effect"
        }
    }
}

/// By how much the channels that are reached find more, by dose: points, linear between, flat
/// beyond the last.
public struct EffectCurve: Sendable, Hashable {
    /// One point.
    public struct Point: Sendable, Hashable {
        /// The dose.
        public let dose: Double
        /// The effect, 0 to 1.
        public let effect: Double

        /// A point of a curve.
        public init(dose: Double, effect: Double) {
            self.dose = dose
            self.effect = effect
        }
    }

    /// The points, by rising dose; the first is at nought with an effect of nought.
    public let points: [Point]

    /// A curve through points; nothing unless they begin at nought and nought, their doses rise,
    /// and their effects are between 0 and 1.
    public init?(_ points: [Point]) {
        guard points.first == Point(dose: 0, effect: 0), points.count >= 2,
            zip(points, points.dropFirst()).allSatisfy({ $0.dose < $1.dose }),
            points.allSatisfy({ $0.dose.isFinite && (0...1).contains($0.effect) })
        else { return nil }
        self.points = points
    }

    /// The effect of a dose.
    public func effect(of dose: Double) -> Double {
        guard let above = points.firstIndex(where: { $0.dose >= dose }) else {
            return points[points.count - 1].effect
        }
        guard above > 0 else { return 0 }
        let (a, b) = (points[above - 1], points[above])
        return a.effect + (b.effect - a.effect) * ((dose - a.dose) / (b.dose - a.dose))
    }
}

/// A curve for a lever, over the whole run.
public struct EffectChange: Sendable, Hashable {
    /// The lever.
    public var dose: EffectDose
    /// The curve.
    public var curve: EffectCurve
    /// The first day of the run.
    public var from: CivilDate

    /// A curve for a lever.
    public init(dose: EffectDose, curve: EffectCurve, from: CivilDate) {
        self.dose = dose
        self.curve = curve
        self.from = from
    }

    /// The change as one line; equal text means equal effect.
    var canonicalText: String {
        let points = curve.points.map { "\($0.dose)=\($0.effect)" }.joined(separator: " ")
        return "effect of \(dose.rawValue) on detection \(points)"
    }
}
