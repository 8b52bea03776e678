// The hostile and the broken: scripts that try to hang, crash, escape or confuse the box.
import CKetenLua
import Testing

/// A script that must end badly, and the ways in which it may.
struct HostileScript: Sendable, CustomTestStringConvertible {
    let name: String
    let source: [UInt8]
    let endings: [UInt32]

    init(_ name: String, _ source: String, _ endings: cs_status...) {
        self.init(name, bytes: Array(source.utf8), endings)
    }

    init(_ name: String, bytes: [UInt8], _ endings: [cs_status]) {
        self.name = name
        self.source = bytes
        self.endings = endings.map(\.rawValue)
    }

    var testDescription: String { name }
}

/// A text again and again.
func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

extension HostileScript {
    static let all = endless + bombs + deep + sources + escapes + values + order

    static let endless: [HostileScript] = [
        .init("while true", "while true do end", CS_INSTRUCTIONS),
        .init("repeat", "repeat until false", CS_INSTRUCTIONS),
        .init("goto", "::again:: goto again", CS_INSTRUCTIONS),
        .init("numeric for", "for i = 1, math.huge do end return 1", CS_INSTRUCTIONS),
        .init("integer for", "for i = 1, 1 << 62 do end return 1", CS_INSTRUCTIONS),
        .init("iterator", "for _ in function() return 1 end do end", CS_INSTRUCTIONS),
        .init(
            "loop in constructor arguments",
            "return absence { who = (function() while true do end end)() }", CS_INSTRUCTIONS),
        .init("calls", "local function f() end while true do f() end", CS_INSTRUCTIONS),
        .init("tail calls", "local function f() return f() end return f()", CS_INSTRUCTIONS),
        .init("globals", "while true do local x = months end", CS_INSTRUCTIONS),
        .init("quantities", "local q = months while true do q = q + months end", CS_INSTRUCTIONS),
        .init(
            "endless pairs", "while true do for k in pairs { a = 1 } do end end", CS_INSTRUCTIONS),
        .init(
            "growing list in ipairs",
            "local t = { 1 } for i in ipairs(t) do t[i + 1] = 1 end", CS_MEMORY, CS_INSTRUCTIONS),
        .init(
            "sort whose order loops", "table.sort({ 1, 2 }, function() while true do end end)",
            CS_INSTRUCTIONS),
        .init(
            "sorting on and on",
            "local t = {} for i = 1, 3000 do t[i] = -i end while true do table.sort(t) end",
            CS_INSTRUCTIONS),
        .init(
            "growing varargs", "local function f(...) return f(1, ...) end return f()", CS_TIME,
            CS_STACK, CS_MEMORY),
        .init(
            "comparing long texts",
            """
            local a = ("x"):rep(1000000) local b = a .. "y" a = a .. "z"
            while true do local c = a < b end
            """, CS_TIME),
    ]

    static let bombs: [HostileScript] = [
        .init(
            "hovering below the cap",
            "local l for i = 1, 232800 do l = { l } end local x while true do x = { 1 } end",
            CS_MEMORY),
        .init(
            "pairs over an emptied table",
            """
            local t = {}
            for i = 1, 99999 do t["k" .. i] = 1 end
            for i = 1, 99999 do t["k" .. i] = nil end
            while true do for k in pairs(t) do end end
            """, CS_TIME, CS_INSTRUCTIONS),
        .init("doubling text", "local s = 'x' while true do s = s .. s end", CS_MEMORY),
        .init("big table", "local t = {} for i = 1, 1e9 do t[i] = i end", CS_MEMORY),
        .init("tables", "local t = {} while true do t = { t } end", CS_MEMORY),
        .init(
            "closures", "local f while true do local g = f f = function() return g end end",
            CS_MEMORY, CS_INSTRUCTIONS),
        .init("nodes", "local t = {} for i = 1, 1e9 do t[i] = absence {} end", CS_MEMORY),
        .init("nodes that are dropped", "while true do absence {} end", CS_INSTRUCTIONS, CS_MEMORY),
        .init("string.rep", "return string.rep('x', 1 << 40)", CS_RUNTIME),
        .init(
            "string.rep of nothing", "while true do string.rep('', 1 << 62) end", CS_INSTRUCTIONS),
        .init("rep as a method", "return ('x'):rep(1e15)", CS_RUNTIME),
        .init("rep of a gap", "return ('').rep('', 1 << 50, 'x')", CS_RUNTIME),
        .init("rep on and on", "while true do local s = ('x'):rep(1 << 20) end", CS_INSTRUCTIONS),
        .init(
            "joining long texts",
            "local s = ('x'):rep(1 << 20) while true do local t = s .. 'y' end", CS_INSTRUCTIONS),
        .init(
            "concat",
            "local t = {} for i = 1, 99 do t[i] = ('x'):rep(99999) end "
                + "return table.concat(t)", CS_RUNTIME),
        .init(
            "format",
            "return string.format(('%s'):rep(200), table.unpack((function() local t = {} "
                + "for i = 1, 200 do t[i] = ('x'):rep(9999) end return t end)()))", CS_RUNTIME),
        .init("format width", "return string.format('%999999999d', 1)", CS_RUNTIME),
        .init("format pad", "return string.format('%5s', ('x'):rep(1000))", CS_RUNTIME),
        .init(
            "split", "local s = (','):rep(1 << 20) while true do string.split(s, ',') end",
            CS_MEMORY, CS_INSTRUCTIONS),
        .init(
            "find", "local s = ('a'):rep(1 << 20) while true do s:find(('a'):rep(999) .. 'b') end",
            CS_INSTRUCTIONS),
        .init(
            "unpack", "local t = {} for i = 1, 1e5 do t[i] = i end return table.unpack(t)",
            CS_RUNTIME),
        .init(
            "insert at the front", "local t = {} while true do table.insert(t, 1, 0) end",
            CS_INSTRUCTIONS),
        .init("upper", "local s = ('a'):rep(1 << 20) while true do s:upper() end", CS_INSTRUCTIONS),
        .init(
            "select",
            "local function f(...) while true do select(-1, ...) end end "
                + "f(table.unpack((function() local t = {} for i = 1, 250 do t[i] = i end "
                + "return t end)()))", CS_INSTRUCTIONS),
    ]

    static let deep: [HostileScript] = [
        .init("recursion", "local function f() return 1 + f() end return f()", CS_STACK, CS_MEMORY),
        .init(
            "recursion by two",
            "local f, g function f() return 1 + g() end g = function() return 1 + f() end f()",
            CS_STACK, CS_MEMORY),
        .init(
            "recursion through sort",
            "local function f() table.sort({ 2, 1 }, f) return true end f()", CS_STACK),
        .init("brackets", "return " + many("(", 30000) + "1" + many(")", 30000), CS_STACK),
        .init("nested tables", "return " + many("{", 30000) + many("}", 30000), CS_STACK),
        .init("nested functions", many("local function f() ", 3000), CS_STACK, CS_SYNTAX),
        .init("unary chain", "return " + many("- ", 30000) + "1", CS_STACK),
        .init("not chain", "return " + many("not ", 15000) + "1", CS_STACK),
        .init("power chain", "return " + many("2^", 30000) + "1", CS_STACK),
        .init("join chain", "return " + many("'a'..", 10000) + "'b'", CS_STACK, CS_SYNTAX),
        .init("do chain", many("do ", 20000), CS_STACK),
        .init(
            "or chain", "local a\nreturn " + many("a or ", 13000) + "a", CS_NO_VALUE, CS_TIME,
            CS_SYNTAX),
        .init(
            "elseif chain", "local a if a then " + many("elseif a then ", 4600) + "end",
            CS_NO_VALUE, CS_SYNTAX, CS_TIME),
        .init(
            "and chain", "local a\nreturn " + many("a and ", 10800) + "a", CS_NO_VALUE, CS_TIME,
            CS_SYNTAX),
        .init("many locals", many("local a ", 300), CS_SYNTAX),
        .init("many labels", many("goto x ", 9000), CS_SYNTAX),
    ]
}
