// What each uncertain input does to one answer, ready to be shown in any form.
public import KetenEngine
public import KetenExperiments

/// A finished study of sensitivity.
public struct SensitivityStudy: Sendable {
    /// The run; `replications` are those at each end of an input.
    public let header: StudyHeader
    /// What the answer is about.
    public let column: Column
    /// The scenario whose difference is the answer, or a baseline whose value is.
    public let scenario: ScenarioHeader
    /// What it is compared with; nil for a baseline.
    public let baseline: ScenarioHeader?
    /// The answer with every input at the value of the tables.
    public let answer: Double
    /// The inputs, the strongest first.
    public let rows: [SensitivityRow]

    /// Creates a study.
    public init(
        header: StudyHeader, column: Column, scenario: ScenarioHeader,
        baseline: ScenarioHeader?, answer: Double, rows: [SensitivityRow]
    ) {
        self.header = header
        self.column = column
        self.scenario = scenario
        self.baseline = baseline
        self.answer = answer
        self.rows = rows
    }

    /// The whole text in a form, ending with a newline; JSON and CSV know no language.
    public func text(as format: ReportFormat, language: Language) -> String {
        switch format {
        case .table: tableText(language)
        case .markdown: markdownText(language)
        case .json: jsonText
        case .csv: csvText
        }
    }
}

/// One input of a study of sensitivity.
public struct SensitivityRow: Sendable {
    /// The answer at both ends; its name is the input's name for programs.
    public let influence: Influence
    /// What people call the input.
    public let label: Label
    /// The ends of its range, and the value of the tables.
    public let low: Double, value: Double, high: Double
    /// The ends in words, with their unit.
    public let ends: (low: Label, high: Label)
    /// The unit of the ends, for programs.
    public let unit: String
    /// How well the input is known.
    public let grade: String

    /// Creates a row.
    public init(
        influence: Influence, label: Label, low: Double, value: Double, high: Double,
        ends: (low: Label, high: Label), unit: String, grade: String
    ) {
        self.influence = influence
        self.label = label
        self.low = low
        self.value = value
        self.high = high
        self.ends = ends
        self.unit = unit
        self.grade = grade
    }
}
