// How many registrations a world expects in each calendar year: exact, without a simulation.

import KetenEngine

/// The expected number of registrations by date of registration, all municipalities, no repeats.
///
/// Rates and hazards are constant within a month, so the mean hidden stock of a zone,
/// `S' = Λ − H S`, has a closed form, and so has what is detected and will be registered up to a
/// moment, `C`. With a delay `X`, expected registrations up to `T` are `E[C(T − X)]`, plus those
/// under way at the start. What first waits `d` days to be passed on counts as `E[C(T − d − X)]`.
struct ExpectedRegistrations {
    private let zones: [Zone]
    /// Calendar years, each with its first day and the day after its last inside the run.
    private let years: [(year: Int, from: Double, until: Double)]
    private let nodes: DelayNodes

    init(_ timeline: DetectionTimeline, grid: MonthGrid) {
        self.init(timeline, grid: grid, step: 0x1p-8) { _ in 1 }
    }

    /// - Parameters:
    ///   - step: the distance of the nodes for the delay, in standard deviations of its logarithm.
    ///   - factor: a factor on every detection hazard, by calendar year.
    init(
        _ timeline: DetectionTimeline, grid: MonthGrid, step: Double, factor: (Int) -> Double
    ) {
        var years: [(year: Int, from: Double, until: Double)] = []
        for (month, date) in grid.dates.enumerated() {
            let until = Double(grid.bounds[month + 1])
            if years.last?.year == date.year {
                years[years.count - 1].until = until
            } else {
                years.append((date.year, Double(grid.bounds[month]), until))
            }
        }
        self.years = years
        let factors = grid.dates.map { factor($0.year) }
        zones = (0..<timeline.zoneCount).map { Zone($0, timeline, grid, factors) }
        nodes = DelayNodes(timeline.delay, step: step)
    }

    /// The expected registrations of every calendar year of the run, the first and the last perhaps
    /// in part.
    func byYear() -> [Int: Double] {
        var result: [Int: Double] = [:]
        for zone in zones {
            let path = HiddenPath(zone.months, stockAtStart: zone.stockAtStart)
            var before = 0.0
            for (year, _, until) in years {
                let upTo = registered(zone, path, until: until)
                result[year, default: 0] += upTo - before
                before = upTo
            }
        }
        return result
    }

    private func registered(_ zone: Zone, _ path: HiddenPath, until time: Double) -> Double {
        var sum = 0.0
        for node in nodes.delay where node.days < time {
            sum += node.weight * path.toBeRegistered(until: time - node.days)
            // Of a wait to be passed on, a uniform part is left at the start.
            if zone.inReferralAtStart > 0 {
                let share = min(1, (time - node.days) / zone.months[0].delay)
                sum += node.weight * zone.inReferralAtStart * share
            }
        }
        // A delay found under way is length-biased, and a uniform part of it is left.
        for node in nodes.lengthBiased {
            sum += node.weight * zone.underWayAtStart * min(1, time / node.days)
        }
        return sum
    }
}

/// The mean flows of one zone.
private struct Zone {
    /// One month: new victims a day, and hazards a day of an unseen end, of detection, and of a
    /// detection that becomes a registration, at once or after a wait of some days.
    struct Month {
        var from: Double
        var until: Double
        var arrivals: Double
        var unseen: Double
        var detection: Double
        var registration: Double
        var delayed: Double
        var delay: Double
    }

    let months: [Month]
    let stockAtStart: Double
    let underWayAtStart: Double
    let inReferralAtStart: Double

    /// - Parameter factors: a factor on every detection hazard, by month.
    init(_ zone: Int, _ timeline: DetectionTimeline, _ grid: MonthGrid, _ factors: [Double]) {
        let width = DetectionTimeline.width
        let cells = timeline.cells.indices.filter { Int(timeline.cells[$0].zone) == zone }
        months = (0..<grid.count).map { month in
            let perYear = cells.reduce(0.0) { $0 + timeline.rates[$1 * grid.count + month] }
            let row = (zone * grid.count + month) * width
            let delay = timeline.referralDelay[zone * grid.count + month]
            var result = Month(
                from: Double(grid.bounds[month]), until: Double(grid.bounds[month + 1]),
                arrivals: perYear / Double(CivilDate.daysIn(year: grid.dates[month].year)),
                unseen: timeline.hazards[row], detection: 0, registration: 0, delayed: 0,
                delay: delay)
            for channel in timeline.channels {
                let hazard = timeline.hazards[row + channel] * factors[month]
                result.detection += hazard
                let registered = hazard * timeline.registration[row + channel]
                if delay > 0, timeline.isMunicipal[channel] {
                    result.delayed += registered
                } else {
                    result.registration += registered
                }
            }
            return result
        }
        // The timeline's equilibrium is that of its own hazards; a factor moves it.
        let row = zone * grid.count * width
        let own = timeline.hazards[row..<(row + width)].reduce(0, +)
        let moved = own + (factors[0] - 1) * (own - months[0].unseen)
        func mean(_ numbers: [Poisson]) -> Double { cells.reduce(0) { $0 + numbers[$1].mean } }
        stockAtStart = mean(timeline.stock) * own / moved
        underWayAtStart = mean(timeline.underWay) * factors[0] * own / moved
        inReferralAtStart = mean(timeline.inReferral) * factors[0] * own / moved
    }
}

/// The mean hidden stock of a zone over time, month by month in closed form.
private struct HiddenPath {
    private let months: [Zone.Month]
    /// At the start of each month: the stock, and registrations that detections up to then lead to
    /// without a wait.
    private var stocks: [Double] = []
    private var totals: [Double] = []
    /// The months in which some detections wait to be passed on.
    private let delayed: [Int]

    init(_ months: [Zone.Month], stockAtStart: Double) {
        self.months = months
        delayed = months.indices.filter { months[$0].delayed > 0 }
        var stock = stockAtStart
        var total = 0.0
        for month in months {
            stocks.append(stock)
            totals.append(total)
            let end = Self.after(month.until - month.from, in: month, stock: stock)
            stock = end.stock
            total += month.registration * end.personDays
        }
    }

    /// Registrations that the detections up to a moment of the run lead to, sooner or later; of
    /// those that wait to be passed on, the detections whose wait is over by then.
    func toBeRegistered(until time: Double) -> Double {
        var (low, high) = (0, months.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if months[middle].from <= time { low = middle } else { high = middle }
        }
        let here = months[low]
        var sum =
            totals[low] + here.registration
            * Self.after(time - here.from, in: here, stock: stocks[low]).personDays
        for place in delayed {
            let month = months[place]
            let days = min(time - month.delay, month.until) - month.from
            guard days > 0 else { continue }
            sum += month.delayed * Self.after(days, in: month, stock: stocks[place]).personDays
        }
        return sum
    }

    private static func after(
        _ days: Double, in month: Zone.Month, stock: Double
    ) -> (stock: Double, personDays: Double) {
        let hazard = month.unseen + month.detection
        let level = month.arrivals / hazard
        let left = Elementary.exp(-hazard * days)
        let personDays = level * days + (stock - level) * (1 - left) / hazard
        return (level + (stock - level) * left, personDays)
    }
}

/// Delays from detection to registration with weights that add up to one.
///
/// The trapezoidal rule in the normal variable behind the lognormal, from −8.5 to 8.5: where the
/// integrand is smooth its error is below rounding; a jump of a hazard in a month bends it once,
/// which costs less than 1e-6 of a year's registrations at the step used (a test halves it).
private struct DelayNodes {
    typealias Node = (days: Double, weight: Double)

    let delay: [Node]
    let lengthBiased: [Node]

    init(_ law: LogNormal, step: Double) {
        delay = Self.nodes(law, step)
        lengthBiased = Self.nodes(law.lengthBiased, step)
    }

    private static func nodes(_ law: LogNormal, _ step: Double) -> [Node] {
        let count = Int((8.5 / step).rounded(.up))
        let weights = (-count...count).map { place in
            let z = Double(place) * step
            return (z, Elementary.exp(-z * z / 2))
        }
        let sum = weights.reduce(0) { $0 + $1.1 }
        return weights.map { (Elementary.exp(law.mu + law.sigma * $0.0), $0.1 / sum) }
    }
}
