// Every indicator has a value that somebody worked out, or a law that ties it to others.

import KetenEngine
import Testing

@testable import KetenCare

struct IndicatorTests {
    /// An indicator's value over the run of a small world.
    private func value(
        _ id: String, _ world: World, period: String = "run", part: String? = nil
    ) throws -> Double {
        world.value(try world.column(id, period, part: part))
    }

    @Test("Fifty-one indicators have names of their own, labels in two languages and formulas")
    func catalog() {
        let ids = IndicatorCatalog.all.map(\.indicator.id)
        #expect(ids.count == 51 && Set(ids).count == 51)
        for entry in IndicatorCatalog.all {
            let indicator = entry.indicator
            #expect(!indicator.label.en.isEmpty && !indicator.label.nl.isEmpty)
            #expect(indicator.formula.en.hasSuffix(".") && indicator.formula.nl.hasSuffix("."))
            #expect(IndicatorCatalog.indicator(indicator.id)?.indicator.id == indicator.id)
        }
    }

    @Test("People who wait fifty days for a service all wait fifty days")
    func waits() throws {
        var small = SmallRegion()
        small.numbers = ["initial_waiting": 30]
        let world = try small.world(
            .set(
                "provider", .word("nobody"), from: try day("2019-01-01"),
                until: try day("2019-02-20")))
        let count = try value("intakes", world)
        #expect(count >= 20)
        #expect(try value("asked", world) == count)
        #expect(try value("time_to_intake_mean", world) == 50)
        #expect(try value("time_to_intake_median", world) == 50)
        #expect(try value("time_to_intake_p90", world) == 50)
        #expect(try value("intake_within_14_days", world) == 0)
        #expect(try value("waiting_now", world, period: "2019-01") == count)
        #expect(try value("waiting_now", world) == 0)
        #expect(try value("unserved_person_days", world) == 50 * count)
        #expect(try value("days_without_cover", world) == 50)
        #expect(try value("covered_inhabitants", world, period: "2019-01") == 0)
        #expect(try value("covered_inhabitants", world, period: "2019-03") == 1_000_000)
        #expect(try value("fte_present", world, period: "2019-03") == 1)
        #expect(abs(try value("covered_inhabitants", world) - 1e6 * 681 / 731) < 1e-6)
        // Three stages of about ten days: nobody waits for them any more.
        #expect(try value("closed", world) == count)
        #expect(try value("helped", world) == count)
        #expect(try value("left_waiting", world) == 0)
        // Nine of 28 days of February 2019, and 22 months.
        let cost = 88_000.0 / 12 * (22 + 9.0 / 28)
        #expect(abs(try value("cost", world) - cost) < 0.000_1)
        #expect(abs(try value("cost_per_person_helped", world) * count - cost) < 0.000_2)
    }

    @Test("Who starts within fourteen days counts as yes, and impatient people leave")
    func fourteenDays() throws {
        var small = SmallRegion()
        small.numbers = ["initial_waiting": 30]
        let until = try day("2019-01-15")
        let change = Change.set(
            "provider", .word("nobody"), from: try day("2019-01-01"), until: until)
        #expect(try value("intake_within_14_days", small.world(change)) == 1)
        small.numbers["patience"] = 1
        let impatient = try small.world(change)
        let left = try value("left_waiting", impatient)
        let asked = try value("asked", impatient)
        let intakes = try value("intakes", impatient)
        #expect(left > 0.9 * asked && left + intakes == asked)
        #expect(try value("intake_within_14_days", impatient) == intakes / asked)
    }

    @Test("Work that fits goes at full speed; work that does not, at supply over demand")
    func speed() throws {
        var small = SmallRegion()
        small.numbers = ["initial_open_cases": 20, "assistance_duration": 3000]
        small.numbers["weekly_hours"] = 7 * 0.3
        small.numbers["intake_duration"] = 0.001
        small.numbers["closure_duration"] = 0.001
        let world = try small.world()
        var stepper = Stepper(world)
        stepper.run(to: 1)
        let state = stepper.region(0)
        let cases = Double(state.open)
        // Twenty cases or so ask for 0.3 hours a day each; the post has three.
        #expect(abs(state.demandHours - 0.3 * cases) < 0.02 * cases)
        let month = "2019-01"
        #expect(try value("open_cases", world, period: month) == cases)
        #expect(try value("open_cases_per_fte", world, period: month) == cases)
        #expect(abs(try value("utilisation", world, period: month) - 1) < 1e-12)
        #expect(
            abs(try value("slow_down", world, period: month) - 3 / state.demandHours) < 1e-12)
        #expect(
            abs(try value("slow_down_with_own_post", world, period: month) - 3 / state.demandHours)
                < 1e-12)
        small.numbers["fte"] = 10
        let plenty = try small.world()
        #expect(try value("slow_down", plenty, period: month) == 1)
        let used = try value("utilisation", plenty, period: month)
        #expect(abs(used - state.demandHours / 30) < 1e-12)
    }

    @Test("Speed with the own post present leaves out the days on which it is away")
    func ownPost() throws {
        var small = SmallRegion()
        small.numbers = ["initial_open_cases": 20, "assistance_duration": 3000]
        let world = try small.world(
            .absence(AbsenceChange(post: "first", period: try days("2019-01-11", "2019-01-21"))))
        #expect(try value("slow_down_with_own_post", world, period: "2019-01") == 1)
        #expect(abs(try value("slow_down", world, period: "2019-01") - 21.0 / 31) < 1e-12)
        #expect(try value("days_without_cover", world) == 10)
    }

    @Test("Cases that all drop out do so of their own accord, and may all return")
    func dropOut() throws {
        var small = SmallRegion()
        small.numbers = ["initial_waiting": 30, "dropout_probability": 1, "return_probability": 1]
        small.numbers["hidden_duration"] = 600
        let world = try small.world()
        let count = try value("intakes", world)
        #expect(count > 15)
        #expect(try value("dropped_out", world, part: "own") == count)
        #expect(try value("dropped_out", world, part: "standstill") == 0)
        #expect(try value("returned", world) == count)
        #expect(try value("hidden_now", world, period: "2019-01") == count)
        #expect(try value("closed", world) == 0)
    }

    @Test("What has no denominator is missing and not nought")
    func missing() throws {
        let world = try SmallRegion().world(
            .set("provider", .word("nobody"), from: try day("2019-01-01")))
        for id in [
            "time_to_intake_mean", "time_to_intake_median", "time_to_intake_p90",
            "intake_within_14_days", "days_hidden_mean", "share_in_view", "helped_share",
            "open_cases_per_fte", "utilisation", "slow_down", "slow_down_with_own_post",
            "lead_time_mean", "lead_time_total", "cost_per_person_helped",
        ] {
            #expect(try value(id, world).isNaN, "\(id)")
        }
        for id in ["registered", "detected", "new_victims", "open_cases", "cost", "refused"] {
            #expect(try value(id, world) == 0, "\(id)")
        }
    }

    @Test("A percentile on fewer than twenty intakes is missing; on twenty it is there")
    func percentile() throws {
        let world = try Limburg.world()
        var ledger = Ledger(world)
        var simulation = CareSimulation(world)
        var (shown, hidden) = (0, 0)
        for replication in 0..<9 as Range<UInt32> {
            simulation.run(seed: 2019, replication: replication)
            simulation.prepareQuantiles()
            ledger.run(replication: replication)
            for year in 2019...2025 {
                let months = (year - 2019) * 12..<(year - 2018) * 12
                var waits: [Double] = []
                for place in 0..<ledger.simulation.model.waits.count {
                    let wait = ledger.simulation.model.waits[place]
                    if months.contains(Int(wait.month)) { waits.append(wait.days) }
                }
                waits.sort()
                let p90 = simulation.value(of: try world.column("time_to_intake_p90", "\(year)"))
                let median = simulation.value(
                    of: try world.column("time_to_intake_median", "\(year)"))
                #expect(quantile(0.5, of: waits) == median)
                if waits.count < 20 {
                    hidden += 1
                    #expect(p90.isNaN)
                } else {
                    shown += 1
                    #expect(quantile(0.9, of: waits) == p90)
                }
            }
        }
        #expect(shown > 5 && hidden > 5)
    }

    /// Linear between order statistics (Hyndman and Fan, type 7).
    private func quantile(_ q: Double, of sorted: [Double]) -> Double {
        let position = q * Double(sorted.count - 1)
        let below = Int(position)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (sorted[above] - sorted[below]) * (position - Double(below))
    }
}
