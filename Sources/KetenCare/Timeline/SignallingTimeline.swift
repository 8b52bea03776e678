// What makes the channels of a municipality find more, or pass on less, month by month; and which
// municipalities are alike in it.

import KetenEngine

/// The effects on detection and referral, by zones of municipalities that have the same.
struct SignallingTimeline: Sendable {
    /// Municipalities whose channels have equal hazards and referral in every month.
    struct Zone: Sendable, Hashable {
        /// By how much each reached channel finds more.
        var visibility: [Double]
        var training: [Double]
        var campaign: [Double]
        var checks: [Double]
        /// The share of the municipality's own signals that is passed on.
        var referral: [Double]
        /// Days that they wait before that.
        var delay: [Double]
    }

    /// Which of these a channel feels.
    struct Reach: Sendable {
        var visibility: Bool
        var training: Bool
        var campaign: Bool
        var checks: Bool
        /// Whether it is a channel of the municipality's own.
        var referral: Bool
    }

    /// In order of the first municipality of each.
    let zones: [Zone]
    /// The zone of each municipality.
    let zoneOfMunicipality: [Int]
    /// In order of the channels.
    let reaches: [Reach]
    let training: TrainingTimeline

    init(
        region: Region, parameters: ResolvedParameters, grid: MonthGrid,
        populations: [Population], inhabitants: [Double]
    ) {
        let tables = region.tables
        let months = grid.count
        var means = MonthlyMeans(grid)
        let training = TrainingTimeline(
            region: region, parameters: parameters, grid: grid, populations: populations,
            inhabitants: inhabitants)
        self.training = training
        let visibility = parameters.number("visibility_effect")
        let trainingEffect = parameters.number("training_effect_max")
        let trainingCurve = parameters.curves[.training]
        let checkEffect = parameters.number("joint_check_effect")
        let service = tables.careRegions.map { region in
            means.of(parameters.schedule("provider", of: region.id))
        }
        let campaigns = tables.careRegions.map { region in
            CampaignEffect.monthly(
                parameters.schedule("plan_campaign", of: region.id), parameters: parameters,
                grid: grid, first: tables.coverage.from)
        }
        var zones: [Zone] = []
        var zoneOfMunicipality: [Int] = []
        for (place, municipality) in tables.municipalities.enumerated() {
            let code = municipality.id.code
            // A region elsewhere is taken to be in service always.
            let server = tables.careRegions.firstIndex { $0.id == municipality.servedBy }
            let isServed = server.map { service[$0] } ?? [Double](repeating: 1, count: months)
            let home = tables.place(ofCareRegion: municipality.careRegion)
            let reach = means.of(parameters.schedule("plan_reach", of: code))
            let checks = means.of(parameters.schedule("joint_checks", of: code))
            let delay = parameters.schedule("referral_delay", of: code).combined(
                with: parameters.schedule("contact_officer", of: code)
            ) { $1.flag ? 0 : $0.number }
            let zone = Zone(
                visibility: isServed.map { visibility * $0 },
                training: (0..<months).map {
                    let share = training.share[place * months + $0]
                    return trainingCurve?.effect(of: share) ?? trainingEffect * share
                },
                campaign: zip(campaigns[home], reach).map { $0 * $1 },
                checks: checks.map { checkEffect * $0 },
                referral: means.of(parameters.schedule("referral_probability", of: code)),
                delay: means.of(delay))
            if let known = zones.firstIndex(of: zone) {
                zoneOfMunicipality.append(known)
            } else {
                zoneOfMunicipality.append(zones.count)
                zones.append(zone)
            }
        }
        self.zones = zones
        self.zoneOfMunicipality = zoneOfMunicipality
        reaches = tables.channels.map { Reach($0.named.id, parameters) }
    }
}

extension SignallingTimeline.Reach {
    init(_ channel: String, _ parameters: ResolvedParameters) {
        func feels(_ parameter: String) -> Bool {
            parameters.schedule(parameter, of: channel).steps.first?.value == .flag(true)
        }
        self.init(
            visibility: feels("visibility_reach"), training: feels("training_reach"),
            campaign: feels("campaign_reach"), checks: feels("check_reach"),
            referral: feels("officer_reach"))
    }
}
