// Laws of more and less with common people: more never does harm where it cannot.

import KetenEngine
import Testing

@testable import KetenCare

struct MonotoneTests {
    @Test("Over 200 common replications more fte makes fewer people leave and wait less")
    func moreHours() throws {
        let period = try days("2019-01-01", "2020-07-01")
        let means = try [0.4, 0.5, 0.7].map { size in
            let world = try Limburg.world(
                .set("fte", .number(size), from: try day("2019-01-01")), period: period)
            let columns = try ["left_waiting", "unserved_person_days", "time_to_intake_mean"].map {
                try world.column($0)
            }
            return world.tallies(columns, replications: 200).map(\.mean)
        }
        for (less, more) in zip(means, means.dropFirst()) {
            #expect(more[0] < less[0], "left waiting")
            #expect(more[1] < less[1], "unserved")
            #expect(more[2] < less[2], "mean wait")
        }
    }

    @Test("A higher rate, or more who pay, brings in no less money in any replication")
    func moreMoney() throws {
        let period = try days("2019-07-01", "2020-07-01")
        let from = try day("2019-10-01")
        // Maastricht pays for certain.
        let others = try Limburg.region().subjects(of: .municipality).filter { $0 != "GM0935" }
        let worlds = [
            try Limburg.world(period: period),
            try Limburg.world(
                .set("contribution", .number(0.0501), from: from, until: try day("2019-11-20")),
                period: period),
            try Limburg.world(
                .set("contribution", .number(0.0501), from: from, until: try day("2019-11-20")),
                .set(
                    "participation", .number(0.9), of: others, from: from,
                    until: try day("2020-01-01")),
                period: period),
        ]
        var before = [Double](repeating: 0, count: 50)
        for (place, world) in worlds.enumerated() {
            var simulation = CareSimulation(world)
            let column = try world.column("contribution")
            var rose = 0
            for replication in 0..<50 {
                simulation.run(seed: 2019, replication: UInt32(replication))
                let money = simulation.value(of: column)
                #expect(money >= before[replication])
                if money > before[replication] { rose += 1 }
                before[replication] = money
            }
            #expect(rose > 10, "world \(place)")
        }
    }

    @Test("A higher incidence adds people and moves nobody: every month has at least as many")
    func moreVictims() throws {
        let first = try day("2019-01-01")
        let noReturn = Change.set("return_probability", .number(0), from: first)
        var less = Ledger(try Limburg.world(noReturn))
        var more = Ledger(
            try Limburg.world(
                noReturn, .set("incidence_multiplier", .number(1.3), from: first)))
        var added = 0.0
        for replication in 0..<10 as Range<UInt32> {
            less.run(replication: replication)
            more.run(replication: replication)
            for region in 0..<2 {
                for month in 0..<84 {
                    func count(_ entry: Entry, _ ledger: borrowing Ledger) -> Double {
                        ledger.simulation.model.book.value(entry, region, month)
                    }
                    for entry: Entry in [.newVictims, .detections, .registered, .asked] {
                        #expect(count(entry, more) >= count(entry, less), "\(entry)")
                    }
                    added += count(.newVictims, more) - count(.newVictims, less)
                }
            }
            // Everyone who is registered in the smaller world is there in the larger one too.
            let people = Set(persons(more))
            #expect(persons(less).allSatisfy(people.contains))
        }
        // 30 percent of 321 a year over seven years and ten replications.
        #expect(abs(added / (0.3 * 321 * 7 * 10) - 1) < 0.05)
    }

    /// Who is registered, and in which month.
    private func persons(_ ledger: borrowing Ledger) -> [[UInt64]] {
        (0..<ledger.simulation.model.people.count).compactMap { place in
            let person = ledger.simulation.model.people[place]
            return person.isInitial ? nil : [person.entity, UInt64(person.registeredMonth)]
        }
    }

    @Test("Prevention removes people and moves nobody")
    func fewerVictims() throws {
        let noReturn = Change.set("return_probability", .number(0), from: try day("2019-01-01"))
        var more = Ledger(try Limburg.world(noReturn))
        var less = Ledger(
            try Limburg.world(
                noReturn, .set("prevention", .number(0.4), from: try day("2021-01-01"))))
        for replication in 0..<5 as Range<UInt32> {
            less.run(replication: replication)
            more.run(replication: replication)
            let people = Set(persons(more))
            #expect(persons(less).allSatisfy(people.contains))
            #expect(less.sum(.newVictims, months: 0..<24) == more.sum(.newVictims, months: 0..<24))
            #expect(less.sum(.newVictims) < more.sum(.newVictims))
        }
    }

    @Test("A channel that looks twice as hard finds no fewer in any replication")
    func channels() throws {
        let region = try Limburg.region()
        let first = try day("2019-01-01")
        let noReturn = Change.set("return_probability", .number(0), from: first)
        var baseline = Ledger(try Limburg.world(noReturn))
        for channel in region.tables.channels {
            var doubled = Ledger(
                try Limburg.world(
                    noReturn,
                    .set(
                        "channel_factor", .number(2), of: [channel.named.id],
                        from: try day("2020-05-01"))))
            var rose = 0
            for replication in 0..<6 as Range<UInt32> {
                baseline.run(replication: replication)
                doubled.run(replication: replication)
                let before = detections(channel.drawIndex, baseline)
                let after = detections(channel.drawIndex, doubled)
                #expect(after >= before, "\(channel.named.id)")
                if after > before { rose += 1 }
                #expect(doubled.sum(.newVictims) == baseline.sum(.newVictims))
            }
            #expect(rose > 0, "\(channel.named.id) was never doubled")
        }
    }

    private func detections(_ channel: Int, _ ledger: borrowing Ledger) -> Double {
        var sum = 0.0
        for region in 0..<2 {
            for month in 0..<84 {
                sum += ledger.simulation.model.book.detections(channel: channel, region, month)
            }
        }
        return sum
    }

    @Test("No intake starts from April to September 2019, and people wait for October")
    func standstill() throws {
        let period = try days("2019-01-01", "2020-01-01")
        var ledger = Ledger(try Limburg.world(period: period))
        var waiting = Tally()
        var lost = Tally()
        for replication in 0..<200 as Range<UInt32> {
            ledger.run(replication: replication)
            #expect(ledger.sum(.intakes, months: 3..<9) == 0)
            #expect(ledger.sum(.coveredDays, months: 3..<9) == 0)
            waiting.add(ledger.sum(.waitingAtEnd, months: 8..<9))
            lost.add(ledger.sum(.droppedInStandstill))
        }
        #expect(waiting.mean > 5 && waiting.mean < 15)
        #expect(lost.mean > 15 && lost.mean < 25)
    }
}
