// Functions that are called after the tape was read: what they get, what they may not do, and that
// a failure leaves the interpreter fit for the next call.
import CKetenLua
import Testing

@Suite("Functions can be called with numbers, within limits, and keep no state")
struct FunctionCallTests {
    /// How a script's first function was made ready and called.
    private struct Outcome: Equatable {
        var status = CS_OK
        var line: UInt32 = 0
        var message = ""
        var results: [Double] = []
        var read: UInt64 = 0
    }

    /// Calls function 1 of a script with each row of inputs: a number, a flag, a word of two.
    private func calls(
        _ script: String, _ rows: [[Double]] = [[3, 1, 0]], isFlag: Bool = false
    ) -> Outcome {
        Vocabulary.withWords { words in
            var outcome = Outcome()
            guard let state = cs_new(nil) else { return outcome }
            defer { cs_free(state) }
            cs_keep_functions(state)
            var error = cs_error()
            let bytes = Array(script.utf8)
            outcome.status = bytes.withUnsafeBytes { source in
                cs_evaluate(
                    state, "test.lua", source.baseAddress?.assumingMemoryBound(to: CChar.self),
                    source.count, words, &error)
            }
            var slot: UInt32 = 0
            if outcome.status == CS_OK {
                outcome.status = CaseSchema.prepare(
                    1, of: state, isFlag: isFlag, &slot, &error)
            }
            for row in rows where outcome.status == CS_OK {
                var result = 0.0
                outcome.status = cs_call(state, slot, row, &result, &error)
                outcome.results.append(result)
                outcome.read = cs_inputs_read(state)
            }
            if outcome.status != CS_OK {
                outcome.line = error.line
                outcome.message = String(cString: cs_message(&error))
                outcome.results = []
                outcome.read = 0
            }
            return outcome
        }
    }

    @Test("Numbers, flags and words come in, a number comes out, and what was read is known")
    func values() {
        let script =
            "return function(case) if case.form == 'other' then return case.days end "
            + "return case.open and 10 or 20 end"
        let outcome = calls(script, [[3, 1, 1], [3, 1, 0], [3, 0, 0]])
        #expect(outcome.results == [3, 10, 20])
        #expect(outcome.read == 0b110)
        #expect(calls("return function(case) return case.open end", isFlag: true).results == [1])
    }

    @Test("A place in a list of words that the list does not have is nothing")
    func places() {
        let script = "return function(case) return case.form == nil and 1 or 0 end"
        let places = [0, 1, 1.5, 2, -1, .nan, .infinity, -.infinity, 1e308]
        let outcome = calls(script, places.map { [3, 1, $0] })
        #expect(outcome.results == [0, 0, 0, 1, 1, 1, 1, 1, 1])
    }

    @Test("Quantities from outside are plain numbers inside")
    func quantities() {
        let script = "local limit = 2 * months return function(case) return limit + months end"
        #expect(calls(script).results == [3])
    }

    @Test("An assignment to anything outside is refused with its line and name")
    func state() {
        let scripts = [
            "local n = 0\nreturn function(c)\n n = n + 1 return n end": (3, "n"),
            "return function(c)\n x = 1 return 1 end": (2, ""),
            "local n\nlocal function f()\n n = 2 end return function(c) f() return 1 end": (3, "n"),
            "local n\nreturn function(c)\n local function f() n = 1 end return 1 end": (3, "n"),
            "return function(c)\n local e = _ENV return 1 end": (2, ""),
        ]
        for (script, (line, name)) in scripts {
            let outcome = calls(script)
            #expect(outcome.status == CS_KEEPS_STATE, "\(script)")
            #expect(outcome.line == UInt32(line) && outcome.message == name, "\(script)")
        }
        let own =
            "return function(c) local n = 0 local function f() n = n + c.days end f() f() "
            + "return n end"
        #expect(calls(own).results == [6])
    }

    @Test("Each call has a budget of its own")
    func budget() {
        let outcome = calls("return function(c)\n while true do end end")
        #expect(outcome.status == CS_INSTRUCTIONS && outcome.line == 2)
        let rows = Array(repeating: [3.0, 1, 0], count: 100)
        let busy = "return function(c) local n = 0 for i = 1, 20000 do n = n + i end return n end"
        #expect(calls(busy, rows).results.count == 100)
    }

    @Test("A wrong result and a raised error are told, and the next state is as good as new")
    func failures() {
        #expect(calls("return function(c) return 0 end", isFlag: true).status == CS_WRONG_RESULT)
        #expect(calls("return function(c) return 0/0 end").message.contains("nan"))
        #expect(calls("return function(c) error('no') end").message == "no")
        #expect(calls("return function(c) return c.x end").message == "unknown field 'x' of case")
        #expect(
            calls("local function f(x) return 1 + f(x) end return function(c) return f(1) end")
                .status == CS_STACK)
        #expect(Evaluation(goodScript).tape == goodTape)
    }

    @Test("The tape says what a function uses from outside, once")
    func outside() {
        let script =
            "local limit, t = 90, {}\nlocal f = function(c) return limit, t end "
            + "return { f, f }"
        #expect(Evaluation(script).value == "{function @2 limit=90 t=other 'a table', function @2}")
    }

    @Test("An interpreter that forgets what nobody asks for answers as before, and takes no more")
    func forgotten() {
        Vocabulary.withWords { words in
            let script =
                "local t = {} for i = 1, 9000 do t[#t + 1] = { i } end "
                + "local k = #t > 0 and 2 return { function(case) return k * case.days end, t }"
            guard let state = cs_new(nil) else { return }
            defer { cs_free(state) }
            cs_keep_functions(state)
            let bytes = script.utf8CString
            let status = bytes.withUnsafeBufferPointer { source in
                cs_evaluate(state, "test.lua", source.baseAddress, bytes.count - 1, words, nil)
            }
            #expect(status == CS_OK)
            #expect((27_000...2_000_000).contains(cs_evaluated_steps(state)))
            var slot: UInt32 = 0
            var error = cs_error()
            let first = CaseSchema.prepare(1, of: state, isFlag: false, &slot, &error)
            #expect(first == CS_OK)
            let before = cs_memory(state)
            cs_forget(state)
            // Lists whose lengths were asked are remembered, and must be forgotten too.
            #expect(before > 500_000 && cs_memory(state) < 200_000)
            var result = 0.0
            #expect(cs_call(state, slot, [3, 1, 0], &result, nil) == CS_OK)
            #expect(result == 6)
            var length = 0
            #expect(cs_tape(state, &length) == nil)
            let second = CaseSchema.prepare(1, of: state, isFlag: false, &slot, &error)
            #expect(second == CS_RUNTIME)
            #expect(cs_call(state, 0, [4, 1, 0], &result, nil) == CS_OK)
            #expect(result == 8)
        }
    }
}
