// The line below a table that names the weakest spot of its answer.
public import KetenEngine
public import KetenExperiments

/// Says which uncertain input moves an answer most.
public enum InfluenceNote {
    /// The sentence, in both languages.
    ///
    /// - Parameters:
    ///   - influence: the answer at the two ends of the input.
    ///   - input: what the input is called.
    ///   - grade: how well the inputs that were tried are known, as `C`.
    ///   - column: what the answer is about.
    public static func text(
        _ influence: Influence, input: Label, grade: String, column: Column
    ) -> Label {
        func range(_ language: Language) -> String {
            NumberStyle(language).range(
                influence.low, influence.high, of: column.indicator, isDifference: true)
        }
        let name = column.indicator.label
        return Label(
            en: "Of the grade-\(grade) inputs, “\(input.en)” moves “\(name.en)” most: "
                + "between its two ends the difference goes from \(range(.en)).",
            nl: "Van de aannamen met graad \(grade) weegt “\(input.nl)” het zwaarst voor "
                + "“\(name.nl)”: tussen de twee uitersten gaat het verschil van \(range(.nl)).")
    }
}
