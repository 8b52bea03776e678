// A target that asks for less of what is better is most often a slip of one word: its reader is
// told before the run says that it was reached.

import KetenCare
import KetenEngine

/// What readers must know about targets.
enum TargetNotes {
    /// One note for each target that goes against its indicator's direction.
    static func notes(on targets: [Target], own: [OwnIndicator]) -> [Label] {
        targets.compactMap { target in
            let better =
                own.first { $0.name == target.indicator }?.better
                ?? IndicatorCatalog.indicator(target.indicator)?.indicator.better
            switch (better, target.isAtMost) {
            case (.higher, true):
                return note(
                    target, Label(en: "more is better", nl: "meer beter"), "at_most", "at_least")
            case (.lower, false):
                return note(
                    target, Label(en: "less is better", nl: "minder beter"), "at_least",
                    "at_most")
            default: return nil
            }
        }
    }

    private static func note(
        _ target: Target, _ why: Label, _ given: String, _ meant: String
    ) -> Label {
        Label(
            en: "the target '\(target.text.en)' goes the wrong way: of this \(why.en); was "
                + "\(meant) meant instead of \(given)?",
            nl: "het doel '\(target.text.nl)' gaat de verkeerde kant op: hiervan is \(why.nl); "
                + "was \(meant) bedoeld in plaats van \(given)?")
    }
}
