// How many registrations a world expects in each calendar year: exact, without a simulation.

import KetenEngine

/// The expected number of registrations by date of registration, all municipalities, no repeats.
///
/// Rates and hazards are constant within a month, so the mean hidden stock `S' = Λ − H S` has a
/// closed form, and so has what is detected and will be registered up to a moment, `C`. With a
/// delay
/// `X`, expected registrations up to `T` are `E[C(T − X)]`, plus those under way at the start.
struct ExpectedRegistrations {
    /// One month: new victims a day, and hazards a day of an unseen end, of detection, and of a
    /// detection that becomes a registration.
    struct Month {
        var from: Double
        var until: Double
        var arrivals: Double
        var unseen: Double
        var detection: Double
        var registration: Double
    }

    private let months: [Month]
    /// Calendar years, each with its first day and the day after its last inside the run.
    private let years: [(year: Int, from: Double, until: Double)]
    private let stockAtStart: Double
    private let underWayAtStart: Double
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
        let width = DetectionTimeline.width
        var months: [Month] = []
        for month in 0..<grid.count {
            let year = grid.dates[month].year
            let scale = factor(year)
            var perYear = 0.0
            for cell in timeline.cells.indices {
                perYear += timeline.rates[cell * grid.count + month]
            }
            var detection = 0.0
            var registration = 0.0
            for channel in timeline.channels {
                let at = month * width + channel
                detection += timeline.hazards[at] * scale
                registration += timeline.hazards[at] * scale * timeline.registration[at]
            }
            months.append(
                Month(
                    from: Double(grid.bounds[month]), until: Double(grid.bounds[month + 1]),
                    arrivals: perYear / Double(CivilDate.daysIn(year: year)),
                    unseen: timeline.hazards[month * width], detection: detection,
                    registration: registration))
        }
        var years: [(year: Int, from: Double, until: Double)] = []
        for (month, date) in zip(months, grid.dates) {
            if years.last?.year == date.year {
                years[years.count - 1].until = month.until
            } else {
                years.append((date.year, month.from, month.until))
            }
        }
        self.months = months
        self.years = years
        let scale = factor(years.first?.year ?? 0)
        // The timeline's equilibrium is that of its own hazards; a factor moves it.
        let own = timeline.hazards[0..<width].reduce(0, +)
        let moved = own + (scale - 1) * (own - timeline.hazards[0])
        stockAtStart = timeline.stock.map(\.mean).reduce(0, +) * own / moved
        underWayAtStart = timeline.underWay.map(\.mean).reduce(0, +) * scale * own / moved
        nodes = DelayNodes(timeline.delay, step: step)
    }

    /// The expected registrations of every calendar year of the run, the first and the last perhaps
    /// in part.
    func byYear() -> [Int: Double] {
        let path = HiddenPath(months, stockAtStart: stockAtStart)
        var result: [Int: Double] = [:]
        for (year, from, until) in years {
            let before = registered(path, until: from)
            result[year] = registered(path, until: until) - before
        }
        return result
    }

    private func registered(_ path: HiddenPath, until time: Double) -> Double {
        var sum = 0.0
        for node in nodes.delay where node.days < time {
            sum += node.weight * path.toBeRegistered(until: time - node.days)
        }
        // A delay found under way is length-biased, and a uniform part of it is left.
        for node in nodes.lengthBiased {
            sum += node.weight * underWayAtStart * min(1, time / node.days)
        }
        return sum
    }
}

/// The mean hidden stock over time, month by month in closed form.
private struct HiddenPath {
    private let months: [ExpectedRegistrations.Month]
    /// The stock at the start of each month, and registrations that detections up to then lead to.
    private var stocks: [Double] = []
    private var totals: [Double] = []

    init(_ months: [ExpectedRegistrations.Month], stockAtStart: Double) {
        self.months = months
        var stock = stockAtStart
        var total = 0.0
        for month in months {
            stocks.append(stock)
            totals.append(total)
            let end = Self.after(month.until - month.from, in: month, stock: stock)
            stock = end.stock
            total += end.registrations
        }
    }

    /// Registrations that the detections up to a moment of the run lead to, sooner or later.
    func toBeRegistered(until time: Double) -> Double {
        var (low, high) = (0, months.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if months[middle].from <= time { low = middle } else { high = middle }
        }
        let days = time - months[low].from
        return totals[low]
            + Self.after(days, in: months[low], stock: stocks[low]).registrations
    }

    private static func after(
        _ days: Double, in month: ExpectedRegistrations.Month, stock: Double
    ) -> (stock: Double, registrations: Double) {
        let hazard = month.unseen + month.detection
        let level = month.arrivals / hazard
        let left = Elementary.exp(-hazard * days)
        let personDays = level * days + (stock - level) * (1 - left) / hazard
        return (level + (stock - level) * left, month.registration * personDays)
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
