// The table on a page: the words and cells of the terminal's table, as Markdown of GitHub.
// It holds nothing of the machine, so it serves as a golden file.
public import KetenExperiments
import KetenEngine

/// Writes a study as Markdown.
public enum MarkdownFormat {
    /// The whole text, ending with a newline.
    public static func text(of study: Study, options: ReportOptions) -> String {
        let content = ReportContent(of: study, options: options)
        var paragraphs = content.preamble.map(escaped)
        for block in content.blocks {
            paragraphs.append("## " + escaped(block.title))
            if let subtitle = block.subtitle { paragraphs.append(escaped(subtitle)) }
            if !block.changes.isEmpty {
                paragraphs.append(
                    block.changes.map { "- " + escaped($0) }.joined(separator: "\n"))
            }
            paragraphs.append(table(block))
            paragraphs += block.notes.map(escaped)
        }
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    private static func table(_ block: ReportContent.Block) -> String {
        let rule = block.heading.indices.map { $0 == 0 ? "---" : "---:" }
        let rows = [block.heading.map(escaped), rule] + block.rows.map { $0.map(escaped) }
        return rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    /// Keeps marks of Markdown in names and labels from meaning anything.
    static func escaped(_ text: String) -> String {
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
}
