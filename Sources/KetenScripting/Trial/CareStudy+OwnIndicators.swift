// Every world of a study measures what any of its scenarios measures besides, so that there is
// something to compare with.

import KetenCare
import KetenEngine

extension CareStudy {
    /// The names of the indicators that the scenarios measure besides, in their order.
    public var ownIndicators: [String] { entries.first?.plan.indicators.map(\.name) ?? [] }

    /// The entries, each with the own indicators of all.
    ///
    /// - Throws: `StudyError` when two scenarios measure different things under one name.
    static func measuringAlike(_ entries: [Entry]) throws(StudyError) -> [Entry] {
        var all: [OwnIndicator] = []
        for own in entries.flatMap(\.plan.indicators) {
            guard let known = all.first(where: { $0.name == own.name }) else {
                all.append(own)
                continue
            }
            guard known.canonicalText == own.canonicalText else {
                throw StudyError(
                    label: Label(
                        en: "Two scenarios measure '\(own.name)', and not in the same way;"
                            + " give one of the two another name.",
                        nl: "Twee scenario's meten '\(own.name)', en niet op dezelfde manier;"
                            + " geef een van beide een andere naam."))
            }
        }
        return entries.map { entry in
            var measuring = entry
            measuring.plan.indicators = all
            return measuring
        }
    }
}
