// From April to September 2019 nobody coordinated: nobody was taken in, people waited and left.

import Testing

@Suite("The standstill of 2019")
struct StandstillTests {
    @Test("No intake starts in any of its months", arguments: 4...9)
    func intakes(month: Int) async throws {
        let value = try await Self.asItWas("intakes", "2019-0\(month)").value
        #expect(value?.mean == 0)
        #expect(value?.p95 == 0)
    }

    @Test("Intakes go on before and after it", arguments: ["2019-03", "2019-10"])
    func around(month: String) async throws {
        #expect(try await Self.asItWas("intakes", month).mean > 0)
    }

    @Test("Five to fifteen people wait at its end, and fewer than three the summer after")
    func waiting() async throws {
        let end = try await Self.asItWas("waiting_now", "2019-09").mean
        #expect((5...15).contains(end), "\(end)")
        let after = try await Self.asItWas("waiting_now", "2020-06").mean
        #expect(after < 3, "\(after)")
    }

    @Test("Without it 15 to 35 fewer people are lost, in the queue or from a case that stood still")
    func lost() async throws {
        // Whoever leaves a case in a standstill does so in the first months; the queue is longer.
        let dropped = try await LongStudies.standstill.row(
            "dropped_out", by: ["reason": "standstill"], scenario: "without.lua")
        let whole = try await StudyOutput.of(
            "compare", Shipped.baseline, Shipped.noStandstill, "--replications", "1000")
        let left = try whole.row("left_waiting", scenario: "No standstill in 2019")
        let lost = -(left.meanDifference + dropped.meanDifference)
        #expect((15...35).contains(lost), "\(lost)")
    }

    private static func asItWas(_ indicator: String, _ month: String) async throws -> Row {
        try await LongStudies.standstill.row(indicator, period: month, scenario: "as-it-was.lua")
    }
}
