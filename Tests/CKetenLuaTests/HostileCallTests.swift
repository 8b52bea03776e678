// Functions that mean harm, called with numbers that mean harm: each call ends within its budget as
// a status that exists, and the next call of the same interpreter gives what it always gave.
import CKetenLua
import Testing

@Suite("Hostile functions and hostile numbers")
struct HostileCallTests {
    private static let numbers: [Double] = [
        0, -0.0, 1, -1, 0.5, .nan, -.nan, .infinity, -.infinity, 1e308, -1e308,
        .leastNonzeroMagnitude, 1e15,
        0x1p63, -0x1p63, 4294967296, 2147483648, 255.999,
    ]

    /// Bodies of a function of `c`.
    private static let bodies = [
        "return c.days", "return c.days * c.days", "return c.days % 0", "return c.days // 0",
        "return (c.days // 1) % 3", "return c.days ^ c.days", "return math.floor(c.days)",
        "return math.tointeger(c.days) or 1", "return math.fmod(c.days, 0)",
        "return string.rep('x', c.days)", "return #string.rep('x', 1e6)",
        "return ('x'):rep(1e5):len()", "return string.format('%d', c.days)",
        "return #string.format('%99.99f', c.days)", "return tonumber(tostring(c.days)) or 0",
        "return ({ 1, 2, 3 })[c.days] or 0", "local t = {} t[c.days] = 1 return #t",
        "local t = {} for i = 1, c.days do t[i] = i end return #t",
        "for i = c.days, 1, -1 do if i > 1e300 then return 1 end end return 0",
        "for i = 1, 10, c.days do end return 1", "return select(c.days, 1, 2, 3) or 0",
        "return table.concat({ c.days }, '', c.days, c.days)",
        "return table.unpack({}, c.days, c.days)", "return table.unpack({}, 1, 1e7)",
        "local t = {} table.insert(t, c.days, 1) return #t",
        "local t = { 3, 2, 1 } table.sort(t, function() return true end) return t[1]",
        "table.sort({ 1, 2, 3, 4 }, function(a, b) return c.days < a end) return 1",
        "return c.form == 'labour' and 1 or 0", "return #c.form", "return c.form .. c.days",
        "return c.open and 1 or 0", "return c.open", "return c", "return c[c.days]", "return c[c]",
        "c.days = 1 return 1", "return #c", "return -c", "return c + 1", "return c < c",
        "return tostring(c) == '' and 0 or 1", "return type(c) == 'case' and 1 or 0",
        "for k, v in pairs(c) do end return 1", "return ipairs(c)", "return assert(c.days)",
        "error(c)", "error({})", "error()", "error('x', 2)", "while true do end", "return",
        "local function f(x) return 1 + f(x) end return f(1)",
        "local function f(x) return f(x) end return f(1)",
        "local t = {} while true do t = { t } end", "local s = 'x' while true do s = s .. s end",
        "return 'x' < string.rep('x', 1e6)", "return c.nothing", "return nothing",
        "goto done ::done:: return 1", "return (function(...) return select('#', ...) end)(c, c)",
        "return months * days", "return EUR(c.days)", "return 1, 2, 3",
        "local a <const> = c.days return a", "local a <close> = c return 1",
    ]

    @Test("Every call ends as a status that exists, with a clean message and a finite answer")
    func calls() {
        for body in Self.bodies {
            let good = "return { function(c) \(body) end, function(c) return 2 * c.days end }"
            Self.withState(good) { state, status, error in
                guard status == CS_OK else {
                    #expect(!String(cString: cs_message(&error)).isEmpty, "\(body)")
                    return
                }
                var hostile: UInt32 = 0
                var usual: UInt32 = 0
                #expect(CaseSchema.prepare(2, of: state, &usual, &error) == CS_OK, "\(body)")
                guard CaseSchema.prepare(1, of: state, &hostile, &error) == CS_OK else { return }
                for number in Self.numbers {
                    for flag in [0, 1, .nan] {
                        Self.call(state, hostile, [number, flag, number], body)
                        Self.call(state, hostile, [number, flag, 1], body)
                    }
                    var answer = 0.0
                    #expect(cs_call(state, usual, [21, 0, 0], &answer, &error) == CS_OK)
                    #expect(answer == 42, "after \(body) of \(number)")
                }
            }
        }
        #expect(Evaluation(goodScript).tape == goodTape)
    }

    private static func call(
        _ state: OpaquePointer, _ slot: UInt32, _ inputs: [Double], _ body: String
    ) {
        var error = cs_error()
        var answer = 0.0
        let status = cs_call(state, slot, inputs, &answer, &error)
        if status == CS_OK {
            #expect(answer.isFinite, "\(body) of \(inputs)")
            return
        }
        let known = [CS_RUNTIME, CS_MEMORY, CS_INSTRUCTIONS, CS_STACK, CS_WRONG_RESULT]
        #expect(known.contains(status), "\(body) of \(inputs): \(status.rawValue)")
        let message = String(cString: cs_message(&error))
        #expect(!message.isEmpty, "\(body) of \(inputs)")
        #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }

    /// Evaluates a script and hands out its state, whose functions are kept.
    private static func withState(
        _ script: String, _ limits: cs_limits = cs_default_limits(),
        _ body: (OpaquePointer, cs_status, inout cs_error) -> Void
    ) {
        Vocabulary.withWords { words in
            var limits = limits
            guard let state = cs_new(&limits) else { return }
            defer { cs_free(state) }
            cs_keep_functions(state)
            var error = cs_error()
            let bytes = Array(script.utf8)
            let status = bytes.withUnsafeBytes { source in
                cs_evaluate(
                    state, "test.lua", source.baseAddress?.assumingMemoryBound(to: CChar.self),
                    source.count, words, &error)
            }
            body(state, status, &error)
        }
    }

    @Test("Without memory from any allocation on, making ready and calling fail cleanly")
    func memory() {
        let script =
            "local limit = 3 * days local function twice(x) return 2 * x end "
            + "return function(c) local t = { c.form, tostring(c.days) } "
            + "return twice(#t) + limit + #(t[1] .. t[2]) end"
        var answered = 0
        for allocation in UInt64(1)...2_000 where answered < 3 {
            var limits = cs_default_limits()
            limits.fail_after_allocations = allocation
            let before = cs_tally_of_thread()
            Self.withState(script, limits) { state, status, error in
                var slot: UInt32 = 0
                var answer = 0.0
                var last = status
                if last == CS_OK { last = CaseSchema.prepare(1, of: state, &slot, &error) }
                if last == CS_OK { last = cs_call(state, slot, [1, 1, 1], &answer, &error) }
                #expect(last == CS_OK || last == CS_MEMORY, "\(allocation): \(last.rawValue)")
                if last == CS_OK { #expect(answer == 15, "\(allocation)") }
                answered += last == CS_OK ? 1 : 0
            }
            let after = cs_tally_of_thread()
            #expect(after.states == before.states && after.bytes == before.bytes, "\(allocation)")
        }
        #expect(answered == 3)
    }

    @Test("More than 64 functions are refused, and the 64 still answer")
    func slots() {
        let script = "return function(c) return c.days end"
        Self.withState(script) { state, status, error in
            #expect(status == CS_OK)
            var slot: UInt32 = 0
            for _ in 0..<64 {
                #expect(CaseSchema.prepare(1, of: state, &slot, &error) == CS_OK)
            }
            #expect(CaseSchema.prepare(1, of: state, &slot, &error) != CS_OK)
            #expect(CaseSchema.prepare(9, of: state, &slot, &error) != CS_OK)
            var answer = 0.0
            for each in UInt32(0)..<64 {
                #expect(cs_call(state, each, [Double(each), 0, 0], &answer, &error) == CS_OK)
                #expect(answer == Double(each))
            }
        }
    }
}
