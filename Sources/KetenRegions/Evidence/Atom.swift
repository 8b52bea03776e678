// The words of a formula: each names one figure, of a document, of the region, or of a simulation.

package import KetenCare
package import KetenEngine

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// One figure that a formula is about.
package enum Atom: Sendable, Hashable {
    /// How the replications become one figure.
    package enum Over: String, Sendable, Hashable {
        case mean = "sim"
        case least, most
    }

    /// A figure of a document.
    case fact(Decimal)
    /// A value of the region's tables.
    case parameter(String, subject: String?, date: CivilDate?)
    /// Inhabitants that a decision states for an invoice.
    case stated(MunicipalityID, CivilDate)
    /// Inhabitants of a place on a day, rounded for each municipality.
    case inhabitants(place: String, CivilDate)
    /// How many municipalities a place has.
    case municipalities(place: String)
    /// The days of a period.
    case days(Int)
    /// The registrations that the model expects in a year.
    case expected(year: Int)
    /// The registrations of a year that detection was solved for: as expected, but without
    /// training, campaigns and joint checks.
    case solved(year: Int)
    /// A law; one if it holds, else nought.
    case check(String)
    /// An indicator over the replications, summed over the periods.
    case simulated(Over, indicator: String, region: String, periods: [String], part: String?)

    static func parse(_ word: String, facts: [Fact]) throws(Formula.Fault) -> Atom {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        func fault(_ message: String) -> Formula.Fault {
            Formula.Fault(message: "'\(Suggestion.shown(word))' \(message)")
        }
        func part(_ place: Int) -> String? {
            place < parts.count && !parts[place].isEmpty ? parts[place] : nil
        }
        func date(_ place: Int) throws(Formula.Fault) -> CivilDate {
            guard let date = part(place).flatMap({ CivilDate(iso: $0) }) else {
                throw fault("needs a date")
            }
            return date
        }
        guard let first = part(1) else { throw fault("is no figure; write fact:, param:, sim: …") }
        switch parts[0] {
        case "fact":
            guard let value = facts.first(where: { $0.id == first })?.value,
                let number = Decimal(string: value)
            else { throw fault("names no fact with a figure") }
            return .fact(number)
        case "param":
            let day = part(3) == nil ? nil : try date(3)
            return .parameter(first, subject: part(2), date: day)
        case "stated": return .stated(MunicipalityID(first), try date(2))
        case "inhabitants": return .inhabitants(place: first, try date(2))
        case "municipalities": return .municipalities(place: first)
        case "days":
            let (from, until) = (try date(1), try date(2))
            return .days(until.dayNumber - from.dayNumber)
        case "expected", "solved":
            guard let year = Int(first) else { throw fault("needs a year") }
            return parts[0] == "solved" ? .solved(year: year) : .expected(year: year)
        case "check": return .check(first)
        default:
            guard let over = Over(rawValue: parts[0]), let region = part(2),
                let period = part(3)
            else { throw fault("is no figure; write sim:INDICATOR:REGION:PERIOD:PART") }
            guard let periods = Self.periods(period) else { throw fault("names no months") }
            return .simulated(
                over, indicator: first, region: region, periods: periods, part: part(4))
        }
    }

    /// One period, or the months from one to another: `2019-04..2019-09`.
    private static func periods(_ text: String) -> [String]? {
        guard let range = text.firstRange(of: "..") else { return [text] }
        guard let first = CivilDate(iso: "\(text[..<range.lowerBound])-01"),
            let last = CivilDate(iso: "\(text[range.upperBound...])-01"), first <= last,
            last.dayNumber - first.dayNumber < 36_600
        else { return nil }
        var months: [String] = []
        var month = first
        while month <= last {
            months.append(String(month.description.prefix(7)))
            month = month.adding(months: 1)
        }
        return months
    }
}
