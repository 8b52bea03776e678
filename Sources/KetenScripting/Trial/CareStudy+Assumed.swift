// What scenarios say of uncertain inputs, in the words of a study's outputs.

import KetenCare
import KetenEngine
import KetenExperiments

extension CareStudy {
    /// The stated ranges of scenarios that lie on one region.
    static func assumedTexts(of scenarios: [Scenario]) -> [AssumedText] {
        guard let first = scenarios.first else { return [] }
        return first.assumed.map { input in
            AssumedText(
                parameter: input.parameter, subjects: input.subjects ?? [],
                text: input.sentence(in: first.region), value: input.value, low: input.low,
                high: input.high, spread: input.spread.rawValue,
                unit: ParameterCatalog.parameter(input.parameter)?.unit.rawValue ?? "",
                source: input.source)
        }
    }

    /// Refuses scenarios that say different things of uncertain inputs, for their baselines differ.
    static func checkAssumed(_ first: Scenario, _ other: Scenario) throws(StudyError) {
        func values(_ scenario: Scenario) -> Set<String> {
            Set(
                scenario.assumed.map {
                    "\($0.parameter) \($0.subjects ?? []) \($0.value) \($0.low) \($0.high) "
                        + "\($0.spread)"
                })
        }
        if values(first) == values(other) { return }
        throw StudyError(
            label: Label(
                en: "'\(first.name)' and '\(other.name)' do not say the same of uncertain inputs;"
                    + " run them apart.",
                nl: "'\(first.name)' en '\(other.name)' zeggen niet hetzelfde van onzekere"
                    + " aannamen; draai ze apart."))
    }
}
