// A list in each of its forms: columns for a terminal, a table for a page, values for a sheet.

import KetenReports

/// Rows of cells under a heading.
struct Listing {
    let head: [String]
    var rows: [[String]] = []

    /// Columns of even width.
    var columns: String { Columns.text([head] + rows) }

    /// A table of Markdown.
    var markdown: String {
        let lines = [head, head.map { _ in "---" }] + rows
        return lines.map { cells in
            "| " + cells.map(Self.escaped).joined(separator: " | ") + " |\n"
        }.joined()
    }

    /// Comma-separated values, as RFC 4180 writes them.
    var csv: String {
        ([head] + rows).map { $0.map(Self.quoted).joined(separator: ",") + "\n" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "|", "*", "_", "`", "<", "[", "\\": result += "\\\(character)"
            case "\n", "\r", "\r\n": result += " "
            default: result.append(character)
            }
        }
        return result
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
        return "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
