// Why a figure has no value in the model: which word of its formula means nothing here.

import KetenCare
package import KetenEngine

extension Hindcast {
    /// What a figure's formulas ask for and the model does not have, in a sentence.
    ///
    /// - Parameter laws: the names of the laws that can be checked.
    package func missing(
        in figure: PublishedFigure, _ found: [Atom: Double], laws: [String]
    ) -> Label {
        for atom in figure.formulas.last?.atoms ?? [] where value(of: atom, found) == nil {
            return missing(atom, laws)
        }
        return Label(en: "something is divided by nought", nl: "er wordt door nul gedeeld")
    }

    private func missing(_ atom: Atom, _ laws: [String]) -> Label {
        let regions = ["all"] + region.subjects(of: .region)
        switch atom {
        case .fact, .days: return Label(en: "a figure is missing", nl: "er ontbreekt een cijfer")
        case .parameter(let name, let subject, let date):
            guard ParameterCatalog.parameter(name) != nil else {
                return unknown(
                    "parameter", "parameter", name, ParameterCatalog.all.map(\.id))
            }
            let whose = subject.map { " (\(Suggestion.shown($0)))" } ?? ""
            let when = date.map { " \($0)" } ?? ""
            return Label(
                en: "'\(name)'\(whose) has no number here\(when)",
                nl: "'\(name)'\(whose) heeft hier geen getal\(when)")
        case .stated(let code, let day):
            return Label(
                en: "no decision states the inhabitants of '\(code.code)' on \(day)",
                nl: "geen besluit vermeldt de inwoners van '\(code.code)' op \(day)")
        case .inhabitants(let place, _), .municipalities(let place):
            return unknown(
                "place", "plaats", place,
                regions + ["payers"] + region.tables.subRegions.map(\.id)
                    + region.subjects(of: .municipality))
        case .expected(let year), .solved(let year):
            return Label(
                en: "\(year) is not among the years of the tables",
                nl: "\(year) hoort niet bij de jaren van de tabellen")
        case .check(let name): return unknown("law", "wet", name, laws)
        case .simulated(_, let indicator, let place, let periods, let part):
            let known = IndicatorCatalog.all.map(\.indicator.id)
            guard known.contains(indicator) else {
                return unknown("indicator", "indicator", indicator, known)
            }
            guard regions.contains(place) else {
                return unknown("region", "regio", place, regions)
            }
            let last = periods.count > 1 ? "–\(periods[periods.count - 1])" : ""
            let times = Suggestion.shown((periods.first ?? "") + last)
            let whose = part.map { " ('\(Suggestion.shown($0))')" } ?? ""
            return Label(
                en: "'\(indicator)'\(whose) has no value for \(times)",
                nl: "'\(indicator)'\(whose) heeft geen waarde voor \(times)")
        }
    }

    private func unknown(
        _ en: String, _ nl: String, _ name: String, _ known: [String]
    ) -> Label {
        let shown = Suggestion.shown(name)
        let near = Suggestion.nearest(to: name, among: known)
        return Label(
            en: "the model has no \(en) '\(shown)'"
                + (near.map { "; did you mean '\($0)'?" } ?? ""),
            nl: "het model heeft geen \(nl) '\(shown)'"
                + (near.map { "; bedoelde u '\($0)'?" } ?? ""))
    }
}
