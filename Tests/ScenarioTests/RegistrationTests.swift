// Registrations follow what was published, and what raises them.

import Testing

@Suite("Registrations follow what was published")
struct RegistrationTests {
    @Test("Their mean over 2,000 replications is that of the published series")
    func published() async throws {
        let study = try await StudyOutput.of("run", Shipped.baseline, "--replications", "2000")
        for (year, expected, tolerance) in [
            ("2019", 64.0, 2.0), ("2020", 47.0, 1.0), ("2021", 38.0, 1.0),
        ] {
            let mean = try study.row("registered", period: year).mean
            #expect(abs(mean - expected) <= tolerance, "\(mean) in \(year)")
        }
    }

    @Test(
        "Twice the victims, twice the hazard or twice the police means more of them",
        arguments: [
            #"change "national_true_incidence" { becomes = 10000 * persons, per = year }"#,
            #"change "detection_hazard" { becomes = 0.0348, per = month }"#,
            #"change "channel_factor" { of = channel "police", becomes = 2, on = "2019-01-01" }"#,
        ])
    func raised(change: String) async throws {
        let folder = try TemporaryFolder()
        try folder.scenario("more.lua", "  \(change),")
        let study = try await StudyOutput.of(
            "run", "more.lua", "--replications", "50", in: folder.path)
        let row = try study.row("registered", scenario: "more.lua")
        #expect(row.difference?.low ?? 0 > 10, "Registrations differ by \(row.meanDifference).")
    }
}
