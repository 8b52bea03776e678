// What was measured at which commit: a line of JSON for each report, and a picture of them all.

import Foundation

/// One report of the past.
struct HistoryEntry: Codable {
    /// The commit, with a plus sign behind it when the files differed from it.
    let commit: String
    /// When it was committed.
    let date: String
    let compiler, architecture: String
    let cores: Int
    /// The values by the name of the measure.
    let figures: [String: Double]
}

/// The reports of the past, oldest first.
struct History {
    private static let usualFolders = ["Bench/History", "History"]

    let folder: String
    private(set) var entries: [HistoryEntry]

    private var file: String { folder + "/history.jsonl" }

    /// Reads the file if there is one.
    init() throws {
        let found = Self.usualFolders.first(where: FileManager.default.fileExists)
        guard let found else {
            throw Refusal(
                "there is no folder \(Self.usualFolders[0]); run from the top of the repository")
        }
        folder = found
        entries = []
        guard let data = FileManager.default.contents(atPath: file) else { return }
        for (place, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
            do {
                entries.append(try JSONDecoder().decode(HistoryEntry.self, from: line))
            } catch {
                throw Refusal("\(file), line \(place + 1) is no report: \(error)")
            }
        }
    }

    /// Appends what was just measured.
    mutating func append(_ outcome: Outcome) throws {
        let entry = HistoryEntry(
            commit: Self.git("describe", "--always", "--exclude=*", "--dirty=+") ?? "unknown",
            date: Self.git("show", "--no-patch", "--format=%cs", "HEAD") ?? "",
            compiler: Compiler.version, architecture: Compiler.architecture,
            cores: AllCores.count,
            figures: Dictionary(
                outcome.measures.map { ($0.what, Number.rounded($0.value)) },
                uniquingKeysWith: { $1 }))
        entries.append(entry)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var data = FileManager.default.contents(atPath: file) ?? Data()
        data += try encoder.encode(entry) + Data("\n".utf8)
        try data.write(to: URL(fileURLWithPath: file), options: .atomic)
    }

    private static func git(_ words: String...) -> String? {
        guard let (text, _, status) = try? ChildRun.run(["git"] + words), status == 0 else {
            return nil
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The endings of what is shown: the counted work and the time of every model.
    private static let shown = [".instructions", ".time"]

    private var names: [String] {
        let all = Set(entries.flatMap(\.figures.keys))
        return all.filter { name in Self.shown.contains { name.hasSuffix($0) } }.sorted()
    }

    /// The last reports: a row for each measure, a column for each report.
    var table: String {
        let last = entries.suffix(8)
        var table = TextTable(
            titles: ["what"] + last.map(\.commit),
            isNumber: [false] + last.map { _ in true },
            rows: [["committed"] + last.map(\.date)])
        for name in names {
            table.rows.append([name] + last.map { $0.figures[name].map(Number.text) ?? "-" })
        }
        return table.text
    }

    /// All reports, for programs.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(entries), as: UTF8.self) + "\n"
    }

    /// A chart of the instructions and one of the times, each relative to the first report.
    var svg: String {
        Chart.svg(
            Self.shown.map { ending in
                Chart(
                    title: "\(ending.dropFirst()), relative to the first report",
                    xTitle: "report", isLogarithmic: false,
                    series: names.filter { $0.hasSuffix(ending) }.map { name in
                        Chart.Series(name: "\(name.dropLast(ending.count))", points: points(name))
                    })
            })
    }

    private func points(_ name: String) -> [(x: Double, y: Double)] {
        let values = entries.enumerated().compactMap { place, entry in
            entry.figures[name].map { (x: Double(place + 1), y: $0) }
        }
        guard let first = values.first, first.y > 0 else { return [] }
        return values.map { (x: $0.x, y: $0.y / first.y) }
    }
}
