// Reads a value in the unit of its parameter: a quantity that fits, a share, a flag or a word;
// and refuses with the unit, an example and the limits.

import KetenCare
import KetenEngine

extension Compilation {
    /// The value of a field in a parameter's unit, if it is one.
    mutating func value(
        _ field: String, of call: Call, _ parameter: Parameter
    ) -> ParameterValue? {
        guard let tape = call.tape(field) else { return nil }
        var per: Quantity?
        if case .unit(let unit) = call.values["per"] { per = unit }
        let isPerBroken = call.gives("per") && per == nil
        guard !isPerBroken else { return nil }
        let reader = ValueReader(
            parameter: parameter, region: base?.region,
            name: field == "size" ? field : parameter.id)
        switch reader.value(tape, per: per) {
        case .success(let value): return value
        case .failure(let failure):
            let isAboutPer = failure.isAboutPer && call.gives("per")
            refuse(failure.refusal, at: isAboutPer ? call.range(of: "per") : call.range(of: field))
            return nil
        }
    }
}

/// Reads values of one parameter.
struct ValueReader {
    let parameter: Parameter
    /// Nothing while no region is known; then words are not checked.
    let region: Region?
    /// What messages call the value: the parameter, or a field that stands for it.
    let name: String

    /// Why a value is not taken.
    struct Failure: Error {
        let refusal: Refusal
        /// Whether the field `per` is to blame.
        var isAboutPer = false
    }

    /// A value, divided by a unit if one is given beside it.
    func value(_ value: TapeValue, per: Quantity?) -> Result<ParameterValue, Failure> {
        if case .table(let list) = value, list.fields.isEmpty, list.items.count > 1 {
            return .failure(Failure(refusal: .severalValues))
        }
        return switch parameter.unit {
        case .flag: flag(value, per)
        case .word: word(value, per)
        case .share, .factor: plain(value, per)
        default: measured(value, per)
        }
    }

    private func flag(_ value: TapeValue, _ per: Quantity?) -> Result<ParameterValue, Failure> {
        guard per == nil else { return perDoesNotFit }
        guard case .flag(let flag) = value else {
            var hint: Label?
            if case .text(let word) = value, let meant = DutchWords.meaning(of: word),
                ["true", "false"].contains(meant)
            {
                hint = .write(meant)
            }
            return .failure(
                Failure(
                    refusal: .expected(
                        Label(en: "true or false", nl: "true of false"), got: value, hint: hint)))
        }
        return .success(.flag(flag))
    }

    private func word(_ value: TapeValue, _ per: Quantity?) -> Result<ParameterValue, Failure> {
        guard per == nil else { return perDoesNotFit }
        let words = region?.tables.words(of: parameter.id) ?? [Provider.nobody]
        guard case .text(let word) = value else {
            let example = "\"\(words[0])\""
            return .failure(
                Failure(
                    refusal: .expected(
                        Label(
                            en: "a word in quotes such as \(example)",
                            nl: "een woord tussen aanhalingstekens zoals \(example)"), got: value)))
        }
        guard region == nil || words.contains(word) else {
            return .failure(
                Failure(
                    refusal: Refusal(
                        Label(
                            en: "unknown \(parameter.id) '\(word.shortened())'",
                            nl: parameter.id == "provider"
                                ? "onbekende aanbieder '\(word.shortened())'"
                                : "\(parameter.id) kent geen '\(word.shortened())'"),
                        hint: .nearest(to: word, in: words, list: "known", "bekend"))))
        }
        return .success(.word(word))
    }

    /// A share or a factor: a plain number or a percentage.
    private func plain(_ value: TapeValue, _ per: Quantity?) -> Result<ParameterValue, Failure> {
        guard per == nil else { return perDoesNotFit }
        if let number = value.plain { return limited(number, given: value) }
        if case .quantity(let share) = value, share.dimension == .none {
            return limited(Quantity.clean(share.value), given: value)
        }
        return wrongUnit(value)
    }

    private func measured(_ value: TapeValue, _ per: Quantity?) -> Result<ParameterValue, Failure> {
        guard let measure = Measure(parameter.unit) else {
            preconditionFailure("The unit of \(parameter.id) is neither plain nor measured.")
        }
        if let per {
            let number: Quantity
            if case .quantity(let quantity) = value {
                number = quantity
            } else if let plain = value.plain, measure.numerator == nil {
                number = Quantity(plain, .none)
            } else {
                return notMeasured(value, measure, isPerGiven: true)
            }
            if let refusal = nobody(number / per, isPerGiven: true) { return refusal }
            if let result = measure.number(number / per) {
                return isExactMoney(result, measure)
                    ? limited(result, given: value) : tooManyDecimals(value)
            }
            let isPerAtFault = measure.number(number) != nil
            return isPerAtFault ? perDoesNotFit : wrongUnit(.quantity(number / per))
        }
        guard case .quantity(let quantity) = value, quantity.dimension != .none else {
            return notMeasured(value, measure, isPerGiven: false)
        }
        if let refusal = nobody(quantity, isPerGiven: false) { return refusal }
        guard let result = measure.number(quantity) else { return wrongUnit(value) }
        return isExactMoney(result, measure)
            ? limited(result, given: value) : tooManyDecimals(value)
    }

    private func isExactMoney(_ number: Double, _ measure: Measure) -> Bool {
        let parts = number * 10_000
        return !measure.isMoney || abs(parts - parts.rounded()) <= 1e-6 * max(1, abs(parts) * 1e-6)
    }

    private func limited(_ number: Double, given: TapeValue) -> Result<ParameterValue, Failure> {
        guard number.isFinite, parameter.limits.contains(number) else {
            let low = ParameterValue.plain(parameter.limits.lowerBound)
            let high = ParameterValue.plain(parameter.limits.upperBound)
            let got = given.words
            let isPlain = parameter.unit == .share || parameter.unit == .factor
            let unit = isPlain ? Label(both: "") : parameter.unit.words
            return .failure(
                Failure(
                    refusal: Refusal(
                        Label(
                            en: "\(parameter.id) lies between \(low) and \(high)"
                                + "\(isPlain ? "" : " ")\(unit.en); got \(got.en)",
                            nl: "\(parameter.id) ligt tussen \(low) en \(high)"
                                + "\(isPlain ? "" : " ")\(unit.nl); gekregen: \(got.nl)"),
                        hint: percentage(given))))
        }
        if parameter.unit.isWhole, number != number.rounded() { return broken(number, given) }
        return .success(.number(number))
    }

    /// Whole things of which there would be a part.
    private func broken(
        _ number: Double, _ given: TapeValue
    ) -> Result<ParameterValue, Failure> {
        let near = Self.whole(near: number, parameter)
        return .failure(
            Failure(
                refusal: Refusal(
                    Label(
                        en: "\(parameter.id) counts whole \(parameter.unit.words.en); "
                            + "got \(given.words.en)",
                        nl: "\(parameter.id) telt hele \(parameter.unit.words.nl); "
                            + "gekregen: \(given.words.nl)"),
                    hint: .write(near[0], or: near[1]))))
    }

    /// The whole values below and above a number, as a script writes them.
    static func whole(near number: Double, _ parameter: Parameter) -> [String] {
        [number.rounded(.down), number.rounded(.up)].map {
            "\(ParameterValue.plain($0)) * \(parameter.unit.words.en)"
        }
    }

    /// An amount per month or year that does not say of whom: in all, or each?
    private func nobody(
        _ amount: Quantity, isPerGiven: Bool
    ) -> Result<ParameterValue, Failure>? {
        guard parameter.unit == .eurosPerInhabitantYear,
            amount.dimension == (Quantity(1, .money) / Quantity(1, .months)).dimension
        else { return nil }
        let better = isPerGiven ? "per = inhabitant / year" : "EUR(0.10) / inhabitant / year"
        return .failure(
            Failure(
                refusal: Refusal(
                    Label(
                        en: "\(parameter.id) is paid for each inhabitant; 'inhabitant' is missing",
                        nl: "\(parameter.id) wordt per inwoner betaald; 'inhabitant' ontbreekt"),
                    hint: Label(
                        en: "write \(better), or month for year",
                        nl: "schrijf \(better), of month voor year")), isAboutPer: true))
    }

    /// Of a share that was given as 80: the percentage that was meant.
    private func percentage(_ given: TapeValue) -> Label? {
        guard parameter.unit == .share, let number = given.plain, number > 1, number <= 100 else {
            return nil
        }
        return .write("\(ParameterValue.plain(number)) * percent")
    }

    private func notMeasured(
        _ value: TapeValue, _ measure: Measure, isPerGiven: Bool
    ) -> Result<ParameterValue, Failure> {
        let noun = measure.noun
        let parts = measure.example.split(separator: " / ")
        let example = isPerGiven && parts.count > 1 ? String(parts[0]) : measure.example
        return .failure(
            Failure(
                refusal: .expected(
                    Label(
                        en: "\(noun.en) such as \(example)", nl: "\(noun.nl) zoals \(example)"),
                    got: value, hint: value.withUnit(after: example))))
    }

    private func wrongUnit(_ value: TapeValue) -> Result<ParameterValue, Failure> {
        let unit = parameter.unit.description
        return .failure(
            Failure(
                refusal: Refusal(
                    Label(
                        en: "\(name) is \(unit.en); got \(value.words.en)",
                        nl: "\(name) is \(unit.nl); gekregen: \(value.words.nl)"),
                    hint: hours(value))))
    }

    /// Hours where a size in fte is asked: of a week, most often.
    private func hours(_ value: TapeValue) -> Label? {
        guard parameter.unit == .fte, case .quantity(let quantity) = value,
            case .number(let week) = region?.entries(of: "contract_week").first?.value, week > 0,
            let hours = [Dimension.hours, (Quantity(1, .hours) / Quantity(1, .days)).dimension]
                .firstIndex(of: quantity.dimension)
                .map({ Quantity.clean(quantity.value * ($0 == 0 ? 1 : 7)) })
        else { return nil }
        let better = "\(ParameterValue.plain(Quantity.clean(hours / week))) * fte"
        let (part, whole) = (ParameterValue.plain(hours), ParameterValue.plain(week))
        return Label(
            en: "a full week is \(whole) hours: for \(part) hours a week write \(better)",
            nl: "een volle week is \(whole) uur: schrijf \(better) voor \(part) uur per week")
    }

    private var perDoesNotFit: Result<ParameterValue, Failure> {
        let unit = parameter.unit.description
        return .failure(
            Failure(
                refusal: Refusal(
                    Label(
                        en: "\(parameter.id) is \(unit.en); 'per' does not fit that",
                        nl: "\(parameter.id) is \(unit.nl); 'per' past daar niet bij")),
                isAboutPer: true))
    }

    private func tooManyDecimals(_ value: TapeValue) -> Result<ParameterValue, Failure> {
        .failure(
            Failure(
                refusal: Refusal(
                    Label(
                        en: "money has at most four decimals; got \(value.words.en)",
                        nl: "geld heeft ten hoogste vier decimalen; gekregen: \(value.words.nl)"))))
    }
}
