// Parts of the JSON of a study that are there only when a scenario says so: what it assumes, and
// what it must reach.
import KetenEngine
import KetenExperiments

extension JSONFormat {
    /// What scenarios say of uncertain inputs; left out when they say nothing.
    static func assumed(_ inputs: [AssumedText], _ json: inout JSONWriter) {
        guard !inputs.isEmpty else { return }
        json.key("assumed")
        json.array(spread: true) { json in
            for input in inputs {
                json.next()
                json.object { json in
                    json.field("parameter", input.parameter)
                    if !input.subjects.isEmpty {
                        json.key("subjects")
                        json.array { json in
                            for subject in input.subjects {
                                json.next()
                                json.string(subject)
                            }
                        }
                    }
                    json.field("text", input.text.en)
                    json.field("value", input.value)
                    json.field("low", input.low)
                    json.field("high", input.high)
                    json.field("spread", input.spread)
                    json.field("unit", input.unit)
                    json.field("grade", "C")
                    json.field("source", input.source)
                }
            }
        }
    }

    /// Whether each target is met; left out when there is none.
    static func targets(of study: Study, _ json: inout JSONWriter) {
        guard !study.targets.isEmpty else { return }
        json.key("targets")
        json.array(spread: true) { json in
            for target in study.targets {
                json.next()
                json.object { json in
                    json.field("scenario", study.result.scenarios[target.scenario].name)
                    json.field("text", target.text.en)
                    json.field("indicator", target.column.indicator.id)
                    json.field("unit", target.column.indicator.unit)
                    json.field("region", target.column.region)
                    json.field("period", target.column.period)
                    json.field(target.isAtMost ? "at_most" : "at_least", target.bound)
                    if let chance = target.chance { json.field("chance", chance) }
                    json.field("mean", target.mean)
                    json.field("holds_in", target.share)
                    if let share = target.baselineShare {
                        json.field("baseline_holds_in", share)
                    }
                    json.key("met")
                    json.bool(target.holds)
                }
            }
        }
    }
}
