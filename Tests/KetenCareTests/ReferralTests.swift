// What lies between a detection and its registration, and the signals that prove to be none.

import KetenEngine
import Testing

@testable import KetenCare

struct ReferralTests {
    /// Forty victims a year are found, half of them by the municipality's own desk.
    private var small: SmallRegion {
        var small = SmallRegion()
        small.channels = ["desk", "police"]
        small.rows = [("officer_reach", "desk", .flag(true))]
        small.numbers = [
            "national_true_incidence": 100, "detection_hazard": 0.06, "channel_share": 0.5,
            "signal_to_registration": 10,
        ]
        return small
    }

    @Test("What the municipality does not pass on is found but not registered; police is not hit")
    func probability() throws {
        let none = try small.world(
            .set("referral_probability", .number(0), from: try day("2019-01-01")))
        var all = Ledger(try small.world())
        var some = Ledger(none)
        for replication in 0..<5 as Range<UInt32> {
            all.run(replication: replication)
            some.run(replication: replication)
            #expect(all.sum(.detections) == some.sum(.detections))
            #expect(some.simulation.model.census.notReported == desk(some))
            #expect(all.simulation.model.census.notReported == 0)
            #expect(desk(some) > 10)
        }
        let half = try small.world(
            .set("referral_probability", .number(0.5), from: try day("2019-07-01")))
        let at = DetectionTimeline.width + 1
        #expect(half.detection.registration[at] == 1)
        #expect(half.detection.registration[at + 11 * DetectionTimeline.width] == 0.5)
        #expect(half.detection.registration[at + 1 + 11 * DetectionTimeline.width] == 1)
    }

    private func desk(_ ledger: borrowing Ledger) -> Int {
        var sum = 0.0
        for month in 0..<ledger.simulation.model.monthCount {
            sum += ledger.simulation.model.book.detections(channel: 1, 0, month)
        }
        return Int(sum)
    }

    @Test("A contact officer takes the delay away, to the last bit and from the day on")
    func officer() throws {
        let first = try day("2019-01-01")
        let delay = Change.set("referral_delay", .number(30), from: first)
        var plain = Ledger(try small.world())
        var served = Ledger(
            try small.world(delay, .set("contact_officer", .flag(true), from: first)))
        let late = try small.world(
            delay, .set("contact_officer", .flag(true), from: try day("2019-04-16")))
        var delayed = Ledger(late)
        #expect(late.detection.referralDelay[2] == 30)
        #expect(late.detection.referralDelay[3] == 15)
        #expect(late.detection.referralDelay[4] == 0)
        for replication in 0..<5 as Range<UInt32> {
            plain.run(replication: replication)
            served.run(replication: replication)
            delayed.run(replication: replication)
            #expect(plain.bits() == served.bits())
            #expect(plain.sum(.detections) == delayed.sum(.detections))
            // Later, and not fewer: whoever waited at the start is there besides.
            #expect(delayed.sum(.registered) >= plain.sum(.registered))
        }
    }

    @Test("Only what the municipality finds itself waits, and it waits the stated days")
    func wait() throws {
        var small = small
        small.numbers["signal_to_registration_spread"] = 0.001
        small.numbers["initial_open_cases"] = 0
        var plain = Ledger(try small.world())
        var delayed = Ledger(
            try small.world(.set("referral_delay", .number(62), from: try day("2019-01-01"))))
        for replication in 0..<5 as Range<UInt32> {
            plain.run(replication: replication)
            delayed.run(replication: replication)
            var waited = 0
            let before = months(plain)
            for (entity, month) in months(delayed) {
                guard let other = before[entity] else { continue }
                #expect(month == other || (2...3).contains(month - other))
                if month != other { waited += 1 }
            }
            #expect(waited > 5)
        }
    }

    private func months(_ ledger: borrowing Ledger) -> [UInt64: Int] {
        var months: [UInt64: Int] = [:]
        for place in 0..<ledger.simulation.model.people.count {
            let person = ledger.simulation.model.people[place]
            months[person.entity] = Int(person.registeredMonth)
        }
        return months
    }

    @Test("Each reported victim brings a Poisson number of signals that register nobody")
    func signals() throws {
        var small = small
        let plain = try small.world()
        small.numbers["signals_per_registration"] = 3.5
        small.numbers["hours_per_signal"] = 2
        let noisy = try small.world()
        let names = ["registered", "closed", "open_cases", "utilisation", "detected"]
        for replication in 0..<3 as Range<UInt32> {
            for name in names {
                let before = plain.value(try plain.column(name), replication: replication)
                let after = noisy.value(try noisy.column(name), replication: replication)
                #expect(before == after, "\(name)")
            }
        }
        #expect(plain.value(try plain.column("unconfirmed_signals")) == 0)
        #expect(plain.value(try plain.column("signal_hours")) == 0)
        let columns = try ["unconfirmed_signals", "signal_hours", "detected"].map {
            try noisy.column($0)
        }
        let tallies = noisy.tallies(columns, replications: 300)
        // Everybody who is detected here is reported; the spread of the sum is that of the two.
        #expect(abs(tallies[0].mean / tallies[2].mean - 2.5) < 0.06)
        #expect(abs(tallies[1].mean - 2 * tallies[0].mean) < 1e-9)
    }
}
