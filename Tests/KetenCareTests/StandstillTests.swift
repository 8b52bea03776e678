// Cases in the gap: they leave as waiting people do, and those still open go on where they were.

import KetenEngine
import Testing

@testable import KetenCare

struct StandstillTests {
    private static let from = 100.0
    private static let until = 200.0

    private func gap() throws -> Change {
        .set(
            "provider", .word("nobody"), from: try day("2019-04-11"), until: try day("2019-07-20"))
    }

    /// About forty long cases under way, which only the gap can end, and mean patience 90 days.
    private func small() -> SmallRegion {
        var small = SmallRegion()
        small.numbers = ["initial_open_cases": 40, "patience": 90, "assistance_duration": 3000]
        return small
    }

    @Test("In the gap cases leave with the patience of waiting people, before and after it none")
    func leaving() throws {
        let world = try small().world(gap())
        #expect(world.capacity.days.contains(100) && world.capacity.days.contains(200))
        var shares = Tally()
        for replication in 0..<60 as Range<UInt32> {
            var stepper = Stepper(world, replication: replication)
            stepper.run(to: Self.from)
            let before = stepper.region(0).open
            #expect(stepper.sum(.droppedInStandstill) == 0)
            stepper.run(to: Self.until)
            let after = stepper.region(0).open
            #expect(stepper.sum(.droppedInStandstill) == Double(before - after))
            shares.add(Double(before - after) / Double(before))
            let closed = stepper.sum(.closed)
            stepper.finish()
            #expect(stepper.sum(.droppedInStandstill) == Double(before - after))
            #expect(stepper.sum(.closed) >= closed && stepper.sum(.droppedOut) == 0)
        }
        let expected = 1 - Elementary.exp(-100.0 / 90)
        #expect(abs(shares.mean - expected) < 4 * shares.standardError)
    }

    @Test("Cases still open when a service begins are taken over at their stage, 100 days later")
    func takenOver() throws {
        var small = small()
        small.numbers["assistance_duration"] = 200
        small.numbers["assistance_duration_spread"] = 0.5
        var plain = Stepper(try small.world())
        var broken = Stepper(try small.world(gap()))
        plain.finish()
        broken.finish()
        var compared = 0
        for place in 0..<broken.simulation.model.people.count {
            let (late, early) = (
                broken.simulation.model.people[place], plain.simulation.model.people[place]
            )
            #expect(late.entity == early.entity)
            guard late.state == .closed, early.closureAt > Self.from else { continue }
            compared += 1
            #expect(abs(late.closureAt - early.closureAt - 100) < 1e-6)
            #expect(late.stage == 2 && early.stage == 2)
        }
        #expect(compared > 3)
    }

    @Test("A gap in which something is left of the posts is no standstill: nobody is lost")
    func residual() throws {
        let some = Change.set("gap_capacity", .number(0.2), from: try day("2019-01-01"))
        var stepper = Stepper(try small().world(gap(), some))
        stepper.run(to: 150)
        let region = stepper.region(0)
        #expect(abs(region.countedFTE - 0.2) < 1e-12 && region.factor == 1)
        stepper.finish()
        #expect(stepper.sum(.droppedInStandstill) == 0)
    }

    @Test("Who leaves in the gap may be a victim again")
    func again() throws {
        var small = small()
        small.numbers["return_probability"] = 1
        var stepper = Stepper(try small.world(gap()))
        stepper.run(to: 250)
        let ended = stepper.sum(.droppedInStandstill) + stepper.sum(.closed)
        #expect(stepper.sum(.returned) == ended && ended > 10)
    }
}
