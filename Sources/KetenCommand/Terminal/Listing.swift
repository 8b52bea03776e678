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
        ([head, head.map { _ in "---" }] + rows).map { MarkdownText.row($0) + "\n" }.joined()
    }

    /// Comma-separated values, as RFC 4180 writes them.
    var csv: String { ([head] + rows).map(CSVText.line).joined() }
}
