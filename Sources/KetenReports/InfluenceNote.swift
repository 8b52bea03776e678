// The line below a table that names the weakest spot of its answer.
public import KetenEngine
public import KetenExperiments

/// Says which uncertain input moves an answer most.
public enum InfluenceNote {
    /// The sentence, in both languages; nil when both ends read the same.
    ///
    /// - Parameters:
    ///   - influence: the answer at the two ends of the input.
    ///   - input: what the input is called.
    ///   - ends: the two ends of the input, with their unit.
    ///   - grade: how well the inputs that were tried are known, as `C`.
    ///   - column: what the answer is about.
    public static func text(
        _ influence: Influence, input: Label, ends: (low: Label, high: Label), grade: String,
        column: Column
    ) -> Label? {
        func answer(_ number: Double, _ language: Language) -> String {
            NumberStyle(language).difference(number, of: column.indicator)
        }
        guard answer(influence.low, .en) != answer(influence.high, .en) else { return nil }
        func range(_ language: Language) -> String {
            NumberStyle(language).range(
                influence.low, influence.high, of: column.indicator, isDifference: true)
        }
        let name = column.indicator.label
        return Label(
            en: "Of the unproven assumptions (grade \(grade)), “\(input.en)” moves "
                + "“\(name.en)” most: between its two ends (\(ends.low.en) and \(ends.high.en)) "
                + "the difference goes from \(range(.en)).",
            nl: "Van de onbewezen aannames (graad \(grade)) weegt “\(input.nl)” het zwaarst voor "
                + "“\(name.nl)”: tussen de twee uitersten (\(ends.low.nl) en \(ends.high.nl)) "
                + "gaat het verschil van \(range(.nl)).")
    }
}
