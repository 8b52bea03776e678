// The studies that need many replications, each run once for all tests that look at it.

/// Studies that several tests share.
enum LongStudies {
    /// The baseline, 2,000 times.
    static var baseline: StudyOutput {
        get async throws { try await baselineTask.value }
    }

    /// Ten cents, and no standstill, each against the baseline, 1,000 times.
    static var questions: StudyOutput {
        get async throws { try await questionsTask.value }
    }

    private static let baselineTask = Task {
        try await StudyOutput.of("run", Shipped.baseline, "--all", "--replications", "2000")
    }

    private static let questionsTask = Task {
        try await StudyOutput.of(
            "compare", Shipped.baseline, Shipped.tenCents, Shipped.noStandstill, "--all",
            "--replications", "1000")
    }
}
