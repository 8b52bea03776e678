// The list of formats: one line for each, and the way in for whoever has a study to show.
public import KetenExperiments

/// A way to write a study down.
public enum ReportFormat: String, Sendable, CaseIterable {
    /// A table for a terminal.
    case table
    /// The stable face for programs.
    case json
    /// One line for each number, for spreadsheets.
    case csv
    /// The table, for a page; the same bytes on every machine.
    case markdown

    /// The whole text, ending with a newline.
    public func text(of study: Study, options: ReportOptions) -> String {
        switch self {
        case .table: TableFormat.text(of: study, options: options)
        case .json: JSONFormat.text(of: study)
        case .csv: CSVFormat.text(of: study)
        case .markdown: MarkdownFormat.text(of: study, options: options)
        }
    }
}
