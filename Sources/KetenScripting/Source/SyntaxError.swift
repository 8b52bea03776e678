// What Lua's compiler did not understand, in words that help: it names one token, and the tokens
// before that one tell what was probably meant.

import KetenEngine

/// A failure of Lua's compiler with the text it happened in.
struct SyntaxError {
    let failure: EvaluationFailure
    let source: SourceText
    let tokens: [Token]

    /// The failure for people.
    var diagnostic: Diagnostic {
        let line = failure.line ?? source.lineCount
        if let quote = typographicQuote(onLine: line) { return quote }
        let meaning = SemanticMistake(failure: failure, source: source, tokens: tokens)
        if let found = meaning.diagnostic { return found }
        if let place, let surplus = surplusIsCause(before: place) { return surplus }
        if let near,
            let slip = BracketSlip(source: source, tokens: tokens)
                .diagnostic(of: failure.message, near: near, line: line)
        {
            return slip
        }
        if let place,
            let slip = FunctionSlip.opening(before: place, of: tokens, in: source)
        {
            return slip
        }
        let far = FarMistake(failure: failure, source: source, tokens: tokens, place: place)
        if let found = far.diagnostic { return found }
        guard let place else { return atEnd }
        let advice = advice(at: place) ?? (message, nil)
        return Findings.diagnostic(
            advice.message,
            hint: advice.hint ?? unclosed(at: place)
                ?? FunctionSlip.unended(before: place, of: tokens) ?? surplus(before: place),
            at: tokens[place].range, of: source)
    }

    private var message: Label {
        let said = MessagePattern.translated(failure.message)
        return Label(en: said.en, nl: said.nl)
    }

    /// What the message says it is near to; nothing for the end of the file.
    private var near: String? {
        guard let start = failure.message.ranges(of: " near ").last else { return nil }
        let text = failure.message[start.upperBound...]
        guard text != "<eof>", text.count >= 2, text.first == "'", text.last == "'" else {
            return nil
        }
        return String(text.dropFirst().dropLast())
    }

    /// The token that the message means: of several alike on the line, one that cannot follow
    /// what stands before it.
    private var place: Int? {
        guard let near, let line = failure.line else { return nil }
        if let comment = StraySign.comment(onLine: line, of: tokens) { return comment }
        if near == "=", let slip = StraySign.comparison(onLine: line, of: tokens) { return slip }
        let alike = tokens.indices.filter {
            tokens[$0].line == line
                && (tokens[$0].written == near
                    || tokens[$0].kind == .stray && near.hasPrefix("<\\")
                    || tokens[$0].isText && near.count > 1 && tokens[$0].written.hasPrefix(near)
                    || tokens[$0].written.count > 2 && near.hasPrefix(tokens[$0].written))
        }
        let isUnexpected = failure.message.hasPrefix("unexpected symbol")
        let wrong = alike.first { index in
            guard index > 0 else { return false }
            let (before, token) = (tokens[index - 1], tokens[index])
            if isUnexpected { return !before.endsValue }
            return before.endsValue && token.beginsValue && !Self.isCall(before, token)
        }
        return wrong ?? alike.first ?? tokens.indices.first { tokens[$0].line == line }
    }

    /// Whether a token after a value makes a call of it.
    private static func isCall(_ before: Token, _ token: Token) -> Bool {
        let callable = before.kind == .name || [")", "]", "}"].contains(where: before.is)
        return callable && (token.isText || token.is("{") || token.is("("))
    }

    /// A bracket that another kind would close, up to a token.
    private func unclosed(at place: Int) -> Label? {
        guard let pair = Brackets(Array(tokens[...place]), in: source).mismatched else {
            return nil
        }
        let opener = pair.opener
        return Label(
            en: "'\(opener.written)' of line \(opener.line) is not closed",
            nl: "'\(opener.written)' van regel \(opener.line) is niet gesloten")
    }

    /// The bracket that closes too much, where nothing else can be the cause.
    private func surplusIsCause(before place: Int) -> Diagnostic? {
        let said = failure.message
        let isOutside = said.hasPrefix("<eof> expected") || said.hasPrefix("unexpected symbol")
        guard let pair = Brackets(Array(tokens[..<place]), in: source).surplus,
            let label = surplus(before: place),
            isOutside || pair.closer.range == tokens[place - 1].range
        else { return nil }
        return Findings.diagnostic(label, at: pair.closer.range, of: source)
    }

    /// A bracket that closes too much, if the indentation shows one before a token.
    private func surplus(before place: Int) -> Label? {
        guard let pair = Brackets(Array(tokens[..<place]), in: source).surplus else { return nil }
        let (closer, opener) = (pair.closer, pair.opener)
        let sign = closer.written
        return Label(
            en: "the '\(sign)' of line \(closer.line) closes '\(opener.written)' of line "
                + "\(opener.line): is there one too many?",
            nl: "de '\(sign)' van regel \(closer.line) sluit '\(opener.written)' van regel "
                + "\(opener.line): staat er een te veel?")
    }

    /// A better sentence than Lua's, where the tokens tell what was meant.
    private func advice(at place: Int) -> (message: Label, hint: Label?)? {
        let token = tokens[place]
        let shown = token.written.shortened(to: 30)
        if failure.message.hasPrefix("unfinished string") {
            return said(
                "this text does not end: a quote is missing on this line",
                "deze tekst eindigt niet: er ontbreekt een aanhalingsteken op deze regel")
        }
        if token.kind == .stray {
            if let space = StraySign.space(token.written) { return (space, nil) }
            return said(
                "'\(shown)' has no meaning outside a text in quotes",
                "'\(shown)' heeft geen betekenis buiten een tekst tussen aanhalingstekens",
                hint: StraySign.plain(token.written).map {
                    Label(en: "write \($0)", nl: "schrijf \($0)")
                })
        }
        if let slip = StraySign.slip(at: place, of: tokens) { return slip }
        if let slip = misspelt(place, among: Self.joining) { return slip }
        if failure.message.hasPrefix("<eof> expected"),
            tokens[..<place].contains(where: { $0.is("return") })
        {
            return StraySign.trailing(token)
        }
        return place > 0 ? advice(on: token, after: tokens[place - 1]) : nil
    }

    /// `adn` and `thne`: a name behind a value that is near a word of the language, and that
    /// nothing else knows.
    private func misspelt(
        _ place: Int, among words: [String]
    ) -> (message: Label, hint: Label?)? {
        let token = tokens[place]
        guard token.kind == .name, place > 0, tokens[place - 1].endsValue,
            token.written.count > 1, !Vocabulary.words.contains(token.written),
            !Self.fields.contains(token.written),
            tokens.count(where: { $0.isName(token.written) }) == 1,
            let near = Suggestion.nearest(to: token.written, in: words)
        else { return nil }
        let shown = token.written.shortened()
        return (
            Label(en: "unknown word '\(shown)'", nl: "onbekend woord '\(shown)'"),
            .didYouMean(near)
        )
    }

    /// Words of the language that stand behind a value.
    private static let joining = ["and", "do", "else", "elseif", "end", "or", "then"]
    private static let fields = Set(ConstructorTable.all.flatMap { $0.spec.fields.map(\.name) })

    private func advice(on token: Token, after before: Token) -> (message: Label, hint: Label?)? {
        let shown = token.written.shortened(to: 30)
        if before.is(":") || token.is(":") {
            return said("':' stands where '=' belongs", "er staat ':' waar '=' hoort")
        }
        if before.is("%") {
            return said(
                "'%' has no meaning here", "'%' heeft hier geen betekenis",
                hint: Label(en: "write 10 * percent", nl: "schrijf 10 * percent"))
        }
        if before.kind == .number, UnitWord.all.contains(where: { token.isName($0.name) }) {
            let better = "\(before.written) * \(shown)"
            return said(
                "'*' is missing before '\(shown)'", "er ontbreekt een '*' voor '\(shown)'",
                hint: Label(en: "write \(better)", nl: "schrijf \(better)"))
        }
        if before.kind == .name, token.kind == .name, Self.wordsWithName.contains(before.written) {
            let better = "\(before.written) \"\(shown)\""
            return said(
                "a name stands in quotes", "een naam staat tussen aanhalingstekens",
                hint: Label(en: "write \(better)", nl: "schrijf \(better)"))
        }
        if failure.message.hasPrefix("'}' expected"), before.endsValue, token.beginsValue {
            return said(
                "a comma is missing before '\(shown)'",
                "er ontbreekt een komma voor '\(shown)'")
        }
        if failure.message.hasPrefix("unexpected symbol"), [",", "}", ")"].contains(shown) {
            return said(
                "a value is missing before '\(shown)'",
                "er ontbreekt een waarde voor '\(shown)'")
        }
        return nil
    }

    private func said(
        _ en: String, _ nl: String, hint: Label? = nil
    ) -> (message: Label, hint: Label?) {
        (Label(en: en, nl: nl), hint)
    }

    /// Words that are followed by a name in quotes.
    private static let wordsWithName = Set(
        ConstructorTable.all.filter { $0.spec.naming != nil }.map(\.spec.name)
            + ReferenceWord.allCases.filter { !$0.takesNumber }.map(\.word))

    /// Quotes as word processors make them, which Lua cannot read.
    private func typographicQuote(onLine line: Int) -> Diagnostic? {
        let quotes: Set<Character> = ["“", "”", "„", "‟", "‘", "’", "«", "»"]
        for token in tokens where token.line == line && token.kind == .stray {
            guard let character = token.written.first(where: quotes.contains) else { continue }
            let ahead = token.written.prefix { $0 != character }.utf8.count
            let start = token.range.lowerBound + ahead
            let range = start..<start + character.utf8.count
            return Findings.diagnostic(
                Label(
                    en: "typographic quote \(character)",
                    nl: "typografisch aanhalingsteken "
                        + "\(character)"),
                hint: Label(
                    en: "write the straight quote: \"", nl: "schrijf het rechte aanhalingsteken: \""
                ),
                at: range, of: source)
        }
        return nil
    }

    private var atEnd: Diagnostic {
        let end = tokens.last?.range ?? source.start..<source.start
        let brackets = Brackets(tokens, in: source)
        guard let last = brackets.open.last else {
            return Findings.diagnostic(message, at: end, of: source)
        }
        let bracket = brackets.unclosed ?? last
        let (sign, line) = (bracket.written, bracket.line)
        return Findings.diagnostic(
            Label(
                en: "the file ends too early: '\(sign)' of line \(line) is not closed",
                nl: "het bestand eindigt te vroeg: '\(sign)' van regel \(line) is niet gesloten"),
            at: end, of: source)
    }
}
