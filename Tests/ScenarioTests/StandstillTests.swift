// From April to September 2019 nobody coordinated: nobody was taken in, people waited and left.

import Testing

@Suite("The standstill of 2019")
struct StandstillTests {
    @Test("No intake starts in any of its months", arguments: 4...9)
    func intakes(month: Int) async throws {
        let value = try await LongStudies.baseline.row("intakes", period: "2019-0\(month)").value
        #expect(value?.mean == 0)
        #expect(value?.p95 == 0)
    }

    @Test("Intakes go on before and after it")
    func around() async throws {
        for month in ["2019-03", "2019-10"] {
            #expect(try await LongStudies.baseline.row("intakes", period: month).mean > 0)
        }
    }

    @Test("Five to fifteen people wait at its end, and fewer than three the summer after")
    func waiting() async throws {
        let end = try await LongStudies.baseline.row("waiting_now", period: "2019-09").mean
        #expect((5...15).contains(end), "\(end)")
        let after = try await LongStudies.baseline.row("waiting_now", period: "2020-06").mean
        #expect(after < 3, "\(after)")
    }

    @Test("Without it 15 to 35 fewer people are lost, in the queue or from a case that stood still")
    func lost() async throws {
        let study = try await LongStudies.questions
        let scenario = "No standstill in 2019"
        let left = try study.row("left_waiting", scenario: scenario).meanDifference
        let dropped = try study.row(
            "dropped_out", by: ["reason": "standstill"], scenario: scenario
        ).meanDifference
        #expect((15...35).contains(-(left + dropped)), "\(left) and \(dropped)")
    }
}
