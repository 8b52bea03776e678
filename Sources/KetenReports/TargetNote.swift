// The lines below a table that say whether the scenario reached what it was meant to reach.
import KetenEngine
import KetenExperiments

/// Says which targets are met.
enum TargetNote {
    /// A sentence for each target of a scenario.
    static func texts(_ scenario: Int, of study: Study, _ language: Language) -> [String] {
        study.targets.filter { $0.scenario == scenario }.map { text($0, language) }
    }

    private static func text(_ target: TargetOutcome, _ language: Language) -> String {
        let style = NumberStyle(language)
        let mean = style.value(target.mean, of: target.column.indicator)
        // Rounded towards the middle, so that 100 is always and 0 is never.
        let percent = Int((target.share * 100).rounded())
        let share = target.share > 0 && target.share < 1 ? min(max(percent, 1), 99) : percent
        let name = target.text.text(language)
        switch (language, target.holds) {
        case (.en, true):
            return "Target met: \(name). The mean is \(mean); it holds in \(share) of 100 futures."
        case (.en, false):
            return "Target missed: \(name). The mean is \(mean); it holds in \(share) of 100 "
                + "futures."
        case (.nl, true):
            return "Doel gehaald: \(name). Het gemiddelde is \(mean); het geldt in \(share) van "
                + "100 toekomsten."
        case (.nl, false):
            return "Doel gemist: \(name). Het gemiddelde is \(mean); het geldt in \(share) van "
                + "100 toekomsten."
        }
    }
}
