// Reads the JSON of a run. Rows are decoded an indicator at a time, for all months of all
// indicators are tens of thousands of rows, one on each line.

import Foundation
import Testing

/// The JSON that `run` and `compare` write.
struct StudyOutput: Sendable {
    /// All of it.
    let text: String
    /// What stands before the results.
    let head: String
    private let results: Data

    /// - Throws: unless the command ended well.
    init(_ ending: Ending) throws {
        try #require(ending.exitCode == 0, "\(ending.messages)")
        text = ending.output
        (head, results) = Bytes.parts(of: text)
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
        let start = Data("\n    {\"indicator\": \"\(indicator)\",".utf8)
        let end = Data("\n".utf8)
        var rows: [Row] = []
        var place = results.startIndex
        while let found = results.range(of: start, in: place..<results.endIndex) {
            let first = found.lowerBound + 1
            place = results.range(of: end, in: first..<results.endIndex)?.lowerBound ?? first
            var line = results[first..<place]
            if line.last == UInt8(ascii: ",") { line.removeLast() }
            rows.append(try JSONDecoder().decode(Row.self, from: line))
        }
        return rows
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
        head.components(separatedBy: "\"fingerprint\": \"").dropFirst().map {
            String($0.prefix(64))
        }
    }

    /// How many rows differ by exactly nothing, and how many do not.
    var zeros: (exact: Int, other: Int) {
        (
            Bytes.count("\"exactly_zero\": true", in: results),
            Bytes.count("\"exactly_zero\": false", in: results)
        )
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
