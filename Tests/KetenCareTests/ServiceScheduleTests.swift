// Who serves when: the ramp of a new host, the gap, and what it leaves of the posts.

import KetenEngine
import Testing

@testable import KetenCare

struct ServiceScheduleTests {
    private func state(_ date: String, _ changes: Change...) throws -> ServiceSchedule.State {
        let region = try Limburg.region()
        let parameters = ResolvedParameters(
            region: region, plan: Limburg.plan(changes, region.tables.coverage))
        return ServiceSchedule("south", region, parameters)
            .state(on: try day(date), rampStart: 0.5, rampMonths: 4)
    }

    @Test(
        "Productivity at the Safety Houses rises from one half to one in four monthly steps",
        arguments: [
            ("2020-12-31", 1), ("2021-01-01", 0.5), ("2021-01-31", 0.5), ("2021-02-01", 0.625),
            ("2021-03-01", 0.75), ("2021-04-01", 0.875), ("2021-04-30", 0.875), ("2021-05-01", 1),
            ("2025-12-31", 1),
        ])
    func ramp(date: String, share: Double) throws {
        #expect(try state(date).ramp == share)
    }

    @Test("The steps of the ramp are steps of capacity in the world")
    func rampSteps() throws {
        let world = try Limburg.world()
        let ramps = try ["2021-01-01", "2021-02-01", "2021-03-01", "2021-04-01", "2021-05-01"].map {
            let step = try #require(world.capacity.days.firstIndex(of: world.grid.day(of: day($0))))
            return world.capacity.regions[step * 2].ramp
        }
        #expect(ramps == [0.5, 0.625, 0.75, 0.875, 1])
    }

    @Test("A ramp of two and a half months ends at one, not above it")
    func brokenRamp() throws {
        let region = try Limburg.region()
        let parameters = ResolvedParameters(
            region: region, plan: Limburg.plan([], region.tables.coverage))
        let service = ServiceSchedule("south", region, parameters)
        let ramps = try ["2021-01-01", "2021-02-01", "2021-03-01", "2021-04-01"].map {
            service.state(on: try day($0), rampStart: 0.5, rampMonths: 2.5).ramp
        }
        #expect(ramps == [0.5, 0.7, 0.9, 1])
    }

    @Test("From April to September 2019 nobody serves, and nothing is left of the posts")
    func gap() throws {
        #expect(try state("2019-03-31").isServed)
        #expect(try state("2019-10-01").isServed)
        for date in ["2019-04-01", "2019-06-15", "2019-09-30"] {
            let state = try state(date)
            #expect(!state.isServed && state.left == 0 && state.fund == -1)
        }
        let some = Change.set("gap_capacity", .number(0.3), from: try day("2019-06-01"))
        #expect(try state("2019-06-15", some).left == 0.3)
        #expect(try state("2019-05-31", some).left == 0)
        #expect(try state("2019-11-01", some).left == 1)
    }

    @Test("Paying is a condition of use in the last quarter of 2019 only")
    func payToUse() throws {
        let flags = try ["2019-09-30", "2019-10-01", "2019-12-31", "2020-01-01"].map {
            try state($0).payToUse
        }
        #expect(flags == [false, true, true, false])
    }
}
