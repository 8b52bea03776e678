// Sensitivity for programs: JSON and CSV, with every digit and no language.
import KetenEngine
import KetenExperiments

extension SensitivityStudy {
    var jsonText: String {
        var json = JSONWriter()
        json.object(spread: true) { json in
            json.field("keten", header.version)
            json.key("schema")
            json.integer(JSONFormat.schema)
            json.key("run")
            json.object { json in
                json.key("seed")
                json.integer(header.seed)
                json.key("replications")
                json.integer(header.replications)
                json.field("vary", header.vary)
            }
            json.field("region", header.region)
            json.field("from", header.from)
            json.field("to", header.until)
            JSONFormat.measured(header.measured, &json)
            JSONFormat.assumed(header.assumed, &json)
            json.field("scenario", scenario.name)
            json.field("fingerprint", scenario.fingerprint)
            if let baseline { json.field("baseline", baseline.name) }
            json.field("indicator", column.indicator.id)
            json.field("unit", column.indicator.unit)
            if let by = column.by {
                json.key("by")
                json.object { $0.field(by.key, by.value) }
            }
            json.field("answer", answer)
            json.key("inputs")
            json.array(spread: true) { json in
                for row in rows {
                    json.next()
                    json.object { Self.write(row, &$0) }
                }
            }
        }
        return json.text + "\n"
    }

    private static func write(_ row: SensitivityRow, _ json: inout JSONWriter) {
        json.field("input", row.influence.name)
        json.field("unit", row.unit)
        json.field("grade", row.grade)
        json.field("low", row.low)
        json.field("value", row.value)
        json.field("high", row.high)
        json.field("at_low", row.influence.low)
        json.field("at_high", row.influence.high)
        json.field("effect", row.influence.high - row.influence.low)
        json.field("error", row.influence.error)
        json.key("distinguishable")
        json.bool(row.influence.isDistinguishable)
    }

    var csvText: String {
        let rests = header.restColumns
        var text = "input,unit,grade,low,value,high,at_low,at_high,effect,error,distinguishable"
        text += rests.map { ",\($0.name)" }.joined() + "\n"
        for row in rows {
            let numbers = [
                row.low, row.value, row.high, row.influence.low, row.influence.high,
                row.influence.high - row.influence.low, row.influence.error,
            ]
            text += [row.influence.name, row.unit, row.grade].map(CSVText.quoted)
                .joined(separator: ",")
            for number in numbers { text += "," + (JSONWriter.literal(number) ?? "") }
            text += row.influence.isDistinguishable ? ",true" : ",false"
            text += rests.map { "," + CSVText.quoted($0.value) }.joined() + "\n"
        }
        return text
    }
}
