// A change that can do nothing is a question that was asked wrongly: its reader is told why before
// the run says *exactly the same*.

import KetenCare
import KetenEngine

/// What readers must know about changes without effect within the run.
struct EffectNotes {
    let region: Region
    let run: Period
    private let changes: [ParameterChange]
    private let scales: [ScaleChange]
    private let growths: [GrowthChange]
    private let values: ValuesInForce
    private let isVariant: Bool

    /// - Parameter isVariant: whether the plan is one of a sweep, which often begins with the value
    ///   in force and means it.
    init(region: Region, run: Period, plan: Plan, isVariant: Bool) {
        self.region = region
        self.run = run
        self.isVariant = isVariant
        var changes: [ParameterChange] = []
        var scales: [ScaleChange] = []
        var growths: [GrowthChange] = []
        for planned in plan.changes {
            switch planned.change {
            case .parameter(let change): changes.append(change)
            case .scale(let change): scales.append(change)
            case .growth(let change): growths.append(change)
            default: break
            }
        }
        self.changes = changes
        self.scales = scales
        self.growths = growths
        values = ValuesInForce(region: region, changes: changes)
    }

    /// One note for each change that does nothing, by date.
    var notes: [Label] {
        var found: [Label] = []
        for change in changes {
            if let note = alreadySo(change) ?? withoutGround(change) { found.append(note) }
        }
        for scale in scales {
            if let note = scaledNothing(scale) ?? withoutGround(scale.like) { found.append(note) }
        }
        found += growths.compactMap(grownByNothing)
        return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func grownByNothing(_ growth: GrowthChange) -> Label? {
        guard !isVariant, growth.factor == 1, growth.added == nil else { return nil }
        return Label(
            en: "the growth of \(growth.from) does nothing: it is nought percent",
            nl: "de groei van \(growth.from) doet niets: die is nul procent")
    }

    /// A change to what is in force already.
    private func alreadySo(_ change: ParameterChange) -> Label? {
        guard !isVariant, let parameter = ParameterCatalog.parameter(change.parameter),
            isEverywhere(change, parameter, { $0 == change.becomes })
        else { return nil }
        let written = parameter.unit.written(change.becomes, in: region)
        return Self.note(
            parameter,
            Label(
                en: "is \(written.head.en)\(written.tail.en) already on all these days",
                nl: "is op al deze dagen al \(written.head.nl)\(written.tail.nl)"))
    }

    private func scaledNothing(_ scale: ScaleChange) -> Label? {
        guard let parameter = ParameterCatalog.parameter(scale.parameter) else { return nil }
        if scale.factor == 1 {
            guard !isVariant else { return nil }
            return Self.note(
                parameter,
                Label(en: "is multiplied by one", nl: "wordt met één vermenigvuldigd"))
        }
        guard isEverywhere(scale.like, parameter, { $0 == .number(0) }) else { return nil }
        return Self.note(
            parameter,
            Label(
                en: "is nought on all these days, and stays so however often it is multiplied",
                nl: "is op al deze dagen nul, en blijft dat bij elke vermenigvuldiging"))
    }

    /// Whether the region's value is of a kind for everyone a change is about, on all its days.
    private func isEverywhere(
        _ change: ParameterChange, _ parameter: Parameter, _ test: (ParameterValue) -> Bool
    ) -> Bool {
        let plain = ValuesInForce(region: region)
        return days(of: change, parameter.id, plain).allSatisfy { day in
            subjects(of: change, parameter).allSatisfy { subject in
                plain.value(parameter.id, of: subject, on: day).map(test) ?? true
            }
        }
    }

    /// A change of something that works only together with something else, which is not there.
    private func withoutGround(_ change: ParameterChange) -> Label? {
        guard let parameter = ParameterCatalog.parameter(change.parameter),
            let ground = Self.grounds[change.parameter],
            let other = ParameterCatalog.parameter(ground.parameter)
        else { return nil }
        var list: [String?] = [nil]
        if other.subject == parameter.subject {
            list = subjects(of: change, parameter)
        } else if other.subject != .whole {
            list = region.subjects(of: other.subject)
        }
        // Money that was spent before a change may still work after it.
        let from = ground.lasts ? run.from : max(change.from, run.from)
        let span = ParameterChange(
            parameter: change.parameter, becomes: change.becomes, from: from, until: change.until)
        let isThere = days(of: span, other.id, values).contains { day in
            list.contains { subject in
                values.value(other.id, of: subject, on: day).map(ground.isMet) ?? false
            }
        }
        return isThere ? nil : Self.note(parameter, ground.why)
    }

    private func subjects(of change: ParameterChange, _ parameter: Parameter) -> [String?] {
        parameter.subject == .whole
            ? [nil] : change.subjects ?? region.subjects(of: parameter.subject)
    }

    private func days(
        of change: ParameterChange, _ parameter: String, _ values: ValuesInForce
    ) -> [CivilDate] {
        let first = max(change.from, run.from)
        let end = min(change.until ?? run.until, run.until)
        return [first] + values.steps(of: parameter, after: first, before: end)
    }

    private static func note(_ parameter: Parameter, _ why: Label) -> Label {
        Label(
            en: "the change of '\(parameter.words.en)' does nothing: it \(why.en)",
            nl: "de verandering van '\(parameter.words.nl)' doet niets: dit \(why.nl)")
    }
}

extension EffectNotes {
    /// What another parameter must be somewhere for a parameter to matter.
    private struct Ground: Sendable {
        let parameter: String
        /// Whether what was there before the change still counts.
        var lasts = false
        let isMet: @Sendable (ParameterValue) -> Bool
        let why: Label
    }

    private static func isPositive(_ value: ParameterValue) -> Bool {
        if case .number(let number) = value { return number > 0 }
        return false
    }

    private static let noCampaign = Ground(
        parameter: "plan_campaign", lasts: true, isMet: isPositive,
        why: Label(
            en: "works through a campaign, and no money goes to one",
            nl: "werkt door een campagne, en daar gaat geen geld heen"))
    private static let noTraining = Ground(
        parameter: "plan_training", lasts: true, isMet: isPositive,
        why: Label(
            en: "works through training, and no money goes to it",
            nl: "werkt door training, en daar gaat geen geld heen"))
    private static let noGap = Ground(
        parameter: "provider", isMet: { $0 == .word(Provider.nobody) },
        why: Label(
            en: "matters in a gap in the service, and there is none on these days",
            nl: "telt in een gat in de dienst, en dat is er op deze dagen niet"))

    private static let grounds: [String: Ground] = [
        "campaign_effect": noCampaign, "campaign_half_life": noCampaign,
        "campaign_month": noCampaign,
        "training_effect_max": noTraining, "training_half_life": noTraining,
        "training_cost": noTraining, "trainable_staff": noTraining,
        "gap_capacity": noGap, "remote_in_gap": noGap,
        "joint_checks": Ground(
            parameter: "joint_check_effect", isMet: isPositive,
            why: Label(
                en: "works as much as joint_check_effect says, which is nought",
                nl: "werkt zoveel als joint_check_effect zegt, en dat is nul")),
        "joint_check_effect": Ground(
            parameter: "joint_checks", isMet: isPositive,
            why: Label(
                en: "works through joint checks, and there are none",
                nl: "werkt door gezamenlijke controles, en die zijn er niet")),
        "referral_delay": Ground(
            parameter: "contact_officer", isMet: { $0 == .flag(false) },
            why: Label(
                en: "holds where there is no contact officer, and there is one",
                nl: "geldt waar geen aandachtsfunctionaris is, en die is er")),
        "remote_coordination": Ground(
            parameter: "pay_to_use", isMet: { $0 == .flag(true) },
            why: Label(
                en: "is for who is refused because nobody pays, and nobody is on these days",
                nl: "is voor wie wordt geweigerd omdat niemand betaalt, en dat is op deze dagen "
                    + "niemand")),
        "safety_house_share": Ground(
            parameter: "safety_house_cost", isMet: isPositive,
            why: Label(
                en: "shares the cost of the Safety Houses, and there is none",
                nl: "verdeelt de kosten van de Veiligheidshuizen, en die zijn er niet")),
        "hours_per_signal": Ground(
            parameter: "signals_per_registration",
            isMet: { if case .number(let number) = $0 { number > 1 } else { false } },
            why: Label(
                en: "counts for signals that prove to be none, and there are none",
                nl: "telt voor signalen die niets blijken, en die zijn er niet")),
    ]
}
