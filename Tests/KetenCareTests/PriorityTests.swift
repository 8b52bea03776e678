// Who goes first in the line, and who is coordinated remotely instead of waiting in a gap.

import KetenEngine
import Testing

@testable import KetenCare

struct PriorityTests {
    /// A gap in which about forty people, half of whom need shelter, queue for four places.
    private func small() -> SmallRegion {
        var small = SmallRegion()
        small.numbers = [
            "national_true_incidence": 300, "hidden_duration": 600, "detection_hazard": 10,
            "shelter_need": 0.5, "caseload_norm": 4,
        ]
        return small
    }

    private func gap() throws -> [Change] {
        [
            .set(
                "provider", .word("nobody"), from: try day("2019-01-01"),
                until: try day("2019-03-01")),
            .set("prevention", .number(1), from: try day("2019-02-20")),
        ]
    }

    private func stepper(_ changes: Change...) throws -> Stepper {
        let region = try small().region()
        return Stepper(
            World(region: region, plan: try Limburg.plan(gap() + changes, region.tables.coverage)))
    }

    /// The people in order of intake, with the moment at which they asked.
    private func order(_ stepper: borrowing Stepper) -> [PersonRecord] {
        (0..<stepper.simulation.model.people.count).map { stepper.simulation.model.people[$0] }
            .filter { $0.state != .waiting }
            .sorted { ($0.intakeAt, $0.requestedAt) < ($1.intakeAt, $1.requestedAt) }
    }

    @Test("First come, first served is the rule unless a plan says otherwise")
    func firstCome() throws {
        var stepper = try stepper()
        stepper.finish()
        let order = order(stepper)
        #expect(order.count > 25)
        #expect(order.map(\.requestedAt) == order.map(\.requestedAt).sorted())
    }

    @Test("With shelter first, nobody without that need starts before somebody with it")
    func shelterFirst() throws {
        var stepper = try stepper(
            .set("priority", .word("shelter_first"), from: try day("2019-01-01")))
        stepper.finish()
        let order = order(stepper)
        let need = order.prefix { $0.needsShelter }
        #expect(need.count > 8 && need.count < order.count - 8)
        #expect(order.dropFirst(need.count).allSatisfy { !$0.needsShelter })
        for group in [Array(need), Array(order.dropFirst(need.count))] {
            #expect(group.map(\.requestedAt) == group.map(\.requestedAt).sorted())
        }
    }

    @Test("A priority that holds for later asks nothing of the past")
    func later() throws {
        var plain = try stepper()
        var other = try stepper(
            .set("priority", .word("shelter_first"), from: try day("2020-06-01")))
        plain.finish()
        other.finish()
        #expect(order(plain).map(\.entity) == order(other).map(\.entity))
    }

    @Test("A form of exploitation can go first, and the words of the rules are those of the region")
    func forms() throws {
        let tables = try Limburg.region().tables
        let words = tables.words(of: "priority")
        #expect(words.prefix(2) == ["first_come", "shelter_first"])
        #expect(words.contains("form_labour") && words.count == 2 + tables.forms.count)
        #expect(QueuePriority("form_none", in: tables) == nil)
        let labour = try #require(QueuePriority("form_labour", in: tables))
        let index = try #require(tables.forms.first { $0.named.id == "labour" }?.drawIndex)
        #expect(labour.rank(form: index, needsShelter: false) == 1)
        #expect(labour.rank(form: index + 1, needsShelter: true) == 0)
        #expect(labour.highestRank == 1)
        // In a region with one form this is first come, first served.
        var plain = try stepper()
        var other = try stepper(
            .set("priority", .word("form_form"), from: try day("2019-01-01")))
        plain.finish()
        other.finish()
        #expect(order(plain).map(\.entity) == order(other).map(\.entity))
    }

    @Test("Labour first: they wait less in Limburg, the others more")
    func labourFirst() throws {
        let first = try day("2019-01-01")
        let scarce = Change.set("caseload_norm", .number(20), from: first)
        // Nobody leaves, so that those who wait are the same people.
        let patient = Change.set("patience", .number(1_000_000), from: first)
        let worlds = [
            try Limburg.world(scarce, patient),
            try Limburg.world(
                scarce, patient, .set("priority", .word("form_labour"), from: first)),
        ]
        let labour = worlds[0].region.tables.forms.first { $0.named.id == "labour" }?.drawIndex
        var waits: [[Double]] = []
        for world in worlds {
            var (mine, others) = (0.0, 0.0)
            var ledger = Ledger(world)
            for replication in 0..<30 as Range<UInt32> {
                ledger.run(replication: replication)
                for place in 0..<ledger.simulation.model.people.count {
                    let person = ledger.simulation.model.people[place]
                    guard person.intakeAt > 0, person.state != .left else { continue }
                    let form = Int(world.detection.cells[Int(person.cell)].form)
                    let wait = person.intakeAt - person.requestedAt
                    if form == labour { mine += wait } else { others += wait }
                }
            }
            waits.append([mine, others])
        }
        #expect(waits[1][0] < waits[0][0] && waits[1][1] > waits[0][1])
    }

    @Test("Who asks in a gap is coordinated remotely where a plan says so, and nobody waits")
    func remoteInGap() throws {
        let first = try day("2019-01-01")
        var stepper = try stepper(.set("remote_in_gap", .flag(true), from: first))
        stepper.finish()
        let remote = stepper.sum(.refusedRemote)
        #expect(remote > 15 && stepper.sum(.helpedRemotely) == remote)
        #expect(stepper.sum(.waitingDays) == 0 || stepper.sum(.requests) > 0)
        #expect(stepper.sum(.asked) == remote + stepper.sum(.requests))
        #expect(stepper.count(.refused) == Int(remote))
        // In Limburg: those who ask from April to September 2019, and nobody afterwards.
        let plain = try Limburg.world()
        let world = try Limburg.world(.set("remote_in_gap", .flag(true), from: first))
        for replication in 0..<5 as Range<UInt32> {
            var one = Ledger(plain)
            var two = Ledger(world)
            one.run(replication: replication)
            two.run(replication: replication)
            let gap = 3..<9
            #expect(one.sum(.refusedRemote, months: gap) == 0)
            #expect(two.sum(.requests, months: gap) == 0)
            #expect(two.sum(.refusedRemote, months: gap) == one.sum(.requests, months: gap))
        }
    }
}
