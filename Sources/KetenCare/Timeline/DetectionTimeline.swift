// Rates of victimisation and hazards of detection, month by month, ready for the hot loop.

import KetenEngine

/// What the hidden population needs to know of a region and a plan.
///
/// Rates are persons a year for each cell (municipality × form). Hazards are per day for each exit;
/// exit 0 is *unseen*, exits 1 to 15 are channels by their draw index (model.md section 4).
struct DetectionTimeline: Sendable {
    /// Exits are stored side by side, this many to a month.
    static let width = 16

    struct Cell: Sendable, BitwiseCopyable {
        var key: UInt32
        var form: UInt8
        var careRegion: UInt8
        var municipality: UInt16
    }

    /// One calendar year of one cell in the plane *time × rate*: layers one person a year high.
    struct Tile: Sendable, BitwiseCopyable {
        var cell: Int32
        var layers: Int32
        var year: Int32
        var startDay: Double
        var lengthDays: Double
    }

    /// The most new victims a year in one municipality and form.
    static let mostPerYear = 5_000.0
    /// The most people of one municipality and form who are hidden at the start, or on their way.
    static let mostAtStart = 500.0
    /// The most victims of a whole run, all places and forms together.
    static let mostInAll = 2_000_000.0

    /// Whether the shares of all channels are nought; then hazards have no meaning.
    let hasNoShares: Bool
    /// The sum of the shares of all forms; one, or victims would be lost or invented.
    let formShares: Double
    /// Whether there would be more; then nothing can be run.
    let isTooLarge: Bool
    let cells: [Cell]
    let tiles: [Tile]
    /// `[cell * months + month]`
    let rates: [Double]
    /// `[month * width + exit]`, per day
    let hazards: [Double]
    /// `[month * width + exit]`, cumulative from the start of the run to the start of the month
    let cumulative: [Double]
    /// `[month * width + exit]`, the probability that a detected person is registered
    let registration: [Double]
    /// `[exit]`: the highest hazard of the run, per day, a little enlarged.
    let highest: [Double]
    /// The draw indices of the channels, in order.
    let channels: [Int]
    let delay: LogNormal
    /// The number of people in the hidden stock at the start, by cell.
    let stock: [Poisson]
    /// The number of registrations under way at the start, by cell.
    let underWay: [Poisson]
    /// The number of points of a tile: one person a year for a year.
    let points = Poisson.checked(mean: 1)

    init(
        region: Region, parameters: ResolvedParameters, grid: MonthGrid,
        populations: [Population]
    ) {
        let tables = region.tables
        let months = grid.count
        let width = Self.width
        channels = tables.channels.map(\.drawIndex)

        // Hazards: share ÷ (reporting × privacy in the reference year), scaled to the total.
        let reporting = parameters.number("reporting_probability")
        let perMonth = parameters.number("detection_hazard")
        let yearFactor = parameters.schedule("detection_factor")
        let unseen = 12 / (365.25 * parameters.number("hidden_duration"))
        var hazards = [Double](repeating: 0, count: months * width)
        var registration = [Double](repeating: 0, count: months * width)
        var weights: [Double] = []
        for channel in tables.channels {
            let name = channel.named.id
            let share = parameters.number("channel_share", of: name)
            let reference = parameters.referencePrivacy(of: name)
            weights.append(share / reference)
        }
        let weightSum = weights.reduce(0, +)
        for (place, channel) in tables.channels.enumerated() {
            let name = channel.named.id
            let own = parameters.schedule("channel_factor", of: name)
            let privacy = parameters.schedule("privacy_factor", of: name)
            let base =
                perMonth * 12 / 365.25 * weights[place] / max(weightSum, .leastNormalMagnitude)
            for month in 0..<months {
                let at = month * width + channel.drawIndex
                hazards[at] =
                    base * grid.mean(of: yearFactor, in: month) * grid.mean(of: own, in: month)
                registration[at] = min(1, reporting * grid.mean(of: privacy, in: month))
            }
        }
        var cumulative = [Double](repeating: 0, count: (months + 1) * width)
        for month in 0..<months {
            hazards[month * width] = unseen
            let days = Double(grid.length(of: month))
            for exit in 0..<width {
                let at = month * width + exit
                cumulative[at + width] = cumulative[at] + hazards[at] * days
            }
        }
        highest = (0..<width).map { exit in
            (0..<months).reduce(0) { max($0, hazards[$1 * width + exit]) } * (1 + 1e-9)
        }
        self.hazards = hazards
        self.cumulative = cumulative
        self.registration = registration
        delay = LogNormal.checked(
            mean: parameters.number("signal_to_registration"),
            sigma: parameters.number("signal_to_registration_spread"))

        // Rates: incidence per inhabitant × risk × inhabitants × share of the form.
        let incidence =
            parameters.number("national_true_incidence")
            / parameters.number("national_inhabitants")
            * parameters.number("incidence_multiplier")
        let prevention = parameters.schedule("prevention")
        var cells: [Cell] = []
        var rates: [Double] = []
        for (place, municipality) in tables.municipalities.enumerated() {
            let risk = parameters.number("risk", of: municipality.id.code)
            var perYear: [Double] = []
            for month in 0..<months {
                let people = populations[place].mean(
                    fromDay: grid.origin + grid.bounds[month],
                    untilDay: grid.origin + grid.bounds[month + 1])
                perYear.append(
                    incidence * risk * people * (1 - grid.mean(of: prevention, in: month)))
            }
            let careRegion = tables.careRegions.firstIndex { $0.id == municipality.careRegion } ?? 0
            for form in tables.forms {
                let share = parameters.number("form_share", of: form.named.id)
                cells.append(
                    Cell(
                        key: EntityID.key(of: municipality.id), form: UInt8(form.drawIndex),
                        careRegion: UInt8(careRegion), municipality: UInt16(place)))
                rates += perYear.map { $0 * share }
            }
        }
        self.cells = cells
        self.rates = rates

        // Equilibrium at the start: rate ÷ total hazard, and what is on its way to registration.
        let first = hazards[0..<width]
        let total = first.reduce(0, +)
        let registered = (1..<width).reduce(0.0) { $0 + first[$1] * registration[$1] }
        let delayDays = parameters.number("signal_to_registration")
        let hidden = cells.indices.map { rates[$0 * months] / 365.25 / total }
        let onTheWay = hidden.map { $0 * registered * delayDays }
        hasNoShares = weightSum <= 0
        let forms = tables.forms.map { parameters.number("form_share", of: $0.named.id) }
        formShares = forms.reduce(0, +)
        let inAll = rates.reduce(0, +) / 12 + hidden.reduce(0, +)
        let isHeld =
            rates.allSatisfy { $0 <= Self.mostPerYear }
            && (hidden + onTheWay).allSatisfy { $0 <= Self.mostAtStart }
            && inAll <= Self.mostInAll
        isTooLarge = !isHeld
        tiles = isHeld ? Self.tiles(cells: cells.count, rates: rates, grid: grid) : []
        stock = (isHeld ? hidden : []).map { Poisson.checked(mean: $0) }
        underWay = (isHeld ? onTheWay : []).map { Poisson.checked(mean: $0) }
    }

    private static func tiles(cells: Int, rates: [Double], grid: MonthGrid) -> [Tile] {
        var tiles: [Tile] = []
        let months = grid.count
        for cell in 0..<cells {
            var month = 0
            while month < months {
                let year = grid.dates[month].year
                var highest = 0.0
                while month < months, grid.dates[month].year == year {
                    highest = max(highest, rates[cell * months + month])
                    month += 1
                }
                guard highest > 0, let start = CivilDate(year: year, month: 1, day: 1) else {
                    continue
                }
                tiles.append(
                    Tile(
                        cell: Int32(cell), layers: Int32(highest.rounded(.up)), year: Int32(year),
                        startDay: Double(grid.day(of: start)),
                        lengthDays: Double(CivilDate.daysIn(year: year))))
            }
        }
        return tiles
    }
}

extension LogNormal {
    /// A lognormal with parameters that the region's check has already accepted.
    static func checked(mean: Double, sigma: Double) -> LogNormal {
        do {
            return try LogNormal(mean: mean, sigma: sigma)
        } catch {
            preconditionFailure("A checked duration is no lognormal: \(error)")
        }
    }
}

extension Gamma {
    /// A gamma with parameters that the region's check has already accepted.
    static func checked(mean: Double, coefficientOfVariation: Double) -> Gamma {
        do {
            return try Gamma(mean: mean, coefficientOfVariation: coefficientOfVariation)
        } catch {
            preconditionFailure("Checked hours are no gamma: \(error)")
        }
    }
}
