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
        knowledge,difference_knowledge
        """

    /// The whole text, ending with a newline.
    public static func text(of study: Study) -> String {
        // A last column names what was measured in place of assumptions, if anything was.
        let names = study.header.measured.map { figure in
            figure.parameter + (figure.subject.map { ":" + $0 } ?? "")
        }
        // One before it says which rows are of one municipality, if any is.
        let hasSynthetic = study.result.columns.contains(where: \.isSynthetic)
        let measured = names.isEmpty ? nil : quoted(names.joined(separator: " "))
        var text = heading + (hasSynthetic ? ",synthetic" : "")
        text += measured == nil ? "\n" : ",measured\n"
        for row in study.result.rows {
            let column = study.result.columns[row.column]
            let words = [
                column.indicator.id, column.indicator.unit, column.indicator.better.rawValue,
                column.region, column.period, column.by?.key ?? "", column.by?.value ?? "",
                study.result.scenarios[row.scenario].name,
            ]
            text += words.map(quoted).joined(separator: ",")
            append(row.value, to: &text)
            append(row.difference, to: &text)
            for split in [row.valueSplit, row.differenceSplit] {
                text += "," + (split.map { field($0.knowledge) } ?? "")
            }
            if hasSynthetic { text += column.isSynthetic ? ",true" : ",false" }
            text += measured.map { ",\($0)\n" } ?? "\n"
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

    static func quoted(_ text: String) -> String {
        let isPlain = !text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        if isPlain { return text }
        var result = "\""
        for character in text.unicodeScalars {
            if character == "\"" { result += "\"" }
            result.unicodeScalars.append(character)
        }
        return result + "\""
    }
}
