// The face for programs: pinned to the byte, and read back by somebody else's reader.
import Foundation
import KetenEngine
import KetenExperiments
import KetenReports
import Testing

@Suite("JSON")
struct JSONFormatTests {
    private let tiny = Study(
        header: TinyStudy.header(requested: 9),
        result: Comparison.compare(
            TrialRows(columnCount: 2, rows: [[1, 0.5], [3, .nan]], requested: 9),
            columns: [
                Column(indicator: TinyStudy.wait, by: Breakdown(key: "stage", value: "intake"))
            ],
            scenarios: [TinyStudy.baseline, TinyStudy.change]))

    @Test("The shape is pinned")
    func pinned() {
        #expect(
            JSONFormat.text(of: tiny) == """
                {
                  "keten": "0.1.0",
                  "schema": 1,
                  "run": {
                    "id": "0123456789ab",
                    "seed": 2019,
                    "replications": 4,
                    "requested": 9,
                    "vary": "chance",
                    "threads": 2,
                    "started": "2026-01-01T12:00:00Z",
                    "seconds": 0.31
                  },
                  "region": "limburg",
                  "from": "2019-01-01",
                  "to": "2026-01-01",
                  "scenarios": [
                    {"name": "Baseline", "fingerprint": "0f", "baseline": true, \
                "changes": [], "notes": []},
                    {"name": "Two half posts become \\"one\\"", "file": "één.lua", \
                "fingerprint": "a1", "baseline": false, \
                "changes": [{"text": "capacity south: 0.5 fte becomes 1 fte", \
                "from": "2023-01-01"}], \
                "notes": ["One coordinator cannot be in two places."]}
                  ],
                  "results": [
                    {"indicator": "time_to_intake_mean", "unit": "days", "better": "lower", \
                "region": "all", "period": "run", "by": {"stage": "intake"}, \
                "scenario": "Baseline", \
                "value": {"mean": 2, "p05": 1.1, "p50": 2, "p95": 2.9}, "difference": null},
                    {"indicator": "time_to_intake_mean", "unit": "days", "better": "lower", \
                "region": "all", "period": "run", "by": {"stage": "intake"}, \
                "scenario": "Two half posts become \\"one\\"", \
                "value": {"mean": 0.5, "p05": 0.5, "p50": 0.5, "p95": 0.5}, \
                "difference": {"mean": -0.5, "p05": -0.5, "p50": -0.5, "p95": -0.5, \
                "low": null, "high": null, "better_in": 1, "exactly_zero": false, \
                "pairs_better": 1, "pairs_same": 0, "pairs_worse": 0}}
                  ]
                }

                """)
    }

    @Test("Another reader of JSON finds every number again")
    func valid() throws {
        let json = try object(JSONFormat.text(of: TinyStudy.study))
        #expect(json["keten"] as? String == "0.1.0")
        let results = try #require(json["results"] as? [[String: Any]])
        #expect(results.count == TinyStudy.study.result.rows.count)
        for (found, row) in zip(results, TinyStudy.study.result.rows) {
            #expect(isSame(found["value"], "p95", row.value?.p95))
            #expect(isSame(found["difference"], "mean", row.difference?.mean))
        }
    }

    @Test("Names with quotes, control characters and other scripts survive")
    func escapes() throws {
        let name = "a\"b\\c\nd\te\u{1}f €é 🐚"
        let header = ScenarioHeader(name: name, fingerprint: "", isBaseline: true)
        let study = Study(
            header: TinyStudy.header(),
            result: StudyResult(columns: [], scenarios: [header], rows: []))
        let json = try object(JSONFormat.text(of: study))
        let scenarios = try #require(json["scenarios"] as? [[String: Any]])
        #expect(scenarios.first?["name"] as? String == name)
        #expect((json["results"] as? [Any])?.isEmpty == true)
    }

    @Test("A run that was not interrupted says nothing of what was requested")
    func notInterrupted() {
        #expect(!JSONFormat.text(of: TinyStudy.study).contains("requested"))
    }

    /// Foundation's reader is off by a bit or two, so its numbers are only nearly the same.
    private func isSame(_ found: Any?, _ key: String, _ expected: Double?) -> Bool {
        let number = ((found as? [String: Any])?[key] as? NSNumber)?.doubleValue
        guard let number, let expected else { return number == nil && expected == nil }
        return abs(number - expected) <= 1e-12 * abs(expected)
    }

    private func object(_ text: String) throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(json as? [String: Any])
    }
}
