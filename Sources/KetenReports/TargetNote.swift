// The lines below a table that say whether the scenario reached what it was meant to reach.
import KetenEngine
import KetenExperiments

/// Says which targets are met.
enum TargetNote {
    /// A sentence for each target of a scenario.
    static func texts(_ scenario: Int, of study: Study, _ language: Language) -> [String] {
        study.targets.filter { $0.scenario == scenario }.map { text($0, language) }
    }

    /// "met: holds in 93 of 100", or "missed, mean 13.2": for the row of a variant.
    static func short(_ target: TargetOutcome, _ language: Language) -> String {
        let mean = NumberStyle(language).value(target.mean, of: target.column.indicator)
        let (isMet, share) = (target.holds, percent(target.share))
        switch (language, target.chance) {
        case (.en, nil): return "\(isMet ? "met" : "missed"), mean \(mean)"
        case (.en, _): return "\(isMet ? "met" : "missed"): holds in \(share) of 100"
        case (.nl, nil): return "\(isMet ? "gehaald" : "gemist"), gemiddeld \(mean)"
        case (.nl, _): return "\(isMet ? "gehaald" : "gemist"): geldt in \(share) van 100"
        }
    }

    /// Rounded towards the middle, so that 100 is always and 0 is never.
    private static func percent(_ share: Double) -> Int {
        let percent = Int((share * 100).rounded())
        return share > 0 && share < 1 ? min(max(percent, 1), 99) : percent
    }

    private static func text(_ target: TargetOutcome, _ language: Language) -> String {
        let style = NumberStyle(language)
        let mean = style.value(target.mean, of: target.column.indicator)
        let share = percent(target.share)
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
