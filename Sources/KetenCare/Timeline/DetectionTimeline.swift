// Rates of victimisation and hazards of detection, month by month, ready for the hot loop.

import KetenEngine

/// What the hidden population needs to know of a region and a plan.
///
/// Rates are persons a year for each cell (municipality × form). Hazards are per day for each exit,
/// by zone (model.md section 4).
struct DetectionTimeline: Sendable {
    /// Exits are stored side by side, this many to a month.
    static let width = HazardTable.width

    struct Cell: Hashable, Sendable, BitwiseCopyable {
        var key: UInt32
        var form: UInt8
        var careRegion: UInt8
        var municipality: UInt16
        /// Whose hazards it has.
        var zone: UInt16
    }

    /// One calendar year of one cell in the plane *time × rate*: tiles one person a year high.
    struct Strip: Sendable, BitwiseCopyable {
        /// The identity of its lowest tile's draw.
        var entity: UInt64
        var startDay: Double
        var lengthDays: Double
        var cell: Int32
        /// How many tiles lie one upon another.
        var layers: UInt32
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
    let strips: [Strip]
    /// `[cell * months + month]`
    let rates: [Double]
    /// Of `HazardTable`, by zone and month.
    let hazards: [Double]
    let cumulative: [Double]
    let mostHazard: [Double]
    let registration: [Double]
    let exposure: [UInt64]
    let unseenHazard: Double
    /// `[zone * months + month]`, days that a municipality's own signal waits to be passed on
    let referralDelay: [Double]
    /// `[draw index]`, whether a channel is the municipality's own
    let isMunicipal: [Bool]
    /// Persons trained: `[municipality * months + month]`, at the middle of the month
    let trained: [Double]
    /// The zone of each municipality, and how many zones there are.
    let zoneOfMunicipality: [Int]
    let zoneCount: Int
    /// The draw indices of the channels, in order.
    let channels: [Int]
    let delay: LogNormal
    /// The number of people in the hidden stock at the start, by cell.
    let stock: [Poisson]
    /// The number of registrations under way at the start, by cell.
    let underWay: [Poisson]
    /// The number of signals that wait to be passed on at the start, by cell.
    let inReferral: [Poisson]
    /// The number of signals that come with a reported victim and prove to be none.
    let unconfirmed: Poisson
    /// Hours of work on each of them.
    let hoursPerSignal: Double

    init(
        region: Region, parameters: ResolvedParameters, grid: MonthGrid,
        populations: [Population], inhabitants: [Double]
    ) {
        let tables = region.tables
        let months = grid.count
        let width = Self.width
        let draws = tables.channels.map(\.drawIndex)
        channels = draws
        let signalling = SignallingTimeline(
            region: region, parameters: parameters, grid: grid, populations: populations,
            inhabitants: inhabitants)
        let table = HazardTable(
            region: region, parameters: parameters, grid: grid, signalling: signalling)
        hazards = table.hazards
        cumulative = table.cumulative
        mostHazard = table.most
        registration = table.registration
        exposure = table.exposure
        unseenHazard = table.unseen
        hasNoShares = table.hasNoShares
        trained = signalling.training.persons
        zoneOfMunicipality = signalling.zoneOfMunicipality
        zoneCount = signalling.zones.count
        referralDelay = signalling.zones.flatMap(\.delay)
        var isMunicipal = [Bool](repeating: false, count: width)
        for (channel, reach) in zip(draws, signalling.reaches) {
            isMunicipal[channel] = reach.referral
        }
        self.isMunicipal = isMunicipal
        unconfirmed = Poisson.checked(mean: parameters.number("signals_per_registration") - 1)
        hoursPerSignal = parameters.number("hours_per_signal")
        delay = LogNormal.checked(
            mean: parameters.number("signal_to_registration"),
            sigma: parameters.number("signal_to_registration_spread"))

        // Rates: incidence per inhabitant × risk × inhabitants × share of the form.
        let incidence =
            parameters.number("national_true_incidence")
            / parameters.number("national_inhabitants")
            * parameters.number("incidence_multiplier")
        let left = parameters.schedule("prevention").monthly(grid).map { 1 - $0 }
        var cells: [Cell] = []
        var rates: [Double] = []
        for (place, municipality) in tables.municipalities.enumerated() {
            let risk = parameters.number("risk", of: municipality.id.code)
            let perYear = (0..<months).map { month in
                incidence * risk * inhabitants[place * months + month] * left[month]
            }
            let careRegion = tables.careRegions.firstIndex { $0.id == municipality.careRegion } ?? 0
            for form in tables.forms {
                let share = parameters.number("form_share", of: form.named.id)
                cells.append(
                    Cell(
                        key: EntityID.key(of: municipality.id), form: UInt8(form.drawIndex),
                        careRegion: UInt8(careRegion), municipality: UInt16(place),
                        zone: UInt16(signalling.zoneOfMunicipality[place])))
                rates += perYear.map { $0 * share }
            }
        }
        self.cells = cells
        self.rates = rates

        // Equilibrium at the start: rate ÷ total hazard, and what is on its way to registration.
        let starts = signalling.zones.indices.map {
            ZoneStart($0, table, signalling, draws, months)
        }
        let delayDays = parameters.number("signal_to_registration")
        let hidden = cells.indices.map {
            rates[$0 * months] / 365.25 / starts[Int(cells[$0].zone)].total
        }
        let onTheWay = cells.indices.map {
            hidden[$0] * starts[Int(cells[$0].zone)].registered * delayDays
        }
        let waiting = cells.indices.map {
            let start = starts[Int(cells[$0].zone)]
            return hidden[$0] * start.municipal * start.delay
        }
        let forms = tables.forms.map { parameters.number("form_share", of: $0.named.id) }
        formShares = forms.reduce(0, +)
        let inAll = rates.reduce(0, +) / 12 + hidden.reduce(0, +)
        let isHeld =
            rates.allSatisfy { $0 <= Self.mostPerYear }
            && (hidden + onTheWay + waiting).allSatisfy { $0 <= Self.mostAtStart }
            && inAll <= Self.mostInAll
        isTooLarge = !isHeld
        strips = isHeld ? Self.strips(cells: cells, rates: rates, grid: grid) : []
        stock = (isHeld ? hidden : []).map { Poisson.checked(mean: $0) }
        underWay = (isHeld ? onTheWay : []).map { Poisson.checked(mean: $0) }
        inReferral = (isHeld ? waiting : []).map { Poisson.checked(mean: $0) }
    }

    private static func strips(cells: [Cell], rates: [Double], grid: MonthGrid) -> [Strip] {
        var strips: [Strip] = []
        let months = grid.count
        for cell in cells.indices {
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
                let entity = EntityID.tile(
                    cells[cell].key, form: Int(cells[cell].form), layer: 0, year: year)
                strips.append(
                    Strip(
                        entity: entity.bits, startDay: Double(grid.day(of: start)),
                        lengthDays: Double(CivilDate.daysIn(year: year)), cell: Int32(cell),
                        layers: UInt32(highest.rounded(.up))))
            }
        }
        return strips
    }
}

/// What the equilibrium at the start needs of a zone: hazards a day in the first month.
private struct ZoneStart {
    /// Of leaving, and of a detection that becomes a registration, in all and by own channels.
    let total: Double
    let registered: Double
    let municipal: Double
    /// Days that a signal of the municipality's own channels waits.
    let delay: Double

    init(
        _ zone: Int, _ table: HazardTable, _ signalling: SignallingTimeline, _ channels: [Int],
        _ months: Int
    ) {
        let width = HazardTable.width
        let row = zone * months * width
        let first = table.hazards[row..<(row + width)]
        total = first.reduce(0, +)
        registered = (1..<width).reduce(0.0) {
            $0 + table.hazards[row + $1] * table.registration[row + $1]
        }
        municipal = zip(channels, signalling.reaches).filter(\.1.referral).reduce(0.0) {
            $0 + table.hazards[row + $1.0] * table.registration[row + $1.0]
        }
        delay = signalling.zones[zone].delay[0]
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
