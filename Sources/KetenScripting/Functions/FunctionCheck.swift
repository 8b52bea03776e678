// What can be seen in the text of a function: misspelt fields and values of the case, words that
// have no meaning inside, and things outside that are no constants.

import KetenCare
import KetenEngine

/// Checks one function about a case, with those that it uses.
struct FunctionCheck {
    let text: FunctionText
    let inputs: [(name: String, meaning: CaseField.Meaning)]
    /// What is measured in plain numbers inside, and the words for it.
    var axes: [Dimension.Axis] = [.days]
    var known = ["day", "days", "week", "weeks", "percent"]

    /// Adds what is wrong; returns what is worth a remark, or nothing if something is wrong.
    func check(
        _ function: TapeFunction, written: ArraySlice<Token>, at place: Range<Int>,
        _ findings: inout Findings
    ) -> [Label]? {
        let before = findings.errors.count
        fields(in: written, &findings)
        shares(in: written, function.outside, &findings)
        for token in text.tokens where token.isName("_ENV") {
            findings.add(
                Label(
                    en: "a file with functions that a run calls cannot use '_ENV'",
                    nl: "een bestand met functies die een berekening aanroept kan '_ENV' niet "
                        + "gebruiken"),
                at: token.range, of: text.source)
        }
        for one in text.reached(from: function) {
            let own = one.number == function.number ? written : text.tokens(of: one)
            words(in: own, &findings)
            for field in one.outside {
                outside(field, of: own.range ?? place, own, &findings)
            }
        }
        let all = text.reached(from: function).map { (function: $0, written: text.tokens(of: $0)) }
        conditions(in: all.map(\.written), &findings)
        let remarks = texts(in: all, &findings)
        return findings.errors.count == before ? remarks : nil
    }

    /// `case.wating`, and `case.form == "labor"`.
    private func fields(in written: ArraySlice<Token>, _ findings: inout Findings) {
        guard let open = written.firstIndex(where: { $0.is("(") }), open + 1 < written.endIndex,
            written[open + 1].kind == .name
        else { return }
        let parameter = written[open + 1].written
        for index in written.indices.dropLast(2) where written[index].isName(parameter) {
            let field = written[index + 2]
            let isMethod = written[index + 1].is(":")
            guard field.kind == .name, isMethod || written[index + 1].is(".") else { continue }
            if isMethod || inputs.isEmpty {
                noField(field, behind: written[index + 1], of: parameter, &findings)
                continue
            }
            guard let known = inputs.first(where: { $0.name == field.written }) else {
                findings.add(
                    Label(
                        en: "unknown field '\(field.written.shortened())' of \(parameter)",
                        nl: "onbekend veld '\(field.written.shortened())' van \(parameter)"),
                    hint: .nearest(
                        to: field.written, in: inputs.map(\.name), list: "fields", "velden"),
                    at: field.range, of: text.source)
                continue
            }
            compared(known, written, index, &findings)
        }
    }

    /// `case:waiting()`, and `x.y` where x is a number.
    private func noField(
        _ field: Token, behind sign: Token, of parameter: String, _ findings: inout Findings
    ) {
        guard !inputs.isEmpty else {
            return findings.add(
                Label(
                    en: "'\(parameter)' is a number and has no fields",
                    nl: "'\(parameter)' is een getal en heeft geen velden"),
                at: sign.range.lowerBound..<field.range.upperBound, of: text.source)
        }
        findings.add(
            Label(
                en: "a field of '\(parameter)' is read with '.', not with ':'",
                nl: "een veld van '\(parameter)' wordt met '.' gelezen, niet met ':'"),
            hint: .write("\(parameter).\(field.written.shortened())"), at: sign.range,
            of: text.source)
    }

    private func compared(
        _ field: (name: String, meaning: CaseField.Meaning), _ written: ArraySlice<Token>,
        _ index: Int, _ findings: inout Findings
    ) {
        func isEquality(_ place: Int) -> Bool {
            written.indices.contains(place) && (written[place].is("==") || written[place].is("~="))
        }
        var value: Token?
        if isEquality(index + 3), written.indices.contains(index + 4) { value = written[index + 4] }
        if isEquality(index - 1), written.indices.contains(index - 2) { value = written[index - 2] }
        ordered(field, written, index, &findings)
        guard let value else { return }
        switch field.meaning {
        case .word(let words) where value.content == nil:
            guard value.kind == .number || ["true", "false"].contains(where: value.is) else {
                return
            }
            findings.add(
                Label(
                    en: "'\(field.name)' is a text and never equals \(value.written)",
                    nl: "'\(field.name)' is een tekst en is nooit gelijk aan \(value.written)"),
                hint: .nearest(to: "", in: words, list: "values", "waarden"),
                at: value.range, of: text.source)
        default:
            guard value.isText || value.kind == .number,
                let said = never(
                    field, value.content ?? (value.isText ? "" : nil), value.written)
            else { return }
            findings.add(said.message, hint: said.hint, at: value.range, of: text.source)
        }
    }

    /// What to say of a field that is compared with a value that it never has.
    ///
    /// - Parameters:
    ///   - given: the text that it is compared with; nothing if that is no text, or one that is not
    ///     known.
    ///   - shown: how the value is written.
    func never(
        _ field: (name: String, meaning: CaseField.Meaning), _ given: String?, _ shown: String
    ) -> (message: Label, hint: Label?)? {
        switch field.meaning {
        case .word(let words):
            guard let given, !words.contains(given) else { return nil }
            return (
                Label(
                    en: "'\(field.name)' is never \"\(given.shortened())\"",
                    nl: "'\(field.name)' is nooit \"\(given.shortened())\""),
                .nearest(to: given, in: words, list: "values", "waarden")
            )
        case .flag:
            return (
                Label(
                    en: "'\(field.name)' is true or false and never equals \(shown)",
                    nl: "'\(field.name)' is true of false en is nooit gelijk aan \(shown)"), nil
            )
        case .days:
            guard given != nil else { return nil }
            return (
                Label(
                    en: "'\(field.name)' is a number of days and never equals \(shown)",
                    nl: "'\(field.name)' is een aantal dagen en is nooit gelijk aan \(shown)"),
                nil
            )
        }
    }

    /// `case.age > "365"` and `case.form < 3`: only numbers are more or less.
    private func ordered(
        _ field: (name: String, meaning: CaseField.Meaning), _ written: ArraySlice<Token>,
        _ index: Int, _ findings: inout Findings
    ) {
        func sign(_ place: Int) -> Token? {
            guard written.indices.contains(place) else { return nil }
            return ["<", ">", "<=", ">="].contains(where: written[place].is) ? written[place] : nil
        }
        let (behind, before) = (sign(index + 3), sign(index - 1))
        guard let sign = behind ?? before else { return }
        let place = behind == nil ? index - 2 : index + 4
        let value = written.indices.contains(place) ? written[place] : nil
        switch field.meaning {
        case .days:
            guard let value, value.isText else { return }
            let number = value.content.flatMap(Double.init)
            findings.add(
                Label(
                    en: "'\(field.name)' is a number of days and cannot be compared with a text",
                    nl: "'\(field.name)' is een aantal dagen en kan niet met een tekst worden "
                        + "vergeleken"),
                hint: number.map { .write(ParameterValue.plain($0)) }, at: value.range,
                of: text.source)
        case .word:
            findings.add(
                Label(
                    en: "'\(field.name)' is a text and is never more or less than something",
                    nl: "'\(field.name)' is een tekst en is nooit meer of minder dan iets"),
                hint: .write("==", or: "~="), at: sign.range, of: text.source)
        case .flag:
            findings.add(
                Label(
                    en: "'\(field.name)' is true or false and is never more or less than "
                        + "something",
                    nl: "'\(field.name)' is true of false en is nooit meer of minder dan iets"),
                at: sign.range, of: text.source)
        }
    }

    /// `1 * year`, which some write for 365 days.
    private static func days(_ written: ArraySlice<Token>, _ index: Int) -> Label {
        let isYear = written[index].written.hasPrefix("year")
        var number = isYear ? 1.0 : 3
        if index - 2 >= written.startIndex, written[index - 1].is("*"),
            let given = Double(written[index - 2].written)
        {
            number = given
        }
        let days = ParameterValue.plain((number * (isYear ? 365 : 30)).rounded())
        return Label(
            en: "months differ in length; write days or weeks: \(days) * days",
            nl: "maanden zijn niet even lang; schrijf dagen of weken: \(days) * days")
    }

    /// Words of the language that mean nothing inside: `months`, `EUR`, `change`.
    private func words(in written: ArraySlice<Token>, _ findings: inout Findings) {
        let locals = Set(FunctionText.declared(in: written).map(\.written))
        for index in written.indices where written[index].kind == .name {
            let name = written[index].written
            guard Vocabulary.words.contains(name), !known.contains(name),
                !locals.contains(name)
            else { continue }
            let before = index > written.startIndex ? written[index - 1] : nil
            let after = index + 1 < written.endIndex ? written[index + 1] : nil
            let isKey =
                after?.is("=") == true && ["{", ",", ";"].contains { before?.is($0) == true }
            if isKey || [".", ":"].contains(where: { before?.is($0) == true }) { continue }
            let isLength = axes == [.days] && ["month", "months", "year", "years"].contains(name)
            findings.add(
                Label(
                    en: "'\(name)' cannot be used in a function that a run calls",
                    nl: "'\(name)' kan niet in een functie die een berekening aanroept"),
                hint: near(name, in: written)
                    ?? (isLength
                        ? Self.days(written, index)
                        : Label(
                            en: "words that it may use: \(known.joined(separator: ", "))",
                            nl: "woorden die erin mogen: \(known.joined(separator: ", "))")),
                at: written[index].range, of: text.source)
        }
    }

    /// A name of the function's own that is misspelt where it is given, so that it is never used.
    private func near(_ name: String, in written: ArraySlice<Token>) -> Label? {
        let unused = TextRemarks.unused(
            among: FunctionText.declared(in: written), in: Array(written))
        let near = Suggestion.nearest(to: name, in: unused.map(\.written))
        return unused.last { $0.written == near }.map { .didYouMean($0.written, ofLine: $0.line) }
    }

    /// A word of the language under another name could be any word, and an iterator keeps a state.
    private func word(_ name: String, _ place: Range<Int>, _ findings: inout Findings) {
        findings.add(
            Label(
                en: "a function that a run calls cannot use '\(name)', which stands for a word of "
                    + "the language",
                nl: "een functie die een berekening aanroept kan '\(name)' niet gebruiken: het "
                    + "staat voor een woord van de taal"),
            hint: Label(
                en: "write the word itself inside the function, such as math.max",
                nl: "schrijf het woord zelf in de functie, zoals math.max"),
            at: place, of: text.source)
    }

    private func outside(
        _ field: TapeField, of place: Range<Int>, _ written: ArraySlice<Token>,
        _ findings: inout Findings
    ) {
        switch field.value {
        case .function(let function) where function.number == 0:
            let use = written.first { $0.isName(field.name) }?.range
            return word(field.name, use ?? place, &findings)
        case .nothing, .flag, .whole, .number, .text, .function: return
        case .quantity(let quantity)
        where Dimension.Axis.allCases.allSatisfy({
            quantity.dimension[$0] == 0 || axes.contains($0)
        }):
            return
        default: break
        }
        let use = written.first { $0.isName(field.name) }?.range ?? place
        findings.add(
            Label(
                en: "a function that a run calls cannot use '\(field.name)', which is "
                    + "\(field.value.words.en)",
                nl: "een functie die een berekening aanroept kan '\(field.name)' niet gebruiken: "
                    + "\(field.value.words.nl)"),
            hint: Label(
                en: "from outside it can use numbers, texts, functions and: "
                    + known.joined(separator: ", "),
                nl: "van buiten kan ze getallen, teksten, functies gebruiken en: "
                    + known.joined(separator: ", ")
            ), at: use, of: text.source)
    }
}
