// Reads one value as one kind of field, or says what was expected and what was given.

import KetenCare
import KetenEngine

/// A field's value with the tokens that wrote it.
struct FieldReading {
    let value: TapeValue
    let tokens: ArraySlice<Token>?

    /// The value as a field of a kind.
    func reading(as kind: FieldKind) -> Result<FieldValue, Refusal> {
        if kind.isSingle, case .table(let list) = value, list.fields.isEmpty, list.items.count > 1 {
            return .failure(.severalValues)
        }
        return switch kind {
        case .text: text()
        case .date: DateReading(value: value, tokens: tokens).date().map(FieldValue.date)
        case .version: version()
        case .value, .subjects, .municipality, .measure, .rule, .filter, .amount, .curve,
            .coordinate:
            .success(.tape(value))
        case .everyMonth: everyMonth()
        case .unit: unit()
        case .length: length()
        case .percentage: percentage()
        case .calendarYear: calendarYear()
        case .recurrence: recurrence()
        case .factor: factor()
        case .people: people()
        }
    }

    private func text() -> Result<FieldValue, Refusal> {
        guard case .text(let text) = value else {
            return expected(Label(en: "a text in quotes", nl: "een tekst tussen aanhalingstekens"))
        }
        guard !text.unicodeScalars.contains(where: { String.isUnsafe($0) && $0 != "\n" }) else {
            return .failure(
                Refusal(
                    Label(
                        en: "a text holds a character that cannot be shown",
                        nl: "een tekst bevat een teken dat niet kan worden getoond")))
        }
        let length = text.unicodeScalars.count
        guard length <= Self.longestText else {
            return .failure(
                Refusal(
                    Label(
                        en: "a text has at most \(Self.longestText) characters; "
                            + "this one has \(length)",
                        nl: "een tekst heeft ten hoogste \(Self.longestText) tekens; "
                            + "deze heeft er \(length)")))
        }
        // Outputs have lines of their own, and none of them may be a script's.
        let lines = text.split(whereSeparator: \.isNewline)
        guard lines.count > 1 || lines.first?.count != text.count else {
            return .success(.text(text))
        }
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let trimmed = lines.map { $0.drop(while: isBlank) }.filter { !$0.isEmpty }
        return .success(.text(trimmed.joined(separator: " ")))
    }

    /// The most characters of a text: some pages, of which every output shows all.
    static let longestText = 10_000

    private func version() -> Result<FieldValue, Refusal> {
        if case .whole(1) = value { return .success(.version(1)) }
        return expected(
            Label(
                en: "the version of the language, which is 1", nl: "de versie van de taal, dus 1"))
    }

    private func unit() -> Result<FieldValue, Refusal> {
        guard case .quantity(let unit) = value, unit.dimension != .none, unit.value != 0 else {
            var hint: Label?
            if case .text(let word) = value, UnitWord.all.contains(where: { $0.name == word }) {
                hint = Label(
                    en: "write \(word) without quotes",
                    nl: "schrijf \(word) zonder aanhalingstekens")
            }
            return expected(
                Label(en: "a unit such as inhabitant", nl: "een eenheid zoals inhabitant"), hint)
        }
        guard tokens?.contains(where: { $0.kind == .number }) != true else {
            return .failure(
                Refusal(
                    Label(
                        en: "'per' takes a unit without a number, such as inhabitant or year",
                        nl: "'per' neemt een eenheid zonder getal, zoals inhabitant of year")))
        }
        return .success(.unit(unit))
    }

    private func length() -> Result<FieldValue, Refusal> {
        let what = Label(
            en: "a length of time such as 90 * days", nl: "een tijdsduur zoals 90 * days")
        guard case .quantity(let length) = value,
            length.dimension == .days || length.dimension == .months
        else {
            let number = value.plain.map { ParameterValue.plain($0) }
            return expected(
                what, number.map { .write("\($0) * months", or: "\($0) * days") })
        }
        let isMonths = length.dimension == .months
        let number = Quantity.clean(length.value)
        let unit = isMonths ? Label(en: "months", nl: "maanden") : Label(en: "days", nl: "dagen")
        guard number.rounded() == number, number >= 1 else {
            return .failure(
                Refusal(
                    Label(
                        en: "expected whole \(unit.en), at least one; got \(value.words.en)",
                        nl: "verwacht: hele \(unit.nl), ten minste één; "
                            + "gekregen: \(value.words.nl)")))
        }
        guard number * (isMonths ? 31 : 1) <= TimeLength.limit else {
            return .failure(
                Refusal(
                    Label(
                        en: "\(value.words.en) is longer than a scenario can last",
                        nl: "\(value.words.nl) is langer dan een scenario kan duren")))
        }
        return .success(.length(isMonths ? .months(Int(number)) : .days(Int(number))))
    }

    private func percentage() -> Result<FieldValue, Refusal> {
        guard case .quantity(let share) = value, share.dimension == .none else {
            return expected(
                Label(
                    en: "a percentage such as 10 * percent", nl: "een percentage zoals 10 * percent"
                ), percent)
        }
        return .success(.share(Quantity.clean(share.value)))
    }

    /// Of a plain number: itself, or a hundred times it if it looks like a share.
    private var percent: Label? {
        guard let number = value.plain, number.isFinite else { return nil }
        let isShare = abs(number) < 1 && number != 0
        let percent = isShare ? Quantity.clean(number * 100) : number
        return .write("\(ParameterValue.plain(percent)) * percent")
    }

    private func calendarYear() -> Result<FieldValue, Refusal> {
        guard case .reference(let reference) = value, reference.word == .year,
            case .whole(let year) = reference.target
        else {
            return expected(
                Label(en: "a year such as year(2024)", nl: "een jaar zoals year(2024)"),
                calendarYearHint)
        }
        guard let from = CivilDate(year: year, month: 1, day: 1), year < 9999,
            let until = CivilDate(year: year + 1, month: 1, day: 1),
            let period = Period(from: from, until: until)
        else {
            return .failure(
                Refusal(
                    Label(
                        en: "\(year) is not a year of the calendar",
                        nl: "\(year) is geen jaar op de kalender")))
        }
        return .success(.calendarYear(period))
    }

    private var calendarYearHint: Label? {
        if case .whole(let year) = value { return .write("year(\(year))") }
        if case .text(let text) = value, let year = Int(text) { return .write("year(\(year))") }
        return nil
    }

    private func recurrence() -> Result<FieldValue, Refusal> {
        guard case .quantity(let often) = value, often == UnitWord.year.one else {
            return expected(Label(both: "every = year"))
        }
        return .success(.recurrence)
    }

    private func everyMonth() -> Result<FieldValue, Refusal> {
        guard case .quantity(let often) = value, often == Quantity(1, .months) else {
            return expected(Label(both: "every = month"))
        }
        return .success(.recurrence)
    }

    func expected(_ what: Label, _ hint: Label? = nil) -> Result<FieldValue, Refusal> {
        .failure(.expected(what, got: value, hint: hint))
    }
}

extension FieldKind {
    /// Whether it takes one value, never a list of several.
    fileprivate var isSingle: Bool {
        [.date, .length, .percentage, .calendarYear, .factor, .people, .measure].contains(self)
    }

    /// A value as a script writes it, in a call with a name.
    func example(named name: String?) -> String {
        switch self {
        case .text: "\"…\""
        case .date: "\"2023-01-01\""
        case .version: "1"
        case .value: name.flatMap(ParameterCatalog.parameter)?.unit.example ?? "…"
        case .unit: "inhabitant"
        case .subjects: "region \"south\""
        case .length: "6 * months"
        case .percentage: "10 * percent"
        case .calendarYear: "year(2024)"
        case .recurrence: "year"
        case .factor: "1.2"
        case .people: "500 * inhabitants"
        case .measure: "5 * persons"
        case .municipality: "municipality \"Venlo\""
        case .everyMonth: "month"
        case .rule: "function(case) return case.waiting end"
        case .filter: "function(case) return case.open end"
        case .amount: "\"waiting\""
        case .curve: "function(x) return 0.3 * x end"
        case .coordinate: "40 * percent"
        }
    }
}
