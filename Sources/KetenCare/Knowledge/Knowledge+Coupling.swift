// Inputs that one published figure ties together: the hidden number and detection.

import KetenEngine

extension Knowledge {
    /// The values with what follows from them: the hazard of detection (model.md section 4).
    ///
    /// Registrations are published, victims are not. So with incidence N, hidden duration D and
    /// the share ρ of detections that is registered, `p = p₀ N₀ ρ₀ / (N ρ)`, at most one half, and
    /// `h = p / ((1 − p) D)`: expected registrations stay as published to first order.
    func derived(_ values: KnowledgeValues) -> KnowledgeValues {
        guard let row = region.entries(of: "detection_hazard").first,
            let hazard = hazard(
                number: ratio("national_true_incidence", values)
                    * ratio("incidence_multiplier", values),
                longer: ratio("hidden_duration", values),
                registered: registeredShare(values) / registeredShare(KnowledgeValues()))
        else { return values }
        var result = values
        result.set(row, to: hazard)
        return result
    }

    /// The hazard when the yearly number, the hidden duration and the registered share are so many
    /// times those of the tables; nothing when it stays.
    func hazard(number: Double, longer: Double, registered: Double) -> Double? {
        guard let hazard = region.entries(of: "detection_hazard").first,
            let duration = region.entries(of: "hidden_duration").first,
            hazard.number > 0, duration.number > 0
        else { return nil }
        let more = number * (registered.isFinite && registered > 0 ? registered : 1)
        guard more != 1 || longer != 1 else { return nil }
        let odds = hazard.number * duration.number
        let p0 = odds / (1 + odds)
        let p = min(max(0.5, p0), p0 / more)
        return p / ((1 - p) * duration.number * longer)
    }

    private func ratio(_ parameter: String, _ values: KnowledgeValues) -> Double {
        guard let entry = region.entries(of: parameter).first, entry.number != 0 else { return 1 }
        return values.value(of: entry).number / entry.number
    }

    /// The share of the detections of the reference year that is registered.
    ///
    /// A channel's hazard goes by share ÷ privacy factor (section 5), so detections go by that,
    /// and registrations by the share.
    func registeredShare(_ values: KnowledgeValues) -> Double {
        let plain = ResolvedParameters(
            region: region, plan: Plan(name: "", period: region.tables.coverage),
            overrides: values)
        var (registrations, detections) = (0.0, 0.0)
        for channel in region.tables.channels {
            let name = channel.named.id
            let share = plain.number("channel_share", of: name)
            registrations += share
            detections += share / plain.referencePrivacy(of: name)
        }
        return plain.number("reporting_probability") * registrations / detections
    }
}

extension Knowledge {
    /// The hazard of detection per month under which the published registrations stay, to first
    /// order, when inputs of the whole region have other point values (model.md section 4).
    ///
    /// - Parameter values: point values by parameter, in its unit.
    /// - Returns: nothing when the hazard stays as it is.
    public static func hazard(in region: Region, with values: [String: Double]) -> Double? {
        var changed = KnowledgeValues()
        for (parameter, value) in values.sorted(by: { $0.key < $1.key }) {
            for entry in region.entries(of: parameter) { changed.set(entry, to: value) }
        }
        let derived = Knowledge(region).derived(changed)
        guard let row = region.entries(of: "detection_hazard").first,
            derived.rows(of: "detection_hazard") != nil,
            case .number(let hazard) = derived.value(of: row)
        else { return nil }
        return hazard
    }
}
