// The outcome as a table for people and as JSON for programs: the same values in the same order.

import Foundation

enum Number {
    /// With four digits or more, and thousands set apart.
    static func text(_ value: Double) -> String {
        let size = abs(value)
        if size == 0 { return "0" }
        return text(value, decimals: size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3)
    }

    static func text(_ value: Double, decimals: Int) -> String {
        let plain = String(format: "%.\(decimals)f", value)
        let whole = plain.prefix { $0 != "." }
        var grouped = ""
        for (place, digit) in whole.reversed().enumerated() {
            if place > 0, place % 3 == 0, digit != "-" { grouped.append(",") }
            grouped.append(digit)
        }
        return String(grouped.reversed()) + plain.dropFirst(whole.count)
    }

    /// Rounded to a thousandth, as budgets are kept.
    static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

extension Outcome {
    /// A line for each measure under a line of titles; numbers end in one column. The first line
    /// says where they come from.
    var table: String {
        Self.origin + "\n\n" + rows
    }

    /// The compiler and the machine.
    static var origin: String {
        let cores = AllCores.count == 1 ? "1 core" : "\(AllCores.count) cores"
        return "Swift \(Compiler.version), \(Compiler.architecture), \(cores)"
    }

    private var rows: String {
        TextTable(
            titles: ["what", "unit", "value", "spread", "of yardstick", "budget", "verdict"],
            isNumber: [false, false, true, true, true, true, false],
            rows: measures.map(Self.cells)
        ).text
    }

    private static func cells(_ measure: Measure) -> [String] {
        let spread = measure.spread.map {
            "\(Number.text($0.lowerBound)) - \(Number.text($0.upperBound))"
        }
        return [
            measure.what, measure.unit, Number.text(measure.value), spread ?? "exact",
            measure.ratio.map { "\(Number.text($0.value)) x" } ?? "-",
            measure.ratio.map { "\(Number.text($0.limit, decimals: 2)) x" }
                ?? measure.budget.map(Number.text) ?? "-",
            measure.verdict?.text ?? "-",
        ]
    }

    private struct Line: Encodable {
        let what, unit: String
        /// Nothing if it is no number.
        let value: Double?
        let low, high, ratio, ratioLimit, budget: Double?
        let verdict: String?
    }

    private struct Page: Encodable {
        let compiler, architecture: String
        let cores: Int
        let withinBudget: Bool
        let measures: [Line]
    }

    /// The measures and what they were measured by, with keys in order.
    func json() throws -> String {
        let lines = measures.map {
            Line(
                what: $0.what, unit: $0.unit, value: $0.value.isFinite ? $0.value : nil,
                low: $0.spread?.lowerBound,
                high: $0.spread?.upperBound, ratio: $0.ratio?.value, ratioLimit: $0.ratio?.limit,
                budget: $0.budget, verdict: $0.verdict?.text)
        }
        let page = Page(
            compiler: Compiler.version, architecture: Compiler.architecture,
            cores: AllCores.count, withinBudget: isWithinBudget, measures: lines)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return String(decoding: try encoder.encode(page), as: UTF8.self) + "\n"
    }
}
