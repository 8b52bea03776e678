// Contributions month by month for every municipality, and which of them depend on who pays.

import KetenEngine

/// What the municipalities pay when they pay, and the probability that they do.
struct MoneyTimeline: Sendable {
    /// `[municipality * months + month]`: the month's part of the invoice if it is paid.
    let contribution: [Int64]
    /// `[municipality * months + month]`: the probability that the month's invoice is paid.
    let payProbability: [Double]
    /// `[municipality * months + month]`: the index of the yearly draw of who pays.
    let yearOfMonth: [UInt32]
    /// `[careRegion * months + month]`: the month's part of the plan line.
    let plan: [Int64]
    let months: Int

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
            contribution += Self.monthly(stretches, grid)
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
        yearOfMonth = grid.dates.map { UInt32($0.year) }

        var plan: [Int64] = []
        for careRegion in tables.careRegions {
            let line = parameters.schedule("plan_coordinator", of: careRegion.id)
            let end = grid.origin + grid.length
            var stretches: [Accrual.Stretch] = []
            for (step, next) in zip(
                line.steps, line.steps.dropFirst().map { $0.from.dayNumber } + [end])
            {
                stretches.append(
                    Accrual.Stretch(
                        from: step.from.dayNumber, until: next,
                        yearly: Accrual.yearly(step.value.number)))
            }
            plan += Self.monthly(stretches, grid, restartYearly: true)
        }
        self.plan = plan
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
        let replaced = parameters.schedule("contribution_replaced", of: municipality.id.code)
        let stated = region.tables.invoicedInhabitants.filter { $0.municipality == municipality.id }
        let start = grid.origin
        let end = grid.origin + grid.length
        var cuts: Set<Int> = [start, end]
        for date in grid.dates where date == date.startOfYear { cuts.insert(date.dayNumber) }
        for step in rate.steps + replaced.steps { cuts.insert(step.from.dayNumber) }
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
            return Accrual.Stretch(
                from: from, until: until, yearly: pays ? perHead * Int64(people) : 0)
        }
    }

    /// Each month's part: differences of the running total, which starts anew with each invoice.
    private static func monthly(
        _ stretches: [Accrual.Stretch], _ grid: MonthGrid, restartYearly: Bool = false
    ) -> [Int64] {
        (0..<grid.count).map { month in
            let from = grid.dates[month].dayNumber
            let until = grid.origin + grid.bounds[month + 1]
            let invoice =
                restartYearly
                ? grid.dates[month].startOfYear.dayNumber
                : invoiceStart(of: grid.dates[month]).dayNumber
            let inside = stretches.compactMap { stretch -> Accrual.Stretch? in
                let clipped = Accrual.Stretch(
                    from: max(stretch.from, invoice), until: stretch.until, yearly: stretch.yearly)
                return clipped.from < clipped.until ? clipped : nil
            }
            let accrual = Accrual(inside)
            return (accrual.total(untilDay: until) - accrual.total(untilDay: from)).tenThousandths
        }
    }
}
