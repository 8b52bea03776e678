// Posts that a plan adds work as those of the tables do, from their first day to their last.

import KetenEngine
import Testing

@testable import KetenCare

struct NewPostTests {
    private func post(
        _ name: String = "more", in region: String = "south", _ fte: Double = 0.5,
        from: String = "2021-04-01", until: String? = nil
    ) throws -> Change {
        .post(
            PostChange(
                post: name, careRegion: region, fte: fte, from: try day(from),
                until: try until.map(day)))
    }

    @Test("A new post brings fte, hours and cost to its region on its own days only")
    func days() throws {
        let noIllness = Change.set("sickness_rate", .number(0), from: try day("2019-01-01"))
        let noPayers = Change.set("leave_hours", .number(0), from: try day("2019-01-01"))
        let plain = try Limburg.world(noIllness, noPayers)
        let world = try Limburg.world(
            noIllness, noPayers, post(from: "2021-04-01", until: "2022-01-01"))
        let fte = try ["2021-03", "2021-04", "2021-12", "2022-01"].map {
            world.value(try world.column("fte_present", in: "south", $0))
        }
        for (value, expected) in zip(fte, [0.5, 1, 1, 0.5]) {
            #expect(abs(value - expected) < 1e-9)
        }
        let north = try world.column("fte_present", in: "north-mid", "2021-06")
        #expect(world.value(north) == plain.value(north))
        let cost = try ["2021", "2022"].map { year in
            world.value(try world.column("cost", in: "south", year))
                - plain.value(try plain.column("cost", in: "south", year))
        }
        // Nine twelfths of a year of half an fte: eight months at one wage, one at the next.
        let expected = 0.5 * 88_000 / 12 * (8 * 1.0325 + 1.0583125)
        #expect(abs(cost[0] - expected) < 0.01 && cost[1] == 0)
    }

    @Test("Nobody is away from a new post before its first day or after its last")
    func absence() throws {
        let world = try Limburg.world(post(from: "2021-04-01", until: "2022-01-01"))
        let (opens, closes) = (821.0, 1096.0)
        #expect(world.postWindows[2].opens == opens && world.postWindows[2].closes == closes)
        let mine = world.capacity.toggles.filter { $0.post == 2 }
        #expect(!mine.isEmpty && mine.allSatisfy { $0.day >= opens && $0.day < closes })
        // Before its first day nothing has changed, not a bit.
        var plain = Ledger(try Limburg.world())
        var ledger = Ledger(world)
        for replication in 0..<3 as Range<UInt32> {
            plain.run(replication: replication)
            ledger.run(replication: replication)
            for entry: Entry in [.intakes, .openDays, .waitingDays, .supplyHours, .fteDays] {
                let months = 0..<27
                #expect(
                    plain.sum(entry, months: months).bitPattern
                        == ledger.sum(entry, months: months).bitPattern, "\(entry)")
            }
        }
    }

    @Test("A new post of no size, or outside the run, changes no bit")
    func nothing() throws {
        let period = try KetenCareTests.days("2019-01-01", "2022-01-01")
        var plain = Ledger(try Limburg.world(period: period))
        var other = Ledger(
            try Limburg.world(post("none", 0), post("later", from: "2024-01-01"), period: period))
        plain.run(replication: 2)
        other.run(replication: 2)
        #expect(plain.bits() == other.bits())
    }

    @Test("The order of new posts means nothing, and their leave does not meet their neighbour's")
    func order() throws {
        let posts = [try post("b"), try post("a", in: "north-mid", from: "2020-05-01")]
        var one = Ledger(try Limburg.world(posts[0], posts[1]))
        var two = Ledger(try Limburg.world(posts[1], posts[0]))
        one.run(replication: 2)
        two.run(replication: 2)
        #expect(one.bits() == two.bits())
        let world = try Limburg.world(posts[0], posts[1])
        #expect(world.posts.map(\.id) == ["north-mid", "south", "a", "b"])
        #expect(world.posts.map(\.leaveOrder) == [2, 1, 1, 2])
    }

    @Test("Several new posts of one region spread their leave")
    func leave() throws {
        let world = try Limburg.world(post("a"), post("b"), post("c"))
        #expect(world.posts.map(\.id) == ["north-mid", "south", "a", "b", "c"])
        // South has its own post in the first place.
        #expect(world.posts.map(\.leaveOrder) == [2, 1, 2, 1, 2])
    }

    @Test("More posts in a pooled team, any number of them, obey conservation")
    func many() throws {
        var changes = try (1...6).map { try post("p\($0)", in: "south", 0.2) }
        changes.append(.set("pooled", .flag(true), from: try day("2020-01-01")))
        let region = try Limburg.region()
        let world = World(region: region, plan: Limburg.plan(changes, region.tables.coverage))
        var ledger = Ledger(world)
        ledger.run(replication: 0)
        #expect(ledger.simulation.model.postCount == 8)
        #expect(ledger.sum(.leftWaiting, months: 40..<84) == 0)
    }

    @Test("A name that exists, an unknown region and an absurd size are refused in words")
    func problems() throws {
        #expect(try Limburg.world(post()).problem == nil)
        let twice = try #require(try Limburg.world(post("south")).problem)
        #expect(twice.en.contains("there already is a post 'south'"))
        let same = try Limburg.world(post("x"), post("x", in: "north-mid")).problem
        #expect(same?.en.contains("there already is a post 'x'") == true)
        let nowhere = try #require(try Limburg.world(post(in: "east")).problem)
        #expect(nowhere.nl.contains("is geen werkgebied"))
        #expect(try Limburg.world(post("x", 2000)).problem != nil)
    }

    @Test("A change of provider at another date ramps from that date")
    func laterRamp() throws {
        let start = try day("2022-06-01")
        let world = try Limburg.world(
            .set("provider", .word("koraal"), from: try day("2021-01-01"), until: start),
            .set("provider", .word("safety-houses"), from: start))
        let ramps = try ["2021-02-01", "2022-05-31", "2022-06-01", "2022-08-15", "2022-10-01"].map {
            let today = world.grid.day(of: try day($0))
            let step = (world.capacity.days.firstIndex { $0 > today } ?? world.capacity.days.count)
            return world.capacity.regions[(step - 1) * 2].ramp
        }
        #expect(ramps == [1, 1, 0.5, 0.75, 1])
    }
}
