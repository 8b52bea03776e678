// Limits: each is met just below what a script needs, and then nothing but the status changes.
import CKetenLua
import Testing

@Suite("Limits")
struct LimitTests {
    @Test("Failing from the n-th allocation gives a clean memory error for every n")
    func allocationSweep() {
        var limits = cs_default_limits()
        var failures: UInt64 = 0
        for n in 1...20_000 as ClosedRange<UInt64> {
            limits.fail_after_allocations = n
            let result = Evaluation(goodScript, limits: limits)
            if result.status == CS_OK {
                #expect(result.tape == goodTape)
                #expect(failures > 300, "the sweep must reach all of an evaluation")
                return
            }
            failures += 1
            #expect(result.status == CS_MEMORY, "at \(n): \(result.value)")
            #expect(!result.message.isEmpty)
        }
        Issue.record("the good script never got its memory")
    }

    @Test("The sweep holds for errors, sorting, texts and pairs too")
    func allocationSweepOfErrors() {
        let scripts: [(String, cs_status)] = [
            ("return scenaro 'x' {}", CS_RUNTIME), ("return { a = 1 c = 2 }", CS_SYNTAX),
            ("local t = nil return t.x", CS_RUNTIME),
            (
                "local t = { 3, 1, 2 } table.sort(t, function(a, b) return a > b end) return t",
                CS_OK
            ),
            (
                "return string.format('%s %5.2f', ('x'):rep(2000), 1) .. table.concat({ 1, 2 })",
                CS_OK
            ),
            ("local t = {} for i = 1, 99 do t[i] = absence {} end return t", CS_OK),
            ("local s = '' for k, v in pairs { b = 1, a = 2 } do s = s .. k end return s", CS_OK),
        ]
        for (script, ending) in scripts {
            var limits = cs_default_limits()
            var ended = false
            for n in 1...5_000 as ClosedRange<UInt64> where !ended {
                limits.fail_after_allocations = n
                let status = Evaluation(script, limits: limits).status
                ended = status == ending
                #expect(ended || status == CS_MEMORY)
            }
            #expect(ended)
        }
    }

    @Test("Memory: either the same tape or a memory error")
    func memory() {
        var endings: Set<UInt32> = []
        for bytes in stride(from: 500, to: 60_000, by: 250) {
            var limits = cs_default_limits()
            limits.memory_bytes = bytes
            let result = Evaluation(goodScript, limits: limits)
            endings.insert(result.status.rawValue)
            #expect(result.status == CS_MEMORY || result.tape == goodTape)
        }
        #expect(endings == [CS_OK.rawValue, CS_MEMORY.rawValue])
    }

    @Test("Instructions: either the same tape or the instruction error")
    func instructions() {
        var endings: Set<UInt32> = []
        for count in stride(from: 1, to: 4_000, by: 5) as StrideTo<UInt64> {
            var limits = cs_default_limits()
            limits.instructions = count
            let result = Evaluation(goodScript, limits: limits)
            endings.insert(result.status.rawValue)
            #expect(result.status == CS_INSTRUCTIONS || result.tape == goodTape)
        }
        #expect(endings == [CS_OK.rawValue, CS_INSTRUCTIONS.rawValue])
    }

    @Test("The instruction limit is met at the same place every time")
    func instructionsAreDeterministic() {
        let script = "local t = {} for i = 1, 1e9 do t[i % 100 + 1] = ('x'):rep(i % 50) end"
        let first = Evaluation(script)
        #expect(first.status == CS_INSTRUCTIONS)
        #expect(first.line == 1)
        #expect(first.message == Evaluation(script).message)
    }

    @Test("Time stops what the instructions would allow")
    func time() {
        var limits = cs_default_limits()
        limits.instructions = .max
        limits.seconds = 0.1
        let result = Evaluation("while true do end", limits: limits)
        #expect(result.status == CS_TIME)
        #expect(result.seconds < 2)
        #expect(result.message == "the scenario takes longer than 0.1 seconds")
    }

    @Test("Time stops the compiler too")
    func compilerTime() {
        var limits = cs_default_limits()
        limits.source_bytes = 1 << 20
        limits.seconds = 0.2
        let chain = "local a\nreturn " + many("a or ", 200_000) + "a"
        let result = Evaluation(chain, limits: limits)
        #expect(result.status == CS_TIME)
        #expect(result.line == 2)
        #expect(result.seconds < 2)
    }

    @Test("The tape's limits are met exactly")
    func tape() {
        var limits = cs_default_limits()
        limits.tape_values = 4
        #expect(Evaluation("return { 1, 2, 3 }", limits: limits).status == CS_OK)
        #expect(Evaluation("return { 1, 2, 3, 4 }", limits: limits).status == CS_TAPE_TOO_LARGE)
        limits = cs_default_limits()
        limits.tape_depth = 2
        #expect(Evaluation("return { { 1 } }", limits: limits).status == CS_OK)
        #expect(Evaluation("return { absence {} }", limits: limits).status == CS_OK)
        #expect(Evaluation("return { { {} } }", limits: limits).status == CS_TAPE_TOO_LARGE)
        limits = cs_default_limits()
        limits.tape_bytes = goodTape.count
        #expect(Evaluation(goodScript, limits: limits).tape == goodTape)
        limits.tape_bytes -= 1
        #expect(Evaluation(goodScript, limits: limits).status == CS_TAPE_TOO_LARGE)
        let deep = "return " + many("{", 32) + many("}", 32)
        #expect(Evaluation(deep).status == CS_OK)
    }

    @Test("The source's limit is met exactly")
    func source() {
        let start = "return 1 --"
        let full = start + many("x", 65_536 - start.utf8.count)
        #expect(Evaluation(full).value == "1")
        let over = Evaluation(full + "x")
        #expect(over.status == CS_SOURCE_TOO_LONG)
        #expect(over.message == "the file has 65537 bytes; at most 65536 are read")
    }

    @Test("A field that is 0, and no limits at all, are the defaults")
    func defaults() {
        #expect(Evaluation(goodScript, limits: cs_limits()).tape == goodTape)
        let state = cs_new(nil)
        #expect(state != nil)
        cs_free(state)
        cs_free(nil)
    }

    @Test("Errors of memory and instructions tell the line last seen")
    func lines() {
        let bomb = Evaluation("local t = {}\nfor i = 1, 1e9 do\n  t[i] = { i }\nend")
        #expect(bomb.status == CS_MEMORY)
        #expect((2...3).contains(bomb.line))
        #expect(bomb.message == "the scenario needs more memory than 16 MiB")
        #expect(Evaluation("local a\n\nwhile true do end").line == 3)
        let text = Evaluation("local s = 'x'\nwhile true do\n  s = s .. s\nend")
        #expect(text.status == CS_MEMORY && text.line == 3)
    }
}
