// Trained staff, duties and the spread between municipalities, by hand.

import KetenEngine
import Testing

@testable import KetenCare

struct SignallingIndicatorTests {
    private func value(
        _ id: String, _ world: World, in place: String = "all", _ period: String = "run"
    ) throws -> Double {
        world.value(try world.column(id, in: place, period))
    }

    private var two: SmallRegion {
        var small = SmallRegion()
        small.municipalities = [("A", "one"), ("B", "two")]
        small.posts = [("first", "one"), ("second", "two")]
        return small
    }

    @Test("Trained staff are averaged over days and added up over municipalities")
    func trainedStaff() throws {
        var small = two
        small.flags = ["plan_reach", "training_reach"]
        let world = try small.world(
            .set("plan_training", .number(12_000), of: ["one"], from: try day("2019-03-01")))
        #expect(try value("trained_staff", world, "2019-02") == 0)
        #expect(try value("trained_staff", world, "2019-08") == world.detection.trained[7])
        #expect(try value("trained_staff", world, in: "two") == 0)
        let months = (0..<24).map {
            world.detection.trained[$0] * Double(world.grid.length(of: $0))
        }
        let mean = months.reduce(0, +) / 731
        #expect(abs(try value("trained_staff", world) - mean) < 1e-9)
    }

    @Test("Four duties: a coordinator alone is one of three before the deadline, of four after it")
    func dutiesMet() throws {
        var small = two
        #expect(try value("duties_met", small.world()) == 1.0 / 3)
        small.flags = ["policy_due"]
        #expect(try value("duties_met", small.world()) == 0.25)
        small.flags.formUnion(["policy_in_force", "shelter_arranged", "contact_officer"])
        #expect(try value("duties_met", small.world()) == 1)
        // Half of January without service in one region of two.
        let gap = try small.world(
            .set(
                "provider", .word("nobody"), of: ["two"], from: try day("2019-01-01"),
                until: try day("2019-01-16")),
            .set("contact_officer", .flag(false), of: ["A"], from: try day("2019-02-01")))
        #expect(
            abs(try value("duties_met", gap, in: "two", "2019-01") - (1 - 15.0 / 31 / 4)) < 1e-12)
        #expect(try value("duties_met", gap, in: "one", "2019-01") == 1)
        #expect(abs(try value("duties_met", gap, "2019-02") - 7.0 / 8) < 1e-12)
        // A service for those who pay covers no municipality that does not.
        small.numbers["contribution"] = 0.08
        let closed = try small.world(
            .set("pay_to_use", .flag(true), from: try day("2019-01-01")),
            .set("participation", .number(0), of: ["A"], from: try day("2019-01-01")))
        #expect(try value("duties_met", closed, in: "one") == 0.75)
        #expect(try value("duties_met", closed, in: "two") == 1)
    }

    @Test("Policy counts from its deadline on; in Limburg all duties are met from 2023")
    func deadline() throws {
        let world = try Limburg.world()
        #expect(abs(try value("duties_met", world, "2019-01") - 2.0 / 3) < 1e-12)
        #expect(abs(try value("duties_met", world, in: "south", "2019-06") - 1.0 / 3) < 1e-12)
        #expect(abs(try value("duties_met", world, in: "south", "2022-12") - 2.0 / 3) < 1e-12)
        #expect(try value("duties_met", world, in: "north-mid", "2022-12") == 1)
        #expect(try value("duties_met", world, "2023-01") == 1)
        let never = try Limburg.world(
            .set("policy_in_force", .flag(false), from: try day("2019-01-01")))
        #expect(try value("duties_met", never, "2023-01") == 0.75)
        #expect(
            try value("duties_met", never, "2022-12") == value("duties_met", world, "2022-12"))
    }

    @Test("One municipality that finds twice as much as another: half over one and a half")
    func spread() throws {
        var small = two
        small.numbers = ["detection_hazard": 0.05, "joint_check_effect": 1]
        small.flags = ["officer_reach", "check_reach"]
        let checks = Change.set("joint_checks", .number(1), of: ["B"], from: try day("2019-03-01"))
        let world = try small.world(checks)
        let id = "spread_between_municipalities"
        #expect(try value(id, world, "2019-02") == 0)
        #expect(abs(try value(id, world, "2019-03") - 1.0 / 3) < 1e-12)
        #expect(abs(try value(id, world) - (1 - 59.0 / 731) / 3) < 1e-12)
        #expect(try value(id, world, in: "two") == 0)
        // Three times as many inhabitants weigh three times.
        let grown = try small.world(
            checks,
            .growth(
                GrowthChange(
                    municipalities: [MunicipalityID("A")], factor: 3, from: try day("2019-01-01"))))
        let mean = (3 * 1 + 2) / 4.0
        let deviation = ((3 * 1 + 4) / 4.0 - mean * mean).squareRoot()
        #expect(abs(try value(id, grown, "2019-03") - deviation / mean) < 1e-12)
        // Without a channel of their own, or without detection, there is nothing to compare.
        small.flags = ["check_reach"]
        #expect(try value(id, small.world(checks)).isNaN)
        small.flags = ["officer_reach"]
        small.numbers["detection_hazard"] = 0
        #expect(try value(id, small.world()).isNaN)
    }
}
