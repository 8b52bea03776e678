// Laws of more and less (model.md section 10, law 4) over 200 plans drawn from the levers' ranges.

import KetenEngine
import Testing

@testable import KetenCare

struct MonotoneLawTests {
    @Test("Under any plan a higher rate, and more who pay, bring in no less money in any region")
    func money() throws {
        let region = try Limburg.region()
        let moreOf = ["contribution": 1.25, "participation": 1.25]
        let richer = try region.raised { $0.multiplied(moreOf) }
        var rose = 0
        for number in 0..<200 {
            var random = RandomPlan(number + 3_000, region: region)
            let plan = random.plan()
            let (before, after) = try Self.pair(
                World(region: region, plan: plan),
                World(region: richer, plan: plan.raised { $0.multiplied(moreOf) }), number
            ) { model in
                var sums: [Euro] = []
                for place in 0..<model.regionCount {
                    let scope = Scope(
                        regions: place..<(place + 1), months: 0..<model.monthCount, part: nil)
                    sums.append(model.money(model.books.contributions, scope))
                }
                return sums
            }
            for (less, more) in zip(before, after) {
                #expect(more >= less, "\(plan)")
                if more > less { rose += 1 }
            }
        }
        #expect(rose > 150)
    }

    @Test("Over 200 plans more fte makes fewer people leave, and who starts waits no longer")
    func fte() throws {
        let region = try Limburg.region()
        let larger = try region.raised { $0.added(["fte": 0.25]) }
        var totals = (less: [0.0, 0, 0, 0], more: [0.0, 0, 0, 0])
        for number in 0..<200 {
            var random = RandomPlan(number + 4_000, region: region)
            let plan = random.plan()
            let entries: [Entry] = [.leftWaiting, .waitDays, .intakes, .unservedDays]
            let (before, after) = try Self.pair(
                World(region: region, plan: plan),
                World(region: larger, plan: plan.raised { $0.added(["fte": 0.25]) }), number
            ) { model in
                let scope = Scope(
                    regions: 0..<model.regionCount, months: 0..<model.monthCount, part: nil)
                var sums: [Double] = []
                for entry in entries { sums.append(model.sum(entry, scope)) }
                return sums
            }
            for place in entries.indices {
                totals.less[place] += before[place]
                totals.more[place] += after[place]
            }
        }
        let (less, more) = totals
        #expect(more[0] < less[0], "left waiting")
        #expect(more[1] / more[2] < less[1] / less[2], "mean wait")
        #expect(more[2] > less[2], "intakes")
        #expect(more[3] < less[3], "unserved")
    }

    @Test("Under each of ten plans, over 200 common replications, more fte makes nobody worse off")
    func fteOfEachPlan() throws {
        let region = try Limburg.region()
        let larger = try region.raised { $0.added(["fte": 0.25]) }
        var tried = 0
        var number = 6_000
        while tried < 10 {
            number += 1
            var random = RandomPlan(number, region: region)
            let plan = random.plan()
            guard plan.period.dayCount < 400 else { continue }
            tried += 1
            let worlds = (
                World(region: region, plan: plan),
                World(region: larger, plan: plan.raised { $0.added(["fte": 0.25]) })
            )
            let columns = try ["left_waiting", "time_to_intake_mean"].map {
                try worlds.0.column($0)
            }
            let less = worlds.0.tallies(columns, replications: 200)
            let more = worlds.1.tallies(columns, replications: 200)
            #expect(more[0].mean <= less[0].mean, "left waiting: \(plan)")
            if less[1].count == 200, more[1].count == 200 {
                #expect(more[1].mean <= less[1].mean * 1.001, "mean wait: \(plan)")
            }
        }
    }

    /// What is read off one common replication of two worlds.
    private static func pair<Value>(
        _ less: World, _ more: World, _ number: Int,
        _ read: (borrowing RegionalCare) -> [Value]
    ) throws -> ([Value], [Value]) {
        try #require(less.problem == nil && more.problem == nil)
        var first = CareSimulation(less)
        var second = CareSimulation(more)
        first.run(seed: 2019, replication: UInt32(number))
        second.run(seed: 2019, replication: UInt32(number))
        return (read(first.simulation.model), read(second.simulation.model))
    }
}

/// A parameter's name and value, before and after.
private struct Raised {
    let parameter: String
    var value: ParameterValue

    /// Times a factor for its parameter, as far as its limits allow.
    func multiplied(_ factors: [String: Double]) -> ParameterValue {
        limited { $0 * (factors[parameter] ?? 1) }
    }

    /// Plus an amount for its parameter.
    func added(_ amounts: [String: Double]) -> ParameterValue {
        limited { $0 + (amounts[parameter] ?? 0) }
    }

    private func limited(_ change: (Double) -> Double) -> ParameterValue {
        guard case .number(let number) = value, let found = ParameterCatalog.parameter(parameter)
        else { return value }
        return .number(min(change(number), found.limits.upperBound))
    }
}

extension Region {
    /// The same region with other values in its rows; ranges are left out.
    fileprivate func raised(_ change: (Raised) -> ParameterValue) throws -> Region {
        var tables = tables
        tables.parameters = tables.parameters.map { row in
            let value = change(Raised(parameter: row.parameter, value: row.value))
            if value == row.value { return row }
            return ParameterEntry(
                parameter: row.parameter, subject: row.subject, from: row.from, value: value,
                low: nil, high: nil, spread: .fixed, grade: row.grade, source: row.source)
        }
        return try Region(tables)
    }
}

extension Plan {
    /// The same plan with other values in its changes.
    fileprivate func raised(_ change: (Raised) -> ParameterValue) -> Plan {
        var plan = self
        for place in plan.changes.indices {
            guard case .parameter(var one) = plan.changes[place].change else { continue }
            one.becomes = change(Raised(parameter: one.parameter, value: one.becomes))
            plan.changes[place].change = .parameter(one)
        }
        return plan
    }
}
