// Over what an indicator is taken: regions, months, and one part of a breakdown.

import KetenEngine

/// What an indicator may be split by.
public enum BreakdownKey: String, Sendable, Hashable, CaseIterable {
    /// Channels of detection.
    case channel
    /// Forms of exploitation.
    case form
    /// Reasons of refusal or drop-out.
    case reason
    /// Waiting, intake, assistance, closure.
    case stage
    /// Municipalities, by code.
    case municipality
    /// Purposes of cost.
    case purpose
    /// Funds that cover cost.
    case fund
}

/// The regions and months of one value, and the part of a breakdown.
public struct Scope: Sendable, Hashable {
    /// The coordinator regions, by place.
    let regions: Range<Int>
    /// The months of the run.
    let months: Range<Int>
    /// The part of the breakdown, by place; nothing means the total.
    let part: Int?
}

extension RegionalCare {
    /// The sum of a count or integral over a scope.
    func sum(_ entry: Entry, _ scope: Scope) -> Double {
        var total = 0.0
        for region in scope.regions {
            for month in scope.months { total += book.value(entry, region, month) }
        }
        return total
    }

    /// The sum at the end of the scope's last month.
    func last(_ entry: Entry, _ scope: Scope) -> Double {
        guard let month = scope.months.last else { return .nan }
        var total = 0.0
        for region in scope.regions { total += book.value(entry, region, month) }
        return total
    }

    /// One sum divided by another; missing without a denominator, never nought (model.md 13.13).
    func ratio(_ numerator: Entry, _ denominator: Entry, _ scope: Scope) -> Double {
        let whole = sum(denominator, scope)
        return whole > 0 ? sum(numerator, scope) / whole : .nan
    }

    /// The days of a scope's months.
    func days(_ scope: Scope) -> Double {
        monthStart[scope.months.upperBound] - monthStart[scope.months.lowerBound]
    }

    /// The sum over a scope's municipalities of something that differs by month, averaged by days.
    func meanOfMunicipalities(_ scope: Scope, _ amount: (_ place: Int, _ month: Int) -> Double)
        -> Double
    {
        var total = 0.0
        for month in scope.months {
            var sum = 0.0
            for place in world.regionOfMunicipality.indices
            where scope.regions.contains(world.regionOfMunicipality[place]) {
                sum += amount(place, month)
            }
            total += sum * (monthStart[month + 1] - monthStart[month])
        }
        return total / days(scope)
    }

    /// A sum of money over a scope, exact.
    func money(_ amounts: borrowing Slab<Int64>, _ scope: Scope, offset: Int = 0) -> Euro {
        var total: Int64 = 0
        for region in scope.regions {
            for month in scope.months { total += amounts[offset + region * monthCount + month] }
        }
        return Euro(tenThousandths: total)
    }

    /// A quantile of the waits that ended in a scope; needs `sortWaits()` first.
    func quantileOfWaits(_ q: Double, _ scope: Scope, atLeast least: Int) -> Double {
        var count = 0
        for place in 0..<waits.count where isIn(scope, waits[place]) { count += 1 }
        guard count >= least, count > 0 else { return .nan }
        let position = q * Double(count - 1)
        let below = Int(position)
        var seen = 0
        var lower = 0.0
        for place in 0..<waits.count where isIn(scope, waits[place]) {
            if seen == below { lower = waits[place].days }
            if seen == min(below + 1, count - 1) {
                return lower + (waits[place].days - lower) * (position - Double(below))
            }
            seen += 1
        }
        return lower
    }

    private func isIn(_ scope: Scope, _ wait: WaitRecord) -> Bool {
        scope.regions.contains(Int(wait.region)) && scope.months.contains(Int(wait.month))
    }

    /// Orders the waits by length, in place (Shell 1959, gaps by Ciura 2001).
    mutating func sortWaits() {
        for gap in [701, 301, 132, 57, 23, 10, 4, 1] {
            var place = gap
            while place < waits.count {
                let wait = waits[place]
                var hole = place
                while hole >= gap, waits[hole - gap].days > wait.days {
                    waits[hole] = waits[hole - gap]
                    hole -= gap
                }
                waits[hole] = wait
                place += 1
            }
        }
    }

    /// Whether the service of a region is open to a municipality on a day; `place` is its month.
    func isOpen(to place: Int, _ region: Int, onDay day: Int) -> Bool {
        let step = (world.capacity.days.firstIndex { $0 > day } ?? world.capacity.days.count) - 1
        return paid[place] || !world.capacity.regions[step * regionCount + region].payToUse
    }

    /// The share of a region's days of service in a month on which it is open to a municipality;
    /// of all days, if it has none.
    func openShare(to place: Int, _ region: Int, _ month: Int) -> Double {
        if paid[place] { return 1 }
        let steps = world.capacity.days
        var (days, open) = ([0, 0], [0, 0])
        for (step, first) in steps.enumerated() {
            let next = step + 1 < steps.count ? steps[step + 1] : world.grid.length
            let from = max(first, world.grid.bounds[month])
            let length = min(next, world.grid.bounds[month + 1]) - from
            guard length > 0 else { continue }
            let state = world.capacity.regions[step * regionCount + region]
            let kind = state.isServed ? 1 : 0
            days[kind] += length
            if !state.payToUse { open[kind] += length }
        }
        let kind = days[1] > 0 ? 1 : 0
        return Double(open[kind]) / Double(days[kind])
    }
}
