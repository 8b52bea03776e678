// The shipped question: two cents more per inhabitant buy hours, hours shorten the queue.

import Testing

@Suite("Ten cents from 2023, spent on coordinator hours")
struct TenCentsTests {
    @Test("The hours bought in each month of the first half year")
    func bought() async throws {
        let study = try await StudyOutput.of(
            "run", Shipped.tenCents, "--all", "--replications", "2")
        for month in 1...6 {
            for (region, fte) in [("south", 0.054), ("north-mid", 0.110)] {
                let row = try study.row(
                    "fte_bought", region: region, period: "2023-0\(month)", scenario: "Ten cents")
                #expect((row.mean * 1000).rounded() / 1000 == fte, "\(region), month \(month)")
            }
        }
        #expect(try study.row("fte_bought", period: "2022-12", scenario: "Ten cents").mean == 0)
    }

    @Test("Nobody is present less in any month of any replication", arguments: ["1", "2", "3"])
    func present(seed: String) async throws {
        let study = try await StudyOutput.of(
            "run", Shipped.tenCents, "--all", "--replications", "1", "--seed", seed)
        let rows = try study.rows("fte_present").filter { $0.difference != nil }
        #expect(rows.count > 84)
        for row in rows {
            #expect(row.meanDifference >= 0, "\(row.region) in \(row.period)")
        }
    }

    @Test("The output says that nine municipalities go on through the plan line")
    func note() async throws {
        let ending = try await Keten.run("run", Shipped.tenCents, "--replications", "1")
        #expect(ending.output.contains("9 municipalities"))
        #expect(ending.output.contains("plan line"))
        for name in ["Maastricht", "Sittard-Geleen", "Valkenburg aan de Geul"] {
            #expect(ending.output.contains(name))
        }
    }

    @Test("Fewer leave while waiting and more cases close, beyond the simulation's error")
    func effect() async throws {
        let study = try await LongStudies.tenCents
        let left = try study.row("left_waiting", scenario: "Ten cents").difference
        #expect(left?.high ?? 0 < 0)
        let closed = try study.row("closed", scenario: "Ten cents").difference
        #expect(closed?.low ?? 0 > 0)
    }

    @Test("Registrations before it begins are the same, for the same people live in both worlds")
    func before() async throws {
        let study = try await LongStudies.tenCents
        for year in 2019...2022 {
            let row = try study.row("registered", period: "\(year)", scenario: "Ten cents")
            #expect(row.difference?.exactly_zero == true)
        }
    }
}
