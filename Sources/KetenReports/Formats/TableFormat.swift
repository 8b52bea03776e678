// The table on a terminal: words to the left, numbers to the right, one block for each scenario.
// Widths are counted in characters as a reader sees them, so that € and é take one place.
public import KetenExperiments
import KetenEngine

/// Writes a study as a table for a terminal.
public enum TableFormat {
    /// The whole text, ending with a newline.
    public static func text(of study: Study, options: ReportOptions) -> String {
        let content = ReportContent(of: study, options: options)
        var lines = content.preamble
        if !content.headlines.isEmpty { lines += [""] + content.headlines }
        for block in content.blocks {
            lines += ["", block.title]
            if let subtitle = block.subtitle { lines.append("  " + subtitle) }
            lines += block.changes.map { "  " + $0 }
            lines.append("")
            lines += aligned([block.heading] + block.rows)
            lines.append("")
            lines += block.notes
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Rows with the first column to the left and the others to the right.
    static func aligned(_ rows: [[String]]) -> [String] {
        let columns = rows.first?.count ?? 0
        let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let space = String(repeating: " ", count: widths[column] - cell.count)
                line += column == 0 ? cell + space : "  " + space + cell
            }
            return trimmed(line)
        }
    }

    private static func trimmed(_ line: String) -> String {
        var line = Substring(line)
        while line.last == " " { line.removeLast() }
        return String(line)
    }
}
