// The built-in region as texts that a test can break in one place.

import KetenCare

@testable import KetenRegions

struct EditedTables {
    private var texts: [TableKind: String] = [:]

    init() {
        for file in BuiltInRegions.files(of: "limburg") ?? [] {
            texts[file.kind] = String(decoding: file.bytes, as: UTF8.self)
        }
    }

    subscript(_ kind: TableKind) -> String {
        get { texts[kind] ?? "" }
        set { texts[kind] = newValue }
    }

    /// The same tables with the first place of a text replaced.
    func replacing(_ old: String, with new: String, in kind: TableKind) -> EditedTables {
        var copy = self
        let lines = self[kind].split(separator: "\n", omittingEmptySubsequences: false)
        var isDone = false
        copy[kind] = lines.map { (line: Substring) -> Substring in
            guard !isDone, !line.hasPrefix("#"), let range = line.firstRange(of: old) else {
                return line
            }
            isDone = true
            return line[..<range.lowerBound] + new + line[range.upperBound...]
        }.joined(separator: "\n")
        precondition(isDone, "'\(old)' is not in the table '\(kind)'.")
        return copy
    }

    /// The tables with a row at the end of one.
    func adding(_ row: String, to kind: TableKind) -> EditedTables {
        var copy = self
        copy[kind] += row + "\n"
        return copy
    }

    /// The number of the last line of a table.
    func lastLine(of kind: TableKind) -> Int {
        self[kind].split(separator: "\n", omittingEmptySubsequences: false).count - 1
    }

    /// The number of the first line that is no comment and begins so.
    func line(of kind: TableKind, beginning start: String) -> Int {
        let lines = self[kind].split(separator: "\n", omittingEmptySubsequences: false)
        guard let index = lines.firstIndex(where: { $0.hasPrefix(start) }) else {
            preconditionFailure("No line of '\(kind)' begins with '\(start)'.")
        }
        return index + 1
    }

    var files: [RegionFile] {
        TableKind.allCases.map {
            RegionFile(name: $0.ending, kind: $0, bytes: Array(self[$0].utf8))
        }
    }

    func region() throws -> Region { try RegionReader.region(of: files) }

    /// The problems as people see them.
    func problems() -> [String] {
        do throws(RegionError) {
            _ = try RegionReader.region(of: files)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }
}
