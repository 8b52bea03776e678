// The vocabulary: what a word makes, and what a wrong use of it says.
import CKetenLua
import Testing

@Suite("Words of the vocabulary")
struct WordTests {
    @Test("Constructors make nodes that know their line, their name and their serial")
    func nodes() {
        let script = """
            local first = absence { who = 1 }
            return scenario
              "Two" {
              first,
              change "contribution"
              {
                to = 2,
              },
              first,
            }
            """
        let value = Evaluation(script).value
        let absence = "node 2 @1 #1 {who=1}"
        let change = "node 1 'contribution' @5 #2 {to=2}"
        #expect(value == "node 0 'Two' @2 #3 {\(absence), \(change), \(absence)}")
        #expect(Evaluation("return scenario(\"X\")({ 1 })").value == "node 0 'X' @1 #1 {1}")
        #expect(Evaluation("\n\nreturn absence {}").value == "node 2 @3 #1 {}")
        #expect(Evaluation("return { change 'x' }").value == "{half 1 @1 'x'}")
    }

    @Test("A half-finished node can be finished more than once")
    func halves() {
        let script = "local c = change 'x'\nreturn { c { 1 }, c { 2 } }"
        #expect(Evaluation(script).value == "{node 1 'x' @1 #1 {1}, node 1 'x' @1 #2 {2}}")
    }

    @Test("References keep their kind, their line and what they were called with")
    func references() {
        let script = "return { municipality 'Venlo',\n coordinator(2.0), post 'south', post(3) }"
        #expect(
            Evaluation(script).value
                == "{reference 0 kind 7 @1 'Venlo', reference 1 kind 8 @2 2, "
                + "reference 2 kind 9 @2 'south', reference 2 kind 9 @2 3}")
    }

    @Test(
        "Wrong uses say what is right",
        arguments: [
            ("absence 'x'", "absence takes a table: absence { ... }; got text"),
            ("absence()", "absence takes a table: absence { ... }; got nothing (nil)"),
            ("absence({}, 1)", "absence takes a table: absence { ... }; got more than one value"),
            (
                "change { to = 1 }",
                "change takes a name in quotes and then a table: "
                    + "change \"contribution\" { ... }; got a table"
            ),
            (
                "growth(1)",
                "growth takes a name in quotes and then a table: growth \"name\" { ... }; "
                    + "got a number"
            ),
            (
                "change 'x' 'y'",
                "change \"x\" takes a table next: change \"x\" { ... }; got text"
            ),
            ("change 'x' ()", "change \"x\" takes a table next: change \"x\" { ... }; got nothing"),
            (
                "{ absence {} { 1 } }",
                "absence { ... } is complete already; is a comma missing after it?"
            ),
            (
                "municipality(1)",
                "municipality takes a name in quotes: municipality \"...\"; got a number"
            ),
            ("coordinator 'a'", "coordinator takes a whole number: coordinator(1); got text"),
            (
                "coordinator(1.5)",
                "coordinator takes a whole number: coordinator(1); got 1.5"
            ),
            ("post {}", "post takes a name in quotes or a whole number; got a table"),
            (
                "post(1, 2)",
                "post takes a name in quotes or a whole number; got more than one value"
            ),
            ("scenaro 'x' {}", "unknown name 'scenaro'"),
            ("math.flor(1)", "unknown name 'math.flor'"),
            ("('x'):trim()", "unknown name 'string.trim'"),
            (
                "os.time()",
                "'os' is not available in a scenario: a scenario has no clock and no system; "
                    + "give dates as text, \"2023-01-01\""
            ),
            (
                "math.random()",
                "'math.random' is not available in a scenario: chance belongs to the simulation, "
                    + "which draws it in the same way every time"
            ),
            ("months.x", "attempt to index a quantity value (global 'months')"),
            ("year(2024)", "attempt to call a quantity value (global 'year')"),
            ("1 + absence {}", "attempt to perform arithmetic on a finished value"),
        ])
    func wrong(_ expression: String, _ message: String) {
        let result = Evaluation("local x =\n  \(expression)")
        #expect(result.status == CS_RUNTIME)
        #expect(result.message == message)
        #expect(result.line == 2)
    }

    @Test("Globals are locked, and the words say what to write instead")
    func globals() {
        #expect(Evaluation("x = 1").message == "cannot assign to global 'x'; write 'local x'")
        #expect(Evaluation("math.pi = 3").message == "cannot change 'math.pi'")
    }

    @Test("Syntax errors keep Lua's text and line")
    func syntax() {
        let missing = Evaluation("return {\n a = 1\n c = 2 }")
        #expect(missing.status == CS_SYNTAX && missing.line == 3)
        #expect(missing.message == "'}' expected (to close '{' at line 1) near 'c'")
        let open = Evaluation("local a = 'x\ny'")
        #expect(open.line == 1 && open.message == "unfinished string near ''x'")
        let quotes = Evaluation("return \u{201C}x\u{201D}")
        #expect(quotes.message == "unexpected symbol near '<\\226>'")
        #expect(Evaluation("\r\n\r\n\n)").line == 4)
    }

    @Test("A message that imitates a place is not believed; a long one is cut at a character")
    func messages() {
        let fake = Evaluation("\n\nerror('line 7: no\\nmore\\27[31m \\xff')")
        #expect(fake.line == 3)
        #expect(fake.message == "line 7: no more[31m ?")
        let long = Evaluation("error(('\u{20AC}'):rep(1000))").message
        #expect(long.utf8.count <= 2047 && long.allSatisfy { $0 == "\u{20AC}" })
    }

    @Test("A byte order mark and a hash line are skipped, and lines still count")
    func beginnings() {
        #expect(Evaluation("\u{FEFF}return 1").value == "1")
        #expect(Evaluation("#!/usr/bin/keten\nreturn absence {}").value == "node 2 @2 #1 {}")
        #expect(Evaluation("\u{FEFF}# note\n)").line == 2)
    }

    @Test("A vocabulary that defines a word twice, or hides the library, is refused")
    func vocabulary() {
        let words = [
            cs_constant(name: Vocabulary.text("a"), text: Vocabulary.text("x")),
            cs_constant(name: Vocabulary.text("a"), text: Vocabulary.text("y")),
        ]
        let clash = [cs_constant(name: Vocabulary.text("math"), text: nil)]
        let nameless = [cs_constant(name: nil, text: nil)]
        for list in [words, clash, nameless] {
            let status = list.withUnsafeBufferPointer { constants in
                var vocabulary = cs_vocabulary()
                vocabulary.constants = constants.baseAddress
                vocabulary.constant_count = constants.count
                return Evaluation(
                    bytes: Array("return 1".utf8), limits: cs_limits(), words: &vocabulary
                ).status
            }
            #expect(status == CS_BAD_VOCABULARY)
        }
        let none = Evaluation(bytes: Array("return 1".utf8), limits: cs_limits(), words: nil)
        #expect(none.value == "1")
    }

    @Test("Plain constants are texts; functions and words that were not called keep their place")
    func constants() {
        #expect(Evaluation("return illness").value == "'illness'")
        #expect(
            Evaluation("return { absence,\n function() end }").value
                == "{function @0, function @2}")
    }

    @Test("A node that is made and not returned is an error at its line")
    func forgotten() {
        let result = Evaluation("local a = absence {}\nlocal b = growth 'x' {}\nreturn { a }")
        #expect(result.status == CS_RUNTIME && result.line == 2)
        #expect(result.message == "growth is made here but is not part of what the file returns")
        #expect(Evaluation("local a = absence {} return { a, a }").status == CS_OK)
    }
}
