// The library: what each function gives, in the cases where ours could differ from Lua's.
import CKetenLua
import Testing

@Suite("Library")
struct LibraryTests {
    @Test(
        "Bare words",
        arguments: [
            ("tostring(nil)", "'nil'"), ("tostring({})", "'<table>'"),
            ("tostring(pairs)", "'<function>'"), ("tostring(change 'x')", "'<change>'"),
            ("tostring(math)", "'<library>'"), ("tostring(1.5)", "'1.5'"), ("tostring(2)", "'2'"),
            ("tostring(municipality 'Venlo')", "'municipality \"Venlo\"'"),
            ("tostring(coordinator(1))", "'coordinator(1)'"), ("tostring(true)", "'true'"),
            ("tonumber('0x10')", "16"), ("tonumber(' 1.5 ')", "1.5"), ("tonumber(3)", "3"),
            ("tostring(tonumber('1,5'))", "'nil'"), ("tostring(tonumber('1\\0'))", "'nil'"),
            ("type(nil)", "'nil'"), ("type({})", "'table'"), ("type(growth 'x')", "'growth'"),
            ("type(change 'x')", "'change'"), ("type(coordinator(1))", "'coordinator'"),
            ("type(math)", "'library'"), ("type(type)", "'function'"),
            ("select('#', 1, nil, 3)", "3"), ("{ select(2, 1, 2, 3) }", "{2, 3}"),
            ("{ select(-1, 1, 2, 3) }", "{3}"), ("assert(7, 'no')", "7"),
            ("{ ipairs({})({ 5 }, 0) }", "{1, 5}"),
        ])
    func bare(_ expression: String, _ value: String) {
        #expect(Evaluation("return (\(expression))").value == value)
    }

    @Test(
        "math",
        arguments: [
            ("math.floor(2.7)", "2"), ("math.floor(-2.5)", "-3"), ("math.ceil(2.1)", "3"),
            ("math.floor(1e300)", "1e+300"), ("math.abs(-3)", "3"), ("math.abs(-1.5)", "1.5"),
            ("math.max(1, 3, 2)", "3"), ("math.min(2, 1.5)", "1.5"), ("math.huge", "inf"),
            ("math.pi", "3.141592653589793"), ("math.tointeger(2.0)", "2"),
            ("tostring(math.tointeger(2.5))", "'nil'"), ("math.fmod(-7, 3)", "-1"),
            ("math.fmod(5.5, 2)", "1.5"), ("math.fmod(1 << 63, -1)", "0"),
            ("math.abs(1 << 63)", "-9223372036854775808"),
            ("math.sqrt(2)", "1.4142135623730951"), ("0 / 0", "nan"),
        ])
    func math(_ expression: String, _ value: String) {
        #expect(Evaluation("return \(expression)").value == value)
    }

    @Test("A number that is none has one form on the tape")
    func notANumber() {
        #expect(Evaluation("return 0/0").tape == Evaluation("return -(0/0)").tape)
    }

    @Test(
        "string",
        arguments: [
            ("('abc'):sub(2)", "'bc'"), ("('abc'):sub(-2, -2)", "'b'"), ("('abc'):sub(5)", "''"),
            ("('abc'):sub(-9, 9)", "'abc'"), ("('abc'):sub(1 << 63, -1 >> 1)", "'abc'"),
            ("('aB\u{e9}'):upper()", "'AB\u{e9}'"),
            ("('aB'):lower()", "'ab'"), ("('ab'):rep(2, '-')", "'ab-ab'"), ("('x'):rep(-1)", "''"),
            ("{ ('a.b.c'):find('.', 3) }", "{4, 4}"), ("{ ('abc'):find('') }", "{1, 0}"),
            ("tostring(('abc'):find('d'))", "'nil'"), ("tostring(('abc'):find('', 9))", "'nil'"),
            ("('a,b,,c'):split(',')", "{'a', 'b', '', 'c'}"), ("(''):split(',')", "{''}"),
            ("('a--b'):split('--')", "{'a', 'b'}"), ("('abc'):len()", "3"), ("#'abc'", "3"),
            ("string.format('%d %5.2f|%-4s|%g %%', 3, 1.5, 'x', 0.1)", "'3  1.50|x   |0.1 %'"),
            ("string.format('%s %s', {}, months)", "'<table> 1 months'"),
            ("string.format('%03d %x', 7, 255)", "'007 ff'"),
            ("1 .. 'x'", "'1x'"),
        ])
    func text(_ expression: String, _ value: String) {
        #expect(Evaluation("return \(expression)").value == value)
    }

    @Test(
        "table",
        arguments: [
            (
                "local t = { 1, 2 } table.insert(t, 3) table.insert(t, 1, 0) return t",
                "{0, 1, 2, 3}"
            ),
            (
                "local t = { 1, 2, 3 } return { table.remove(t, 1), table.remove(t), t }",
                "{1, 3, {2}}"
            ),
            ("return table.remove({}) == nil", "true"),
            ("return table.concat({ 1, 'a', 2.5 }, ', ')", "'1, a, 2.5'"),
            ("return { table.unpack({ 1, 2, 3 }) }", "{1, 2, 3}"),
            ("local t = { 3, 1, 2 } table.sort(t) return t", "{1, 2, 3}"),
            (
                "local t = { year, months, 3 * months } table.sort(t) return t",
                "{1.0[0,1,0,0], 3.0[0,1,0,0], 12.0[0,1,0,0]}"
            ),
            (
                "local t = { 3, 1, 2 } table.sort(t, function(a, b) return a > b end) return t",
                "{3, 2, 1}"
            ),
            (
                "local s = '' for k, v in pairs { 7, b = 1, a = 2 } do s = s .. k .. v end "
                    + "return s",
                "'17a2b1'"
            ),
            (
                "local t, n = { a = 1, b = 2, c = 3 }, 0 for k in pairs(t) do t.b = nil n = n + 1 "
                    + "t[k .. k] = 1 end return n", "2"
            ),
        ])
    func table(_ script: String, _ value: String) {
        #expect(Evaluation(script).value == value)
    }

    @Test("Sorting is stable and right for every length")
    func sorting() {
        let script = """
            local wrong = 0
            for n = 0, 70 do
              local t = {}
              for i = 1, n do t[i] = { key = i * 7 % 5, place = i } end
              table.sort(t, function(a, b) return a.key < b.key end)
              for i = 2, n do
                local a, b = t[i - 1], t[i]
                local right = a.key < b.key or (a.key == b.key and a.place < b.place)
                if not right then wrong = wrong + 1 end
              end
            end
            return wrong
            """
        #expect(Evaluation(script).value == "0")
    }

    @Test(
        "Wrong arguments are named",
        arguments: [
            ("string.rep(1, 2)", "string.rep takes text; got a number"),
            ("string.sub('x', 1.5)", "string.sub takes a whole number; got a number"),
            ("table.concat({ {} })", "table.concat takes a list of texts; value 1 is a table"),
            ("pairs('x')", "pairs takes a table; got text"),
            ("pairs(absence {})", "pairs takes a table; got absence { ... }"),
            ("error({})", "error takes text; got a table"),
            ("assert(false, 'too many')", "too many"),
            ("assert(nil)", "assertion failed"),
            ("string.format('%p', {})", "string.format knows %d %f %g %s %x and %%"),
            ("string.format('%d', 1.5)", "string.format: %d takes a whole number; got a number"),
            ("tonumber('10', 2)", "tonumber takes one value"),
            ("'10' + 5", "attempt to perform arithmetic on a string value (constant '10')"),
        ])
    func wrong(_ expression: String, _ message: String) {
        #expect(Evaluation("local x = \(expression)").message == message)
    }
}
