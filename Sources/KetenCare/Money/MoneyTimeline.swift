// Contributions month by month for every municipality, and which of them depend on who pays.

import KetenEngine

/// One month of a municipality in which it is uncertain whether it pays.
struct UncertainMonth: Sendable, BitwiseCopyable {
    /// Its place in the arrays of municipalities × months.
    var place: Int32
    var municipality: UInt16
    var careRegion: UInt16
    /// The index of the yearly draw.
    var year: UInt32
    var probability: Double
}

/// What the municipalities pay when they pay, and the probability that they do.
struct MoneyTimeline: Sendable {
    /// `[municipality * months + month]`: the month's part of the invoice if it is paid.
    let contribution: [Int64]
    /// `[municipality * months + month]`: the probability that the month's invoice is paid.
    let payProbability: [Double]
    /// `[municipality * months + month]`: the index of the yearly draw of who pays.
    let yearOfMonth: [UInt32]
    /// The months in which it is uncertain whether a municipality pays, in order of place.
    let uncertain: [UncertainMonth]
    let months: Int
    /// The fund of contributions among the region's funds; without it nobody pays.
    let fund: Int?

    /// The yearly contribution of one municipality as steps by day of the run, if it pays.
    private let yearly: [[Accrual.Stretch]]

    init(
        region: Region, parameters: ResolvedParameters, grid: MonthGrid,
        populations: [Population]
    ) {
        let tables = region.tables
        months = grid.count
        var contribution: [Int64] = []
        var probability: [Double] = []
        var yearly: [[Accrual.Stretch]] = []
        for (place, municipality) in tables.municipalities.enumerated() {
            let stretches = Self.stretches(
                municipality, region: region, parameters: parameters, grid: grid,
                population: populations[place])
            yearly.append(stretches)
            contribution += Accrual.monthly(stretches, grid, from: Self.invoiceStart)
            let participation = parameters.schedule("participation", of: municipality.id.code)
            for month in 0..<grid.count {
                let quarter = Self.invoiceStart(of: grid.dates[month])
                let day = max(quarter, CivilDate(dayNumber: grid.origin))
                let share = participation.value(on: day)?.number ?? 0
                probability.append(municipality.contributes ? share : 0)
            }
        }
        self.contribution = contribution
        payProbability = probability
        self.yearly = yearly
        let years = grid.dates.map { UInt32($0.year) }
        yearOfMonth = years
        uncertain = probability.indices.compactMap { place in
            guard probability[place] > 0, probability[place] < 1 else { return nil }
            let municipality = place / grid.count
            let home = tables.municipalities[municipality].careRegion
            return UncertainMonth(
                place: Int32(place), municipality: UInt16(municipality),
                careRegion: UInt16(tables.place(ofCareRegion: home)),
                year: years[place % grid.count], probability: probability[place])
        }
        fund = tables.funds.firstIndex { $0.id == Funds.contribution }
    }

    /// The yearly contribution of a municipality on a day of the run, in euros, if it pays.
    func yearlyContribution(_ municipality: Int, onDay day: Int, _ grid: MonthGrid) -> Double {
        let number = grid.origin + day
        let stretch = yearly[municipality].first { $0.from <= number && number < $0.until }
        return Double(stretch?.yearly ?? 0) / Accrual.perEuro
    }

    /// Whether others may pay in a month than in the one before it.
    func payersMayChange(in month: Int) -> Bool {
        let isNewYear = yearOfMonth[month] != yearOfMonth[month - 1]
        return stride(from: month, to: payProbability.count, by: months).contains { place in
            let probability = payProbability[place]
            if probability != payProbability[place - 1] { return true }
            return isNewYear && probability > 0 && probability < 1
        }
    }

    /// The days of the run on which any yearly contribution changes.
    func changeDays(_ grid: MonthGrid) -> [Int] {
        var days: Set<Int> = []
        for stretches in yearly {
            for (a, b) in zip(stretches, stretches.dropFirst()) where a.yearly != b.yearly {
                days.insert(b.from - grid.origin)
            }
        }
        return days.sorted()
    }

    private static func invoiceStart(of date: CivilDate) -> CivilDate {
        let first = date.startOfMonth
        return first.adding(months: -((first.month - 1) % 3))
    }

    /// Stretches of one yearly amount: the rate × inhabitants on 1 January, or as a decision
    /// states.
    private static func stretches(
        _ municipality: Municipality, region: Region, parameters: ResolvedParameters,
        grid: MonthGrid, population: Population
    ) -> [Accrual.Stretch] {
        guard municipality.contributes else { return [] }
        let rate = parameters.schedule("contribution", of: municipality.id.code)
        let span = parameters.schedule("contribution_months")
        let indexation = Indexation("contribution_indexation", parameters)
        let replaced = parameters.schedule("contribution_replaced", of: municipality.id.code)
        let stated = region.tables.invoicedInhabitants.filter { $0.municipality == municipality.id }
        let start = grid.origin
        let end = grid.origin + grid.length
        var cuts: Set<Int> = [start, end]
        for date in grid.dates where date == date.startOfYear { cuts.insert(date.dayNumber) }
        cuts.formUnion(indexation.changeDays)
        for step in rate.steps + replaced.steps + span.steps { cuts.insert(step.from.dayNumber) }
        for row in stated {
            cuts.formUnion([row.period.from.dayNumber, row.period.until.dayNumber])
        }
        let days = cuts.filter { (start...end).contains($0) }.sorted()
        return zip(days, days.dropFirst()).map { from, until in
            let date = CivilDate(dayNumber: from)
            let people =
                stated.first { $0.period.contains(date) }?.inhabitants
                ?? population.invoiced(onDay: date.startOfYear.dayNumber)
            let pays = replaced.value(on: date)?.flag != true
            let perHead = Accrual.yearly(rate.value(on: date)?.number ?? 0)
            let factor =
                12 / (span.value(on: date)?.number ?? 12) * indexation.factor(on: date)
            return Accrual.Stretch(
                from: from, until: until,
                yearly: pays ? Self.scaled(perHead * Int64(people), by: factor) : 0)
        }
    }

    /// A yearly amount times a factor, rounded; untouched when the factor is one.
    private static func scaled(_ yearly: Int64, by factor: Double) -> Int64 {
        if factor == 1 { return yearly }
        // The bound keeps extreme rates and prices within 64 bits.
        return Int64(min(Double(yearly) * factor, 9e18).rounded(.toNearestOrAwayFromZero))
    }
}
