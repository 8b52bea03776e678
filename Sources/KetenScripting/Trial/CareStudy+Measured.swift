// What was measured in place of assumptions, in the words of a study's outputs.

import KetenCare
import KetenEngine
import KetenExperiments
import KetenRegions

extension CareStudy {
    /// The measured figures of scenarios that lie on one region.
    static func measuredTexts(of scenarios: [Scenario]) -> [MeasuredText] {
        (scenarios.first?.measured ?? []).map { figure in
            let parameter = ParameterCatalog.parameter(figure.parameter)
            let (value, low, high) = shown(figure, isCount: parameter?.countsPeople ?? false)
            return MeasuredText(
                parameter: figure.parameter, subject: figure.subject,
                label: parameter?.label ?? Label(both: figure.parameter), value: value,
                replaced: figure.replaced, low: low, high: high,
                from: figure.from?.description, until: figure.until?.description,
                unit: figure.unit,
                source: figure.source, date: figure.date.description)
        }
    }

    /// The value and its range as they may be shown: of a small count neither.
    private static func shown(
        _ figure: MeasuredFigure, isCount: Bool
    ) -> (value: Double?, low: Double?, high: Double?) {
        guard isCount else { return (figure.value, figure.low, figure.high) }
        let ends = [figure.low, figure.high].map { $0.flatMap(RealCount.shown) }
        let value = RealCount.shown(figure.value)
        guard value != nil, let low = ends[0], let high = ends[1] else { return (value, nil, nil) }
        return (value, low, high)
    }

    /// Refuses scenarios of which one rests on other measured figures than the other.
    static func checkMeasured(_ first: Scenario, _ other: Scenario) throws(StudyError) {
        func values(_ scenario: Scenario) -> Set<String> {
            Set(
                scenario.measured.map {
                    "\($0.parameter) \($0.subject ?? "*") \($0.from?.description ?? "") "
                        + "\($0.value) \($0.low ?? .nan) "
                        + "\($0.high ?? .nan)"
                })
        }
        if values(first) == values(other) { return }
        let file = MeasuredFigures.fileName
        throw StudyError(
            label: Label(
                en: "'\(first.name)' and '\(other.name)' do not rest on the same \(file);"
                    + " run them apart, or put the same file beside both.",
                nl: "'\(first.name)' en '\(other.name)' rusten niet op dezelfde \(file);"
                    + " draai ze apart of zet hetzelfde bestand naast beide."))
    }
}
