// Every world of a study measures what any of its scenarios measures besides, so that there is
// something to compare with.

import KetenCare
import KetenEngine
import KetenExperiments

extension CareStudy {
    /// The names of the indicators that the scenarios measure besides, in their order.
    public var ownIndicators: [String] { entries.first?.plan.indicators.map(\.name) ?? [] }

    /// The fewest replications that make an expectation of a municipality: fewer would show the
    /// counts of single futures.
    public static let fewestForMunicipalities = 30

    /// - Throws: `StudyError` when an own indicator looks at municipalities in too few futures.
    func checkMunicipalities(_ design: Design) throws(StudyError) {
        let (count, fewest) = (design.replications, Self.fewestForMunicipalities)
        guard count < fewest,
            let own = entries.flatMap(\.plan.indicators).first(where: \.looksAtMunicipalities)
        else { return }
        throw StudyError(
            label: Label(
                en: "'\(own.name)' looks at municipalities, so that it is shown as an expectation"
                    + " of \(fewest) replications or more, not of \(count).",
                nl: "'\(own.name)' kijkt naar gemeenten en wordt daarom getoond als verwachting"
                    + " van \(fewest) herhalingen of meer, niet van \(count)."))
    }

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
