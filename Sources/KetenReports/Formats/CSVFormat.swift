// One line for each column and scenario, for spreadsheets and statistics programs.
//
// A point for decimals whatever the language, an empty field where a number is missing, fields
// quoted as RFC 4180 says. Lines end with a newline alone, as the tools of Unix expect.
public import KetenExperiments
import KetenEngine

/// Writes a study as comma-separated values.
public enum CSVFormat {
    static let heading = """
        indicator,unit,better,region,period,by,part,scenario,\
        mean,p05,p50,p95,count,difference_mean,difference_p05,difference_p50,difference_p95,\
        difference_low,difference_high,better_in,exactly_zero,pairs,\
        knowledge,difference_knowledge,pairs_better,pairs_same,pairs_worse
        """

    /// The whole text, ending with a newline.
    public static func text(of study: Study) -> String {
        // Last columns: whether a row is of one municipality, and what stands in the place of the
        // tables' assumptions; if anything is.
        let rests = study.header.restColumns
        let hasSynthetic = study.result.columns.contains(where: \.isSynthetic)
        var text = heading + (hasSynthetic ? ",synthetic" : "")
        text += rests.map { ",\($0.name)" }.joined() + "\n"
        let ending = rests.map { "," + CSVText.quoted($0.value) }.joined() + "\n"
        for row in study.result.rows {
            let column = study.result.columns[row.column]
            let words = [
                column.indicator.id, column.indicator.unit, column.indicator.better.rawValue,
                column.region, column.period, column.by?.key ?? "", column.by?.value ?? "",
                study.result.scenarios[row.scenario].name,
            ]
            text += words.map(CSVText.quoted).joined(separator: ",")
            append(row.value, to: &text)
            append(row.difference, to: &text)
            for split in [row.valueSplit, row.differenceSplit] {
                text += "," + (split.map { field($0.knowledge) } ?? "")
            }
            let odds = row.difference?.odds
            for count in [odds?.better, odds?.same, odds?.worse] {
                text += "," + (count.map { "\($0)" } ?? "")
            }
            if hasSynthetic { text += column.isSynthetic ? ",true" : ",false" }
            text += ending
        }
        return text
    }

    private static func append(_ value: Summary?, to text: inout String) {
        guard let value else { return text += ",,,,,0" }
        for number in [value.mean, value.p05, value.p50, value.p95] {
            text += "," + field(number)
        }
        text += ",\(value.count)"
    }

    private static func append(_ difference: PairedDifference?, to text: inout String) {
        guard let difference else { return text += ",,,,,,,,," }
        let numbers = [
            difference.mean, difference.p05, difference.p50, difference.p95, difference.low,
            difference.high, difference.betterIn ?? .nan,
        ]
        for number in numbers { text += "," + field(number) }
        text += ",\(difference.exactlyZero),\(difference.count)"
    }

    private static func field(_ number: Double) -> String {
        JSONWriter.literal(number) ?? ""
    }
}
