// The table on a page: the words and cells of the terminal's table, as Markdown of GitHub.
// It holds nothing of the machine, so it serves as a golden file.
public import KetenExperiments
import KetenEngine

/// Writes a study as Markdown.
public enum MarkdownFormat {
    /// The whole text, ending with a newline.
    public static func text(of study: Study, options: ReportOptions) -> String {
        let content = ReportContent(of: study, options: options)
        var paragraphs = (content.preamble + content.headlines).map(MarkdownText.escaped)
        for block in content.blocks {
            paragraphs.append("## " + MarkdownText.escaped(block.title))
            if let subtitle = block.subtitle { paragraphs.append(MarkdownText.escaped(subtitle)) }
            if !block.changes.isEmpty {
                paragraphs.append(
                    block.changes.map { "- " + MarkdownText.escaped($0) }.joined(separator: "\n"))
            }
            paragraphs.append(table(block))
            paragraphs += block.notes.map(MarkdownText.escaped)
        }
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    private static func table(_ block: ReportContent.Block) -> String {
        let rule = block.heading.indices.map { $0 == 0 ? "---" : "---:" }
        return ([block.heading, rule] + block.rows).map(MarkdownText.row).joined(separator: "\n")
    }
}
