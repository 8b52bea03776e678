// What makes a channel find more, worked out by hand: visibility, training, campaigns, checks.

import KetenEngine
import Testing

@testable import KetenCare

struct SignallingTests {
    /// The hazard a month of a channel in a municipality, by the place of each.
    private func hazard(
        _ world: World, _ month: Int, channel: Int = 1, municipality: Int = 0
    ) -> Double {
        let zone = world.detection.zoneOfMunicipality[municipality]
        let row = (zone * world.grid.count + month) * DetectionTimeline.width
        return world.detection.hazards[row + channel] * 365.25 / 12
    }

    private func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-12 }

    private func small(_ numbers: [String: Double]) -> SmallRegion {
        var small = SmallRegion()
        small.numbers = numbers.merging(["detection_hazard": 0.05]) { a, _ in a }
        return small
    }

    @Test("While nobody serves, who feels a coordinator's visibility finds less, by days")
    func visibility() throws {
        var small = small(["visibility_effect": 0.5])
        small.channels = ["felt", "other"]
        small.numbers["channel_share"] = 0.5
        small.rows = [("visibility_reach", "felt", .flag(true))]
        let world = try small.world(
            .set(
                "provider", .word("nobody"), from: try day("2019-03-01"),
                until: try day("2019-03-11")))
        // The shares are those of a year in service: half of the hazard each.
        #expect(isClose(hazard(world, 0), 0.025))
        #expect(isClose(hazard(world, 2), 0.025 * (1 + 0.5 * 21 / 31) / 1.5))
        #expect(isClose(hazard(world, 3), 0.025))
        for month in 0..<4 { #expect(isClose(hazard(world, month, channel: 2), 0.025)) }
        // A plan that makes coordinators more visible finds more, in service only.
        let more = try small.world(
            .set("visibility_effect", .number(0.8), from: try day("2019-01-01")),
            .set("provider", .word("nobody"), from: try day("2020-01-01")))
        #expect(isClose(hazard(more, 0), 0.025 * 1.8 / 1.5))
        #expect(isClose(hazard(more, 12), 0.025 / 1.5))
    }

    @Test("Visibility is that of the region that serves; one elsewhere is always in service")
    func servedElsewhere() throws {
        let world = try Limburg.world()
        let tables = world.region.tables
        let gap = 5
        func place(_ code: String) throws -> Int {
            try #require(tables.municipalities.firstIndex { $0.id.code == code })
        }
        let care = 2
        let (maastricht, mook) = (try place("GM0935"), try place("GM0944"))
        let here = hazard(world, gap, channel: care, municipality: maastricht)
        let elsewhere = hazard(world, gap, channel: care, municipality: mook)
        #expect(isClose(elsewhere / here, 1.1))
        let police = hazard(world, gap, channel: 1, municipality: maastricht)
        #expect(police == hazard(world, gap, channel: 1, municipality: mook))
    }

    @Test("Municipalities with equal hazards share a zone; money makes two of one")
    func zones() throws {
        var small = small(["training_effect_max": 0.25])
        small.municipalities = [("A", "one"), ("B", "two"), ("C", "one")]
        small.posts = [("first", "one"), ("second", "two")]
        small.flags = ["plan_reach", "training_reach", "officer_reach"]
        #expect(try small.world().detection.zoneCount == 1)
        // Without a delay of referral it is all one who has a contact officer.
        let officer = try small.world(
            .set("contact_officer", .flag(true), of: ["B"], from: try day("2019-05-01")))
        #expect(officer.detection.zoneCount == 1)
        let world = try small.world(
            .set("plan_training", .number(5000), of: ["two"], from: try day("2019-05-01")))
        #expect(world.detection.zoneCount == 2)
        #expect(world.detection.zoneOfMunicipality == [0, 1, 0])
        #expect(world.detection.cells.map(\.zone) == [0, 1, 0])
        #expect(hazard(world, 6, municipality: 1) > hazard(world, 6, municipality: 0))
        #expect(hazard(world, 3, municipality: 1) == hazard(world, 3, municipality: 0))
        // The region as it ships: the south, the north with the middle, and one served elsewhere.
        #expect(try Limburg.world().detection.zoneCount == 3)
    }

    @Test("Twice the campaign that the effect is of is half the effect of the same money")
    func campaignReference() throws {
        func effect(_ reference: Double) throws -> Double {
            var small = small(["campaign_effect": 0.08, "channel_share": 0.5])
            small.numbers["campaign_reference"] = reference
            small.channels = ["desk", "citizens"]
            small.flags = ["plan_reach"]
            small.rows = [("campaign_reach", "citizens", .flag(true))]
            let first = try day("2019-01-01")
            let world = try small.world(.set("plan_campaign", .number(4000), from: first))
            return try hazard(world, 10, channel: 2) / hazard(small.world(), 10, channel: 2) - 1
        }
        let (once, twice) = (try effect(4_000), try effect(8_000))
        #expect(isClose(once, 0.08) && isClose(twice, 0.04))
    }

    @Test("A campaign raises its own channel for a quarter, then halves; twice the money is twice")
    func campaign() throws {
        var small = small(["campaign_effect": 0.08, "channel_share": 0.5])
        small.channels = ["desk", "citizens"]
        small.flags = ["plan_reach"]
        small.rows = [("campaign_reach", "citizens", .flag(true))]
        let first = try day("2019-01-01")
        let stop = try day("2020-01-01")
        let none = try small.world()
        for (money, effect) in [(4000.0, 0.08), (8000, 0.16)] {
            let world = try small.world(
                .set("plan_campaign", .number(money), from: first, until: stop))
            for month in 0..<24 {
                #expect(hazard(world, month) == hazard(none, month), "the desk, \(month)")
                let ratio =
                    hazard(world, month, channel: 2) / hazard(none, month, channel: 2) - 1
                switch month {
                case 0..<9: #expect(ratio == 0, "\(month)")
                case 9..<12: #expect(isClose(ratio, effect), "\(month)")
                default:
                    let days =
                        Double(world.grid.bounds[month]) - 365
                        + Double(world.grid.length(of: month)) / 2
                    let left = Elementary.exp(-Elementary.log(2) * days / (365.25 / 6))
                    #expect(isClose(ratio, effect * left), "\(month)")
                }
            }
        }
        // What changes in December reaches no earlier month.
        let late = try small.world(
            .set("plan_campaign", .number(4000), from: first),
            .set("plan_campaign", .number(16_000), from: try day("2019-12-01")))
        #expect(isClose(hazard(late, 10, channel: 2), 0.025 * 1.08))
        let mean = (4000.0 * 334 + 16_000 * 31) / 365
        #expect(isClose(hazard(late, 11, channel: 2), 0.025 * (1 + 0.08 * mean / 4000)))
    }

    @Test("Joint checks raise enforcement only, five percent for each check a month")
    func checks() throws {
        var small = small(["joint_check_effect": 0.05, "channel_share": 0.5])
        small.channels = ["desk", "enforcement"]
        small.rows = [("check_reach", "enforcement", .flag(true))]
        let world = try small.world(
            .set(
                "joint_checks", .number(4), from: try day("2019-02-15"),
                until: try day("2019-04-01")))
        #expect(hazard(world, 2) == hazard(world, 0))
        #expect(isClose(hazard(world, 0, channel: 2), 0.025))
        #expect(isClose(hazard(world, 1, channel: 2), 0.025 * 1.1))
        #expect(isClose(hazard(world, 2, channel: 2), 0.025 * 1.2))
        #expect(isClose(hazard(world, 3, channel: 2), 0.025))
    }

    @Test("In 2020 the channels' registrations have the stated shares, visibility and all")
    func shares() throws {
        let world = try Limburg.world()
        let region = world.region
        for municipality in [0, region.tables.municipalities.count - 1] {
            for month in [12, 20] {
                let zone = world.detection.zoneOfMunicipality[municipality]
                let row = (zone * world.grid.count + month) * DetectionTimeline.width
                let registered = world.detection.channels.map {
                    world.detection.hazards[row + $0] * world.detection.registration[row + $0]
                }
                let all = registered.reduce(0, +)
                for (channel, part) in zip(region.tables.channels, registered) {
                    let share = try #require(
                        region.value(
                            of: "channel_share", subject: channel.named.id,
                            on: region.tables.coverage.from))
                    #expect(isClose(part / all, share.number), "\(channel.named.id)")
                }
            }
        }
    }

    @Test("In Limburg training reaches four channels, a campaign one, visibility five, checks one")
    func reaches() throws {
        let region = try Limburg.region()
        func channels(_ parameter: String) -> [String] {
            region.subjects(of: .channel).filter { channel in
                let first = region.tables.coverage.from
                return region.value(of: parameter, subject: channel, on: first) == .flag(true)
            }
        }
        let municipal = ["desk", "neighbourhood", "youth_social", "enforcement"]
        #expect(channels("training_reach") == municipal)
        #expect(channels("officer_reach") == municipal)
        #expect(channels("visibility_reach") == ["care"] + municipal)
        #expect(channels("campaign_reach") == ["citizens"])
        #expect(channels("check_reach") == ["enforcement"])
    }

    @Test("Effects of nought change no bit, whoever feels them and whatever is spent")
    func neutral() throws {
        var small = SmallRegion()
        small.municipalities = [("A", "one"), ("B", "two")]
        small.posts = [("first", "one"), ("second", "two")]
        small.inhabitants = 5_000_000
        small.numbers = [
            "national_true_incidence": 60, "detection_hazard": 0.05, "return_probability": 0.3,
            "signal_to_registration": 20, "reporting_probability": 0.8,
        ]
        var quiet = Ledger(try small.world())
        small.flags = [
            "visibility_reach", "training_reach", "campaign_reach", "check_reach", "officer_reach",
            "plan_reach",
        ]
        let first = try day("2019-01-01")
        var feeling = Ledger(try small.world())
        // The plan costs nothing here: who pays what is not what this is about.
        var spending = Ledger(
            try small.world(
                .set("plan_training", .number(9000), of: ["one"], from: first),
                .set("plan_campaign", .number(9000), from: first),
                .set("joint_checks", .number(3), of: ["B"], from: first),
                .set("contact_officer", .flag(true), of: ["A"], from: first)))
        for replication in 0..<5 as Range<UInt32> {
            quiet.run(replication: replication)
            feeling.run(replication: replication)
            spending.run(replication: replication)
            #expect(quiet.sum(.registered) > 10)
            #expect(quiet.bits() == feeling.bits())
            for entry in Entry.allCases {
                #expect(quiet.sum(entry) == spending.sum(entry), "\(entry)")
            }
        }
    }

    @Test("More training finds no fewer in any replication, and moves nobody who is not found")
    func moreTraining() throws {
        let noReturn = Change.set("return_probability", .number(0), from: try day("2019-01-01"))
        let effect = Change.set("training_effect_max", .number(0.6), from: try day("2019-01-01"))
        var less = Ledger(try Limburg.world(noReturn, effect))
        var more = Ledger(
            try Limburg.world(
                noReturn, effect,
                .set("plan_training", .number(100_000), from: try day("2020-01-01"))))
        var rose = 0
        for replication in 0..<20 as Range<UInt32> {
            less.run(replication: replication)
            more.run(replication: replication)
            #expect(more.sum(.newVictims) == less.sum(.newVictims))
            // Whoever is found in one month is found by then in the other world.
            for region in 0..<2 {
                var (before, after) = (0.0, 0.0)
                for month in 0..<84 {
                    before += less.simulation.model.book.value(.detections, region, month)
                    after += more.simulation.model.book.value(.detections, region, month)
                    #expect(after >= before, "\(region), \(month)")
                }
                if after > before { rose += 1 }
            }
            let early = less.sum(.detections, months: 0..<12)
            #expect(more.sum(.detections, months: 0..<12) == early)
        }
        #expect(rose > 20)
    }
}
