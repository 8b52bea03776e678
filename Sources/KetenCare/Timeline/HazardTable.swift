// The hazard of each way out of hiding, by zone and month, as rows of sixteen for the hot loop.

import KetenEngine

/// Hazards per day, what they lead to, and when.
///
/// Rows are `(zone * months + month) * width + exit`; exit 0 is *unseen*, exits 1 to 15 are
/// channels by their draw index.
struct HazardTable: Sendable {
    /// Exits are stored side by side, this many to a month.
    static let width = 16

    let hazards: [Double]
    /// The hazard of *unseen*, the same everywhere and always.
    let unseen: Double
    /// `[(zone * width + exit) * stride(months) + month]`, from the start of the run to that of the
    /// month, and infinity from the end of the run on: an exit's months lie together.
    let cumulative: [Double]
    /// `[zone * (months + 1) + month]`, from the start of the run to that of the month: in each
    /// month the largest of the channels' hazards, each divided by its share of the finders.
    let most: [Double]
    /// The probability that who is detected is registered.
    let registration: [Double]
    /// `[zone * (months + 1) + month]`, to what people are exposed from the start of the run to
    /// that of the month, in units of 2⁻⁵²: see `exposureStep`.
    let exposure: [UInt64]
    /// Whether the shares of all channels are nought; then hazards have no meaning.
    let hasNoShares: Bool

    init(
        region: Region, parameters: ResolvedParameters, grid: MonthGrid,
        signalling: SignallingTimeline
    ) {
        let months = grid.count
        let width = Self.width
        let zones = signalling.zones
        let channels = region.tables.channels
        let reporting = parameters.number("reporting_probability")
        let perDay = parameters.number("detection_hazard") * 12 / 365.25
        let yearly = parameters.schedule("detection_factor").monthly(grid)
        let unseen = 12 / (365.25 * parameters.number("hidden_duration"))
        self.unseen = unseen
        let reference = ReferenceYear(region, signalling.reaches, parameters.plain)
        let weights = channels.indices.map { place in
            parameters.number("channel_share", of: channels[place].named.id)
                / reference.privacy[place]
        }
        let weightSum = weights.reduce(0, +)
        hasNoShares = weightSum <= 0

        var hazards = [Double](repeating: 0, count: zones.count * months * width)
        var registration = hazards
        for (place, channel) in channels.enumerated() {
            let name = channel.named.id
            let own = parameters.schedule("channel_factor", of: name).monthly(grid)
            let privacy = parameters.schedule("privacy_factor", of: name).monthly(grid)
            let base =
                perDay * weights[place] / max(weightSum, .leastNormalMagnitude)
                / reference.visibility[place]
            let reach = signalling.reaches[place]
            for (zone, effects) in zones.enumerated() {
                for month in 0..<months {
                    let at = (zone * months + month) * width + channel.drawIndex
                    hazards[at] =
                        base * yearly[month] * own[month] * effects.factor(reach, month)
                    registration[at] =
                        min(1, reporting * privacy[month])
                        * (reach.referral ? effects.referral[month] : 1)
                }
            }
        }
        let stride = Self.stride(months)
        var cumulative = [Double](repeating: .infinity, count: zones.count * width * stride)
        var most = [Double](repeating: 0, count: zones.count * (months + 1))
        var exposure = [UInt64](repeating: 0, count: zones.count * (months + 1))
        let finders = Finders(channels: channels.map(\.drawIndex))
        for zone in zones.indices {
            for exit in 0..<width { cumulative[(zone * width + exit) * stride] = 0 }
            for month in 0..<months {
                let days = Double(grid.length(of: month))
                let row = (zone * months + month) * width
                hazards[row] = unseen
                for exit in 0..<width {
                    let sum = (zone * width + exit) * stride + month
                    cumulative[sum + 1] = cumulative[sum] + hazards[row + exit] * days
                }
                let largest = channels.reduce(0.0) { most, channel in
                    max(most, hazards[row + channel.drawIndex] / finders.share(channel.drawIndex))
                }
                let before = zone * (months + 1) + month
                most[before + 1] = most[before] + largest * days
                exposure[before + 1] = exposure[before] + Self.exposureStep(largest * days)
            }
        }
        self.hazards = hazards
        self.cumulative = cumulative
        self.most = most
        self.registration = registration
        self.exposure = exposure
    }

    /// How many numbers an exit has in `cumulative`: eight beyond the last may be looked at.
    static func stride(_ months: Int) -> Int { months &+ 1 &+ 8 }

    /// By how much a month adds to the exposure, of which the largest cumulative hazard of a
    /// channel, each divided by its share of the finders, is given.
    ///
    /// Whoever is hidden from one month to another is found by no channel if the uniform *u* of the
    /// least of their exponentials has 1 − u at or above the exposure between them, as −log u ≥
    /// 1 − u (see `Finders`). Rounding is allowed for. More than one tells no more than one does,
    /// and so the sums of 3,000 months fit into a word.
    static func exposureStep(_ hazard: Double) -> UInt64 {
        UInt64((hazard < 1 ? hazard * (1 + 1e-9) + 1e-8 : 1) * 0x1p52)
    }
}

extension SignallingTimeline.Zone {
    /// What the hazard of a channel with some reach is multiplied by in a month.
    func factor(_ reach: SignallingTimeline.Reach, _ month: Int) -> Double {
        var factor = 1.0
        if reach.visibility { factor *= 1 + visibility[month] }
        if reach.training { factor *= 1 + training[month] }
        if reach.campaign { factor *= 1 + campaign[month] }
        if reach.checks { factor *= 1 + checks[month] }
        return factor
    }
}

/// The year that the channels' shares are of: that in which the detection factor is one.
///
/// A channel's share of registrations is that of its hazard × reporting, the visibility of a
/// coordinator included; so both are divided out. All is as the
/// tables, or what is drawn for them, have it, whatever a plan does.
private struct ReferenceYear {
    /// By channel: the privacy factor, and what visibility multiplies the hazard by.
    let privacy: [Double]
    let visibility: [Double]

    init(
        _ region: Region, _ reaches: [SignallingTimeline.Reach], _ plain: ResolvedParameters
    ) {
        let tables = region.tables
        let step = plain.schedule("detection_factor").steps.first { $0.value.number == 1 }
        let first = step?.from ?? tables.coverage.from
        let last = min(first.startOfYear.adding(months: 12), tables.coverage.until)
        privacy = tables.channels.map {
            plain.value("privacy_factor", of: $0.named.id, on: first).number
        }
        let service = tables.careRegions.map { region in
            plain.schedule("provider", of: region.id)
                .asNumbers { $0 == .word(Provider.nobody) ? 0 : 1 }
                .mean(from: first, until: last)
        }
        var sum = 0.0
        for municipality in tables.municipalities {
            let server = tables.careRegions.firstIndex { $0.id == municipality.servedBy }
            sum += server.map { service[$0] } ?? 1
        }
        let share = sum / Double(tables.municipalities.count)
        let effect = plain.number("visibility_effect") * share
        visibility = reaches.map { $0.visibility ? 1 + effect : 1 }
    }
}
