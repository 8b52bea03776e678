// The studies that need many replications, each run once for all tests that look at it.

/// Studies that several tests share.
enum LongStudies {
    /// Ten cents against the baseline, 1,000 times.
    static var tenCents: StudyOutput {
        get async throws { try await tenCentsTask.value }
    }

    /// The first eighteen months with the standstill of 2019 and without it, month by month.
    static var standstill: StudyOutput {
        get async throws { try await standstillTask.value }
    }

    private static let tenCentsTask = Task {
        try await StudyOutput.of(
            "compare", Shipped.baseline, Shipped.tenCents, "--all", "--replications", "1000")
    }

    private static let standstillTask = Task {
        let folder = try TemporaryFolder()
        let days = #"until = "2020-07-01","#
        try folder.scenario("as-it-was.lua", days)
        try folder.scenario(
            "without.lua",
            """
              \(days)
              change "provider" {
                was = "nobody", becomes = "riec", from = "2019-04-01", until = "2019-10-01",
              },
            """)
        return try await StudyOutput.of(
            "compare", "as-it-was.lua", "without.lua", "--all", "--replications", "1000",
            in: folder.path)
    }
}
