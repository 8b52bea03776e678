// The face for programs: one object, its keys in a fixed order, one result on each line so that
// two runs can be compared by eye. The shape is a promise; fields may be added, none may change.
public import KetenExperiments
import KetenEngine

/// Writes a study as JSON.
public enum JSONFormat {
    /// The number of the shape; it rises when a field changes its meaning.
    public static let schema = 1

    /// The whole text, ending with a newline.
    public static func text(of study: Study) -> String {
        var json = JSONWriter()
        let header = study.header
        json.object(spread: true) { json in
            json.field("keten", header.version)
            json.key("schema")
            json.integer(schema)
            json.key("run")
            run(header, &json)
            json.field("region", header.region)
            json.field("from", header.from)
            json.field("to", header.until)
            measured(header.measured, &json)
            assumed(header.assumed, &json)
            json.key("scenarios")
            json.array(spread: true) { json in
                for header in study.result.scenarios {
                    json.next()
                    scenario(header, &json)
                }
            }
            json.key("results")
            json.array(spread: true) { json in
                for row in study.result.rows {
                    json.next()
                    result(row, of: study.result, until: header.until, &json)
                }
            }
            targets(of: study, &json)
        }
        return json.text + "\n"
    }

    /// The run has a line for each field, for three of them differ from run to run.
    private static func run(_ header: StudyHeader, _ json: inout JSONWriter) {
        json.object(spread: true) { json in
            json.field("id", header.id)
            json.key("seed")
            json.integer(header.seed)
            json.key("replications")
            json.integer(header.replications)
            if header.isInterrupted {
                json.key("requested")
                json.integer(header.requested)
            }
            json.field("vary", header.vary)
            json.key("threads")
            json.integer(header.threads)
            json.field("started", header.started)
            json.field("seconds", header.seconds)
        }
    }

    /// What was measured in place of assumptions; left out when nothing was.
    static func measured(_ figures: [MeasuredText], _ json: inout JSONWriter) {
        guard !figures.isEmpty else { return }
        json.key("measured")
        json.array(spread: true) { json in
            for figure in figures {
                json.next()
                json.object { json in
                    json.field("parameter", figure.parameter)
                    if let subject = figure.subject { json.field("subject", subject) }
                    json.field("value", figure.value ?? .nan)
                    json.field("replaced", figure.replaced)
                    if let low = figure.low { json.field("low", low) }
                    if let high = figure.high { json.field("high", high) }
                    if let from = figure.from { json.field("from", from) }
                    if let until = figure.until { json.field("until", until) }
                    json.field("unit", figure.unit)
                    json.field("grade", "local")
                    json.field("source", figure.source)
                    json.field("date", figure.date)
                }
            }
        }
    }

    private static func scenario(_ header: ScenarioHeader, _ json: inout JSONWriter) {
        json.object { json in
            json.field("name", header.name)
            if let file = header.file { json.field("file", file) }
            json.field("fingerprint", header.fingerprint)
            if let variant = header.variant {
                json.key("sweep")
                json.object { json in
                    json.field("name", variant.sweep)
                    json.key("number")
                    json.integer(variant.number)
                    json.key("of")
                    json.integer(variant.count)
                    json.field("values", variant.values)
                }
            }
            json.key("baseline")
            json.bool(header.isBaseline)
            json.key("changes")
            json.array { json in
                for change in header.changes {
                    json.next()
                    json.object { json in
                        json.field("text", change.text.en)
                        if let from = change.from { json.field("from", from) }
                        if let because = change.because { json.field("because", because) }
                        if let source = change.source { json.field("source", source) }
                    }
                }
            }
            json.key("notes")
            json.array { json in
                for note in header.notes {
                    json.next()
                    json.string(note.en)
                }
            }
        }
    }

    private static func result(
        _ row: ResultRow, of result: StudyResult, until: String, _ json: inout JSONWriter
    ) {
        let column = result.columns[row.column]
        json.object { json in
            json.field("indicator", column.indicator.id)
            json.field("unit", column.indicator.unit)
            json.field("better", column.indicator.better.rawValue)
            json.field("region", column.region)
            json.field("period", column.period)
            if let by = column.by {
                json.key("by")
                json.object { $0.field(by.key, by.value) }
            }
            if column.isSynthetic {
                json.key("synthetic")
                json.bool(true)
            }
            json.field("scenario", result.scenarios[row.scenario].name)
            if column.isIncomplete(until: until) {
                json.key("incomplete")
                json.bool(true)
            }
            if let count = result.count(of: row) { json.field("n", count) }
            json.key("value")
            value(row.value, row.valueSplit, &json)
            json.key("difference")
            difference(row.difference, row.differenceSplit, &json)
        }
    }

    private static func value(
        _ value: Summary?, _ split: SpreadSplit?, _ json: inout JSONWriter
    ) {
        guard let value else { return json.null() }
        json.object { json in
            json.field("mean", value.mean)
            json.field("p05", value.p05)
            json.field("p50", value.p50)
            json.field("p95", value.p95)
            spread(split, &json)
        }
    }

    /// What of the spread knowledge causes, with the standard error of that share.
    private static func spread(_ split: SpreadSplit?, _ json: inout JSONWriter) {
        guard let split else { return }
        json.key("spread")
        json.object { json in
            json.field("knowledge", split.knowledge)
            json.field("error", split.error)
        }
    }

    private static func difference(
        _ difference: PairedDifference?, _ split: SpreadSplit?, _ json: inout JSONWriter
    ) {
        guard let difference else { return json.null() }
        json.object { json in
            json.field("mean", difference.mean)
            json.field("p05", difference.p05)
            json.field("p50", difference.p50)
            json.field("p95", difference.p95)
            json.field("low", difference.low)
            json.field("high", difference.high)
            spread(split, &json)
            json.field("better_in", difference.betterIn ?? .nan)
            json.key("exactly_zero")
            json.bool(difference.exactlyZero)
            if let odds = difference.odds {
                for (name, count) in [
                    ("better", odds.better), ("same", odds.same), ("worse", odds.worse),
                ] {
                    json.key("pairs_\(name)")
                    json.integer(count)
                }
            }
        }
    }
}

extension JSONWriter {
    /// A member with a text.
    mutating func field(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    /// A member with a number; null when it is missing.
    mutating func field(_ name: String, _ value: Double) {
        key(name)
        number(value)
    }
}
