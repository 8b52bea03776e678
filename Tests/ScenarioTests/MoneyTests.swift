// What the municipalities contribute, to the ten-thousandth of a euro; nothing of it is chance.

import Testing

@Suite("Contributions are exact")
struct MoneyTests {
    @Test("Eight cents, and ten from 2023")
    func tenCents() async throws {
        let study = try await StudyOutput.of(
            "run", Shipped.tenCents, "--all", "--replications", "2")
        for (year, eight, ten) in [
            ("2020", 88748.32, 88748.32), ("2021", 88637.04, 88637.04),
            ("2023", 62323.04, 77903.8), ("2024", 62496, 78120), ("2025", 62669.2, 78336.5),
        ] {
            try Self.expect(study, year, "Baseline", eight)
            try Self.expect(study, year, "Ten cents", ten)
        }
    }

    @Test("Ten cents in 2020 alone")
    func oneYear() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario(
            "ten.lua",
            """
              change "contribution" {
                was = EUR(0.08), becomes = EUR(0.10), per = inhabitant,
                from = "2020-01-01", until = "2021-01-01",
              },
            """)
        let study = try await StudyOutput.of(
            "run", "ten.lua", "--all", "--replications", "2", in: folder.path)
        try Self.expect(study, "2020", "ten.lua", 110935.40)
        try Self.expect(study, "2021", "ten.lua", 88637.04)
    }

    /// The year's total, never more or less, which the regions and the municipalities add up to.
    private static func expect(
        _ study: StudyOutput, _ year: String, _ scenario: String, _ euros: Double
    ) throws {
        let rows = try study.rows("contribution")
            .filter { $0.period == year && $0.scenario == scenario }
        let total = try #require(rows.first { $0.region == "all" && $0.by == nil }?.value)
        #expect(total.mean == euros && total.p05 == euros && total.p95 == euros)
        let regions = rows.filter { $0.region != "all" && $0.by == nil }
        #expect(regions.count == 2)
        #expect(parts(regions) == parts([euros]))
        let municipalities = rows.filter { $0.region == "all" && $0.by != nil }
        #expect(municipalities.count == 31)
        #expect(parts(municipalities) == parts([euros]))
    }

    private static func parts(_ rows: [Row]) -> Int { parts(rows.map(\.mean)) }

    /// Ten-thousandths of a euro.
    private static func parts(_ euros: [Double]) -> Int {
        euros.reduce(0) { $0 + Int(($1 * 10_000).rounded()) }
    }
}
