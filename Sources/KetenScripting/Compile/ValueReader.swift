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
        let reader = ValueReader(parameter: parameter, region: base?.region)
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

    /// Why a value is not taken.
    struct Failure: Error {
        let refusal: Refusal
        /// Whether the field `per` is to blame.
        var isAboutPer = false
    }

    /// A value, divided by a unit if one is given beside it.
    func value(_ value: TapeValue, per: Quantity?) -> Result<ParameterValue, Failure> {
        switch parameter.unit {
        case .flag: flag(value, per)
        case .word: word(value, per)
        case .share, .factor: plain(value, per)
        default: measured(value, per)
        }
    }

    private func flag(_ value: TapeValue, _ per: Quantity?) -> Result<ParameterValue, Failure> {
        guard per == nil else { return perDoesNotFit }
        guard case .flag(let flag) = value else {
            return .failure(
                Failure(
                    refusal: .expected(Label(en: "true or false", nl: "true of false"), got: value)
                ))
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
                return notMeasured(value, measure)
            }
            if let result = measure.number(number / per) {
                return isExactMoney(result, measure)
                    ? limited(result, given: value) : tooManyDecimals(value)
            }
            let isPerAtFault = measure.number(number) != nil
            return isPerAtFault ? perDoesNotFit : wrongUnit(.quantity(number / per))
        }
        guard case .quantity(let quantity) = value, quantity.dimension != .none else {
            return notMeasured(value, measure)
        }
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
        return .success(.number(number))
    }

    /// Of a plain number: the quantity that was meant, after an example such as `90 * days`.
    private func withUnit(_ value: TapeValue, _ example: String) -> Label? {
        let parts = example.split(separator: " * ", maxSplits: 1)
        guard let number = value.plain, number.isFinite, parts.count == 2,
            Double(parts[0]) != nil
        else { return nil }
        let better = "\(ParameterValue.plain(number)) * \(parts[1])"
        return Label(en: "write \(better)", nl: "schrijf \(better)")
    }

    /// Of a share that was given as 80: the percentage that was meant.
    private func percentage(_ given: TapeValue) -> Label? {
        guard parameter.unit == .share, let number = given.plain, number > 1, number <= 100 else {
            return nil
        }
        let better = "\(ParameterValue.plain(number)) * percent"
        return Label(en: "write \(better)", nl: "schrijf \(better)")
    }

    private func notMeasured(
        _ value: TapeValue, _ measure: Measure
    ) -> Result<ParameterValue, Failure> {
        let (noun, example) = (measure.noun, measure.example)
        return .failure(
            Failure(
                refusal: .expected(
                    Label(
                        en: "\(noun.en) such as \(example)", nl: "\(noun.nl) zoals \(example)"),
                    got: value, hint: withUnit(value, example))))
    }

    private func wrongUnit(_ value: TapeValue) -> Result<ParameterValue, Failure> {
        let unit = parameter.unit.description
        return .failure(
            Failure(
                refusal: Refusal(
                    Label(
                        en: "\(parameter.id) is \(unit.en); got \(value.words.en)",
                        nl: "\(parameter.id) is \(unit.nl); gekregen: \(value.words.nl)"))))
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
