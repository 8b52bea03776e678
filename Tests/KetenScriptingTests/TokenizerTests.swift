// The text of a script in tokens, calls and lines.

import KetenEngine
import Testing

@testable import KetenScripting

@Suite("A script is cut into tokens and calls as Lua would")
struct TokenizerTests {
    private func written(_ text: String) -> [String] {
        Tokenizer.tokens(of: SourceText(file: "", text: text)).map(\.written)
    }

    @Test("Comments of every length are no tokens")
    func comments() {
        #expect(written("a -- b\nc --[[ d\n e ]] f --[==[ g ]] ]==] h") == ["a", "c", "f", "h"])
        #expect(written("a --[[ never closed") == ["a"])
    }

    @Test("Texts keep their quotes; escapes and long brackets are understood")
    func texts() {
        #expect(written(#"'a' "b\"c" [[d]] [=[e]]=]"#) == ["'a'", #""b\"c""#, "[[d]]", "[=[e]]=]"])
        let tokens = Tokenizer.tokens(of: SourceText(file: "", text: #"'a' "b\"c""#))
        #expect(tokens.map(\.content) == ["a", nil])
        #expect(written("a = 'x\nb") == ["a", "=", "'x", "b"])
    }

    @Test("Numbers end where Lua ends them")
    func numbers() {
        #expect(
            written("2023-01-01 0x1p-4 1e-3 .5 3..4 0xEp1+1")
                == [
                    "2023", "-", "01", "-", "01", "0x1p-4", "1e-3", ".5", "3..4", "0xEp1", "+", "1",
                ])
    }

    @Test("Long signs are one token, and what Lua has no use for is stray")
    func signs() {
        #expect(
            written("a==b~=c//d...e::f") == [
                "a", "==", "b", "~=", "c", "//", "d", "...", "e", "::", "f",
            ])
        let tokens = Tokenizer.tokens(of: SourceText(file: "", text: "é €"))
        #expect(tokens.map(\.kind) == [.stray, .stray])
    }

    @Test("until is a field before an equals sign, and a keyword elsewhere")
    func until() {
        let tokens = Tokenizer.tokens(of: SourceText(file: "", text: "until = 1 until x == 1"))
        #expect(tokens[0].kind == .name)
        #expect(tokens[3].kind == .keyword)
    }

    @Test("Calls are found with their names, fields and items")
    func calls() throws {
        let source = SourceText(
            file: "",
            text: """
                scenario "a" { x = { y = 1, 2 }, f = function(a) return a, 1 end,
                  change ("b") ({ of = g(1, 2), ["k"] = 3; 4 }),
                  absence { who = 1 }, t.change { no = 1 }, change = 5,
                }
                """)
        let calls = CallFinder.calls(
            of: ["scenario", "change", "absence"], in: Tokenizer.tokens(of: source))
        #expect(calls.map(\.word.written) == ["scenario", "change", "absence"])
        #expect(calls.map { $0.name?.content } == ["a", "b", nil])
        #expect(calls[0].table?.fields.map(\.key.written) == ["x", "f", "change"])
        #expect(calls[0].table?.items.count == 3)
        let change = try #require(calls[1].table)
        #expect(change.fields.map(\.key.written) == ["of"])
        #expect(change.items.map { $0.map(\.written) } == [["4"]])
        #expect(change.field(beforeItem: 0) == nil)
    }

    @Test("The nearest name is found by letters, not by capitals or accents")
    func suggestions() {
        let names = ["Maastricht", "Meerssen", "Bergen (L.)", "Venlo", "Venray", "Gulpen-Wittem"]
        #expect(Suggestion.nearest(to: "mastricht", in: names) == "Maastricht")
        #expect(Suggestion.nearest(to: "Vénlo", in: names) == "Venlo")
        #expect(Suggestion.nearest(to: "Bergen", in: names) == "Bergen (L.)")
        #expect(Suggestion.nearest(to: "Gulpen", in: names) == "Gulpen-Wittem")
        #expect(Suggestion.nearest(to: "Amsterdam", in: names) == nil)
        #expect(Suggestion.nearest(to: "Venl", in: ["Venlb", "Venla"]) == "Venla")
        #expect(Suggestion.nearest(to: "", in: names) == nil)
        #expect(Suggestion.distance(Array("fmor"), Array("from")) == 2)
        #expect(Suggestion.distance(Array("form"), Array("from")) == 1)
        #expect(Suggestion.same(as: "ROERMOND", in: ["Roermond"]) == "Roermond")
    }
}
