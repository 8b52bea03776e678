// Law 6 for closure: three conditions, one after the other, and no closure without any of them.

import KetenEngine
import Testing

@testable import KetenCare

struct ClosureTests {
    /// Everyone is taken in at once; a case takes ten days for each of its three stages.
    private func small(_ numbers: [String: Double] = [:]) -> SmallRegion {
        var small = SmallRegion()
        small.numbers = ["initial_waiting": 60].merging(numbers) { $1 }
        return small
    }

    @Test("Conditions are met one by one within the stage, and the last one ends it")
    func moments() throws {
        var stepper = Stepper(try small().world())
        stepper.run(to: 15)
        let people = stepper.simulation.model.people.count
        #expect(people > 40)
        var met = [ClosureConditions](repeating: [], count: people)
        var counts: [Int: Int] = [:]
        for time in stride(from: 15.0, to: 35, by: 0.25) {
            stepper.run(to: time)
            for person in 0..<people {
                let now = stepper.simulation.model.conditions(of: person, at: time)
                #expect(now.isSuperset(of: met[person]), "A condition was lost.")
                let record = stepper.simulation.model.people[person]
                if record.stage < 2 { #expect(now.isEmpty) }
                if record.state == .closed { #expect(now == .all) }
                if record.state == .open { #expect(now != .all) }
                counts[now.rawValue.nonzeroBitCount, default: 0] += 1
                met[person] = now
            }
        }
        for number in 0...3 { #expect(counts[number, default: 0] > 0, "\(number) met") }
        #expect(stepper.count(.closed) == people)
    }

    @Test("Each of the three is the last one for a third of the people")
    func last() {
        let generator = KeyedGenerator(seed: 1, replication: 0)
        var missing: [UInt8: Int] = [:]
        for person in 0..<3000 as Range<UInt64> {
            let draw = { (index: Int) in
                generator.uniform(entity: person, purpose: 37, index: UInt32(index))
            }
            #expect(ClosureConditions.met(after: 10, of: 10, draw: draw) == .all)
            let before = ClosureConditions.met(after: 9.999999, of: 10, draw: draw)
            #expect(before.rawValue.nonzeroBitCount == 2)
            missing[7 - before.rawValue, default: 0] += 1
        }
        for one: UInt8 in [1, 2, 4] {
            #expect(abs(Double(missing[one] ?? 0) - 1000) < 4 * 25.9)
        }
    }

    /// One person a day is registered until March; all have 90 days to reflect.
    private func reflecting() -> SmallRegion {
        small([
            "initial_waiting": 0, "national_true_incidence": 365, "hidden_duration": 600,
            "detection_hazard": 10, "shelter_need": 1, "reflection_eligible": 1,
            "reflection_period": 90,
        ])
    }

    @Test("Nobody has clarity on residence in the reflection period: cases of 30 days last 90")
    func reflection() throws {
        var stepper = Stepper(
            try reflecting().world(.set("prevention", .number(1), from: try day("2019-03-01"))))
        stepper.run(to: 80)
        #expect(stepper.count(.closed) == 0 && stepper.count(.open) > 30)
        var waiting = 0
        for person in 0..<stepper.simulation.model.people.count {
            guard stepper.simulation.model.people[person].mark == .infinity else { continue }
            waiting += 1
            let met = stepper.simulation.model.conditions(of: person, at: 80)
            #expect(met == [.rights, .whereToGo])
            #expect(stepper.simulation.model.people[person].demand == 0)
        }
        #expect(waiting > 20)
        stepper.finish()
        let count = stepper.sum(.leadCount)
        let days =
            stepper.sum(.leadIntake) + stepper.sum(.leadAssistance) + stepper.sum(.leadClosure)
        #expect(count == stepper.sum(.registered) && abs(days - 90 * count) < 1e-6)
        #expect(stepper.region(0).demand == 0 && stepper.region(0).open == 0)
    }

    @Test("Who gains clarity in a gap closes when a service begins again, unless lost in it")
    func clarityInGap() throws {
        let gap = Change.set(
            "provider", .word("nobody"), from: try day("2019-03-20"), until: try day("2019-08-01"))
        var stepper = Stepper(
            try reflecting().world(
                gap, .set("prevention", .number(1), from: try day("2019-02-01"))))
        stepper.run(to: 211.5)
        let open = stepper.count(.open)
        #expect(stepper.sum(.closed) == 0 && open > 5)
        stepper.run(to: 212.5)
        #expect(stepper.sum(.closed) == Double(open))
        var impatient = reflecting()
        impatient.numbers["patience"] = 10
        var other = Stepper(
            try impatient.world(gap, .set("prevention", .number(1), from: try day("2019-02-01"))))
        other.run(to: 211.5)
        #expect(other.sum(.droppedInStandstill) > 5 && other.count(.open) < open / 2)
    }

    @Test("In Limburg everyone who closes has the three conditions, and few of the others have")
    func limburg() throws {
        var ledger = Ledger(try Limburg.world())
        ledger.run(replication: 5)
        var closed = 0
        for person in 0..<ledger.simulation.model.people.count {
            let record = ledger.simulation.model.people[person]
            if record.state == .closed {
                closed += 1
                #expect(record.conditions == .all && record.stage == 2)
            } else {
                #expect(record.conditions != .all)
            }
        }
        #expect(closed > 80)
    }
}
