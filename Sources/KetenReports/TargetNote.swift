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

    /// How often the baseline reaches it, for the baseline's row.
    static func ofBaseline(_ target: TargetOutcome, _ language: Language) -> String? {
        target.baselineShare.map { share in
            language == .nl
                ? "geldt in \(percent(share)) van 100" : "holds in \(percent(share)) of 100"
        }
    }

    private static func text(_ target: TargetOutcome, _ language: Language) -> String {
        let style = NumberStyle(language)
        let mean = style.value(target.mean, of: target.column.indicator)
        let share = percent(target.share)
        let name = target.text.text(language)
        let before = target.baselineShare.map(percent)
        switch language {
        case .en:
            let verdict = target.holds ? "met" : "missed"
            let baseline = before.map { " (without the scenario: \($0) of 100)" } ?? ""
            return
                "Target \(verdict): \(name). It holds in \(share) of 100 simulations\(baseline); "
                + "the mean is \(mean)."
        case .nl:
            let verdict = target.holds ? "gehaald" : "gemist"
            let baseline = before.map { " (zonder het scenario: \($0) van 100)" } ?? ""
            return "Doel \(verdict): \(name). Dat lukt in \(share) van 100 simulaties\(baseline); "
                + "het gemiddelde is \(mean)."
        }
    }
}
