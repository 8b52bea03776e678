// Reads a day. Dates are where scripts go wrong most: without quotes they are subtractions, and
// every country orders them differently; so each mistake has its own sentence.

import KetenEngine

/// A date field's value with the tokens that wrote it.
struct DateReading {
    let value: TapeValue
    let tokens: ArraySlice<Token>?

    /// The day, or why it is none.
    func date() -> Result<CivilDate, Refusal> {
        switch value {
        case .text(let text):
            if let date = CivilDate(iso: text) { return .success(date) }
            return .failure(Self.refusal(of: text))
        case .whole, .number: return .failure(unquoted())
        default: return .failure(.expected(Self.inQuotes("2023-01-01"), got: value))
        }
    }

    private static func inQuotes(_ example: String) -> Label {
        Label(
            en: "a date in quotes, such as \"\(example)\"",
            nl: "een datum tussen aanhalingstekens, zoals \"\(example)\"")
    }

    /// A number: most often year - month - day.
    private func unquoted() -> Refusal {
        guard let tokens, tokens.count == 5, case .whole(let number) = value else {
            return .expected(Self.inQuotes("2023-01-01"), got: value)
        }
        let parts = Array(tokens)
        let numbers = [0, 2, 4].compactMap { Int(parts[$0].written) }
        guard numbers.count == 3, parts[1].is("-"), parts[3].is("-") else {
            return .expected(Self.inQuotes("2023-01-01"), got: value)
        }
        let written = Self.meant(numbers)?.description ?? "2023-01-01"
        let sum = numbers.map(String.init).joined(separator: " - ")
        let what = Self.inQuotes(written)
        return Refusal(
            Label(
                en: "expected \(what.en); got \(number) (\(sum)?)",
                nl: "verwacht: \(what.nl); gekregen: \(number) (\(sum)?)"))
    }

    private static func refusal(of text: String) -> Refusal {
        let pieces = text.split { "-/. –—−‐‑".contains($0) }.map { Int($0) ?? -1 }
        let digits = text.utf8.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let shape = [true, true, true, true, false, true, true, false, true, true]
        if digits == shape, pieces.count == 3, text.dropFirst(4).first == "-" {
            var hint: Label?
            if let day = CivilDate(year: pieces[0], month: pieces[2], day: pieces[1]) {
                hint = .didYouMean("\(day)")
            } else if let month = CivilDate(year: pieces[0], month: pieces[1], day: 1) {
                let last = month.adding(days: month.daysInMonth - 1)
                hint = Label(
                    en: "that month ends on \(last)", nl: "die maand eindigt op \(last)")
            }
            return Refusal(
                Label(
                    en: "there is no day \(text) on the calendar",
                    nl: "de dag \(text) bestaat niet op de kalender"), hint: hint)
        }
        let example = "\"2023-01-01\""
        return .expected(
            Label(en: "a date such as \(example)", nl: "een datum zoals \(example)"),
            got: .text(text),
            hint: (meant(pieces) ?? spelled(text)).map { .didYouMean("\($0)") })
    }

    /// The day of `1 maart 2022` or `March 1, 2022`.
    private static func spelled(_ text: String) -> CivilDate? {
        let parts = text.split { !$0.isLetter && !$0.isNumber }
        let numbers = parts.compactMap { Int($0) }
        let names = parts.filter { Int($0) == nil }
        guard parts.count == 3, numbers.count == 2, names.count == 1, numbers[1] > 31,
            let month = month(String(Suggestion.folded(String(names[0]))))
        else { return nil }
        return CivilDate(year: numbers[1], month: month, day: numbers[0])
    }

    /// The number of a month by its first letters, in Dutch or English.
    private static func month(_ name: String) -> Int? {
        let starts = [
            ["jan"], ["feb"], ["maa", "mrt", "mar"], ["apr"], ["mei", "may"], ["jun"], ["jul"],
            ["aug"], ["sep"], ["okt", "oct"], ["nov"], ["dec"],
        ]
        return starts.firstIndex { $0.contains { name.hasPrefix($0) } }.map { $0 + 1 }
    }

    /// The day that three numbers mean: year, month, day, or day, month, year.
    private static func meant(_ numbers: [Int]) -> CivilDate? {
        guard numbers.count == 3 else { return nil }
        if numbers[0] > 31 {
            return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
        }
        // Of two digits the year stands last, where the day shows that it stands first.
        if (13...31).contains(numbers[0]), (1...12).contains(numbers[1]),
            (0...31).contains(numbers[2])
        {
            return CivilDate(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
        }
        guard numbers[2] > 31 else { return nil }
        return CivilDate(year: numbers[2], month: numbers[1], day: numbers[0])
    }
}
