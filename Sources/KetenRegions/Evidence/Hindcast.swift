// Holds the model against published figures: which figures a simulation must yield, and what each
// comes to.

package import KetenCare
package import KetenEngine

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A region's published figures, ready to be held against its model.
package struct Hindcast: Sendable {
    /// One published figure and the model's.
    package struct Row: Sendable {
        /// What was published.
        package let figure: PublishedFigure
        /// The model's figure in decimal digits, if it could be computed.
        package let model: String?
        /// What it comes to.
        package let verdict: Verdict
        /// Why there is no figure of the model, if there is none.
        package let missing: Label?
    }

    /// What a comparison comes to.
    package enum Verdict: String, Sendable {
        case agrees, fails, conflict
    }

    /// The published figures, without those that nobody counted.
    package let figures: [PublishedFigure]
    /// What nobody counted.
    package let unobserved: [PublishedFigure]
    let region: Region
    private let expected: [Int: Double]
    private let solved: [Int: Double]

    /// - Parameter world: the region without a plan.
    package init(of world: World, evidence: Evidence) {
        region = world.region
        figures = evidence.published.filter { $0.kind != .unobserved }
        unobserved = evidence.published.filter { $0.kind == .unobserved }
        expected = world.expectedRegistrations()
        solved = Calibration.registrations(of: world.region)
    }

    /// What a simulation must yield, each once, in the order of the table.
    package var simulated: [Atom] {
        var seen: Set<Atom> = []
        return figures.flatMap(\.formulas).flatMap(\.atoms).filter { atom in
            switch atom {
            case .simulated, .check: seen.insert(atom).inserted
            default: false
            }
        }
    }

    /// Every published figure beside the model's.
    ///
    /// - Parameters:
    ///   - found: the figures of a simulation; those that the model does not know are left out.
    ///   - laws: the names of the laws that can be checked.
    package func rows(_ found: [Atom: Double], laws: [String] = []) -> [Row] {
        figures.map { figure in
            let values = figure.formulas.lazy.compactMap { formula in
                formula.value { value(of: $0, found) }
            }
            guard let model = values.first else {
                return Row(
                    figure: figure, model: nil, verdict: .fails,
                    missing: missing(in: figure, found, laws: laws))
            }
            return Row(
                figure: figure, model: "\(model)", verdict: Self.verdict(on: figure, model),
                missing: nil)
        }
    }

    private static func verdict(on figure: PublishedFigure, _ model: Decimal) -> Verdict {
        switch figure.test {
        case .conflict: return .conflict
        case .band:
            let number = Double("\(model)") ?? .nan
            let isIn = (figure.low ?? -.infinity) <= number && number <= (figure.high ?? .infinity)
            return isIn ? .agrees : .fails
        case .exact, nil:
            guard let value = figure.value else { return .fails }
            let digits = figure.decimals
            return DecimalText.rounded("\(model)", to: digits)
                == DecimalText.rounded(value, to: digits) ? .agrees : .fails
        }
    }

    func value(of atom: Atom, _ found: [Atom: Double]) -> Decimal? {
        switch atom {
        case .fact(let number): return number
        case .parameter(let name, let subject, let date):
            guard ParameterCatalog.parameter(name) != nil else { return nil }
            let day = date ?? region.tables.coverage.from
            guard case .number(let number)? = region.value(of: name, subject: subject, on: day)
            else { return nil }
            return Decimal(string: "\(number)")
        case .stated(let code, let day):
            let row = region.tables.invoicedInhabitants.first {
                $0.municipality == code && $0.period.contains(day)
            }
            return row.map { Decimal($0.inhabitants) }
        case .inhabitants(let place, let day):
            guard let codes = municipalities(of: place) else { return nil }
            return Decimal(codes.reduce(0) { $0 + (region.inhabitants(of: $1, on: day) ?? 0) })
        case .municipalities(let place):
            return municipalities(of: place).map { Decimal($0.count) }
        case .days(let count): return Decimal(count)
        case .expected(let year): return expected[year].flatMap { Decimal(string: "\($0)") }
        case .solved(let year): return solved[year].flatMap { Decimal(string: "\($0)") }
        case .check, .simulated:
            guard let number = found[atom], number.isFinite else { return nil }
            return Decimal(string: "\(number)")
        }
    }

    /// The municipalities of a place: all, those that pay, a coordinator region, a sub-region or
    /// one.
    private func municipalities(of place: String) -> [MunicipalityID]? {
        let all = region.tables.municipalities
        let found = all.filter {
            switch place {
            case "all": true
            case "payers": $0.contributes
            default: [$0.careRegion, $0.subRegion, $0.id.code].contains(place)
            }
        }
        return found.isEmpty ? nil : found.map(\.id)
    }
}

/// Decimal digits as text, rounded without a binary fraction in between.
package enum DecimalText {
    /// A decimal number rounded half away from zero to so many decimals.
    package static func rounded(_ text: String, to decimals: Int) -> String {
        let isNegative = text.hasPrefix("-")
        let parts = (isNegative ? text.dropFirst() : text[...]).split(
            separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? Array(parts[1].utf8) : []
        var digits = Array(parts[0].utf8) + fraction.prefix(decimals)
        digits += [UInt8](repeating: 48, count: max(0, decimals - fraction.count))
        var carry = fraction.count > decimals && fraction[decimals] >= 53
        for place in digits.indices.reversed() where carry {
            carry = digits[place] == 57
            digits[place] = carry ? 48 : digits[place] + 1
        }
        if carry { digits.insert(49, at: 0) }
        let isZero = digits.allSatisfy { $0 == 48 }
        var result = String(decoding: digits.dropLast(decimals), as: UTF8.self)
        if decimals > 0 {
            result += "." + String(decoding: digits.suffix(decimals), as: UTF8.self)
        }
        return isNegative && !isZero ? "-" + result : result
    }
}
