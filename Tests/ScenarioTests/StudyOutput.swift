// Reads the JSON of a run. Rows are decoded an indicator at a time, for all months of all
// indicators are tens of thousands of rows, one on each line.

import Foundation
import Testing

/// The JSON that `run` and `compare` write.
struct StudyOutput: Sendable {
    /// All of it.
    let text: String
    /// Its lines.
    private let lines: [String]

    /// - Throws: unless the command ended well.
    init(_ ending: Ending) throws {
        try #require(ending.exitCode == 0, "\(ending.messages)")
        text = ending.output
        lines = text.components(separatedBy: "\n")
    }

    /// Runs the command and reads its JSON.
    static func of(
        _ arguments: String..., in folder: String? = nil, environment: [String: String] = [:]
    ) async throws -> StudyOutput {
        try StudyOutput(
            await Keten.run(
                arguments + ["--format", "json"], in: folder, environment: environment))
    }

    /// All rows of an indicator.
    func rows(_ indicator: String) throws -> [Row] {
        let start = "    {\"indicator\": \"\(indicator)\","
        return try lines.filter { $0.hasPrefix(start) }.map { line in
            let object = line.hasSuffix(",") ? line.dropLast() : Substring(line)
            return try JSONDecoder().decode(Row.self, from: Data(object.utf8))
        }
    }

    /// One row: of the whole region, run and last scenario, unless it is named otherwise.
    func row(
        _ indicator: String, region: String = "all", period: String = "run",
        by part: [String: String]? = nil, scenario: String? = nil
    ) throws -> Row {
        try #require(
            try rows(indicator).last {
                $0.region == region && $0.period == period && $0.by == part
                    && $0.scenario == (scenario ?? $0.scenario)
            }, "There is no row of \(indicator) for \(region) in \(period).")
    }

    /// The fingerprints of the scenarios, in order.
    var fingerprints: [String] {
        lines.prefix(100).flatMap { line in
            line.components(separatedBy: "\"fingerprint\": \"").dropFirst().map {
                String($0.prefix(64))
            }
        }
    }

    /// How many rows differ by exactly nothing, and how many do not.
    var zeros: (exact: Int, other: Int) {
        func count(_ end: String) -> Int {
            lines.count { $0.hasSuffix(end + "}}") || $0.hasSuffix(end + "}},") }
        }
        return (count("\"exactly_zero\": true"), count("\"exactly_zero\": false"))
    }
}

/// One result.
struct Row: Decodable, Sendable {
    let indicator: String
    let unit: String
    let better: String
    let region: String
    let period: String
    let by: [String: String]?
    let scenario: String
    let value: Value?
    let difference: Difference?

    struct Value: Decodable, Sendable {
        let mean: Double
        let p05: Double
        let p50: Double
        let p95: Double
    }

    struct Difference: Decodable, Sendable {
        let mean: Double?
        let p05: Double?
        let p50: Double?
        let p95: Double?
        let low: Double?
        let high: Double?
        let better_in: Double?
        let exactly_zero: Bool
    }

    /// The mean over the replications.
    var mean: Double { value?.mean ?? .nan }

    /// The mean difference with its baseline.
    var meanDifference: Double { difference?.mean ?? .nan }
}
