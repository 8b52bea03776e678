// Money for training becomes trained staff, who are lost by halves: worked out by hand.

import KetenEngine
import Testing

@testable import KetenCare

struct TrainingTests {
    /// One hundred persons a year out of a thousand, who are lost by halves a year.
    private var small: SmallRegion {
        var small = SmallRegion()
        small.numbers = [
            "training_cost": 120, "trainable_staff": 0.001, "training_half_life": 12,
            "training_effect_max": 0.25, "detection_hazard": 0.05,
        ]
        small.flags = ["plan_reach", "training_reach"]
        return small
    }

    private func spend(_ money: Double, of regions: [String]? = nil) throws -> [Change] {
        [
            .set("plan_training", .number(money), of: regions, from: try day("2019-01-01")),
            .set("plan_training", .number(0), of: regions, from: try day("2020-01-01")),
        ]
    }

    private func trained(_ world: World, _ month: Int, municipality: Int = 0) -> Double {
        world.detection.trained[municipality * world.grid.count + month]
    }

    @Test("Staff are trained day by day, and half of them are lost in a half-life")
    func halves() throws {
        let changes = try spend(12_000)
        let world = try small.world(changes[0], changes[1])
        let loss = Elementary.log(2) / 365.25
        func left(_ days: Double) -> Double { Elementary.exp(-loss * days) }
        let level = 12_000 / 120 / 365 / loss
        // The middle of January 2019, of December, and half a month and more after the money.
        #expect(abs(trained(world, 0) - level * (1 - left(15.5))) < 1e-9)
        #expect(abs(trained(world, 11) - level * (1 - left(334 + 15.5))) < 1e-9)
        let end = level * (1 - left(365))
        #expect(abs(trained(world, 12) - end * left(15.5)) < 1e-9)
        #expect(abs(trained(world, 23) - end * left(335 + 15.5)) < 1e-9)
        // From mid-January 2020 to mid-December is 335 days; a half-life is 365.25.
        let ratio = trained(world, 23) / trained(world, 12)
        #expect(abs(ratio - left(335)) < 1e-12 && ratio > 0.5 && ratio < 0.54)
    }

    @Test("The effect is the full effect × the trained share, and nothing else moves")
    func effect() throws {
        let changes = try spend(12_000)
        let (with, without) = (try small.world(changes[0], changes[1]), try small.world())
        for month in 0..<24 {
            let at = month * DetectionTimeline.width + 1
            let ratio = with.detection.hazards[at] / without.detection.hazards[at]
            #expect(abs(ratio - (1 + 0.25 * trained(with, month) / 1000)) < 1e-12)
        }
    }

    @Test("Twice the money trains twice as many; no more than all can be trained")
    func linear() throws {
        let (once, twice) = (try spend(12_000), try spend(24_000))
        let (less, more) = (try small.world(once[0], once[1]), try small.world(twice[0], twice[1]))
        for month in 0..<24 {
            #expect(abs(trained(more, month) - 2 * trained(less, month)) < 1e-9)
        }
        let much = try spend(12_000_000)
        let all = try small.world(much[0], much[1])
        #expect(trained(all, 6) == 1000)
        #expect(abs(trained(all, 12) - 1000 * Elementary.leftOfYear(15.5)) < 1e-9)
    }

    @Test("Money reaches whom the plan reaches: the fewer, the larger a share of their staff")
    func reach() throws {
        var small = small
        small.municipalities = [("A", "one"), ("B", "one"), ("C", "two")]
        small.posts = [("first", "one"), ("second", "two")]
        let changes = try spend(12_000, of: ["one"])
        let both = try small.world(changes[0], changes[1])
        let one = try small.world(
            changes[0], changes[1],
            .set("plan_reach", .flag(false), of: ["B"], from: try day("2019-01-01")))
        for month in 0..<24 {
            #expect(trained(both, month) == trained(both, month, municipality: 1))
            #expect(abs(trained(one, month) - 2 * trained(both, month)) < 1e-9)
            #expect(trained(one, month, municipality: 1) == 0)
            #expect(trained(one, month, municipality: 2) == 0)
        }
    }

    @Test("A run that begins later finds the staff who were trained before it")
    func laterStart() throws {
        let region = try Limburg.region()
        let all = try Limburg.world()
        let late = World(
            region: region, plan: Plan(name: "", period: try days("2024-06-01", "2026-01-01")))
        let first = 65
        for place in region.tables.municipalities.indices {
            for month in 0..<late.grid.count {
                let before = all.detection.trained[place * 84 + first + month]
                let after = late.detection.trained[place * late.grid.count + month]
                #expect(abs(after - before) < 1e-9 * (1 + before))
            }
        }
    }

    @Test("Limburg trains some 208 persons in 2023, in the south only, of some 900")
    func limburg() throws {
        let world = try Limburg.world()
        let months = world.grid.count
        var (south, north) = (0.0, 0.0)
        for (place, municipality) in world.region.tables.municipalities.enumerated() {
            let persons = world.detection.trained[place * months + 59]
            if municipality.careRegion == "south" { south += persons } else { north += persons }
            #expect(world.detection.trained[place * months + 47] == 0)
        }
        // 25,000 ÷ 120 = 208 in the year; some of the first are lost by December.
        #expect(south > 145 && south < 160 && north == 0)
    }
}

extension Elementary {
    /// What is left after some days of a half-life of a year.
    fileprivate static func leftOfYear(_ days: Double) -> Double {
        exp(-log(2) / 365.25 * days)
    }
}
