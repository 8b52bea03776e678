// One call from the tests: a script and limits go in; status, line, message and tape come out.
import CKetenLua

/// How a script ended.
struct Evaluation {
    let status: cs_status
    let line: UInt32
    let message: String
    let tape: [UInt8]
    /// Seconds of work, whatever else the machine does.
    let seconds: Double

    /// Evaluates a script with the tests' vocabulary in a new state.
    init(_ script: String, limits: cs_limits = cs_default_limits()) {
        self.init(bytes: Array(script.utf8), limits: limits)
    }

    init(bytes: [UInt8], limits: cs_limits = cs_default_limits()) {
        self = Vocabulary.withWords { words in
            Evaluation(bytes: bytes, limits: limits, words: words)
        }
    }

    /// Evaluates a script with a given vocabulary, or none.
    init(bytes: [UInt8], limits: cs_limits, words: UnsafePointer<cs_vocabulary>?) {
        var limits = limits
        guard let state = cs_new(&limits) else {
            self.init(status: CS_MEMORY, line: 0, message: "no state", tape: [], seconds: 0)
            return
        }
        defer { cs_free(state) }
        var error = cs_error()
        let status = bytes.withUnsafeBytes { source in
            cs_evaluate(
                state, "test.lua", source.baseAddress?.assumingMemoryBound(to: CChar.self),
                source.count, words, &error)
        }
        var count = 0
        let tape = Array(UnsafeBufferPointer(start: cs_tape(state, &count), count: count))
        self.init(
            status: status, line: error.line, message: String(cString: cs_message(&error)),
            tape: tape, seconds: cs_seconds(state))
    }

    private init(
        status: cs_status, line: UInt32, message: String, tape: [UInt8], seconds: Double
    ) {
        self.status = status
        self.line = line
        self.message = message
        self.tape = tape
        self.seconds = seconds
    }

    /// The returned value as text; see `TapeReader`.
    var value: String {
        guard status == CS_OK else { return "status \(status.rawValue) line \(line): \(message)" }
        var reader = TapeReader(tape)
        return reader.read()
    }
}

/// A scenario with every kind of value in it.
let goodScript = """
    local shares = {}
    for i = 1, 3 do shares[i] = i / 4 end
    return scenario "Ten cents, one coordinator ill" {
      api = 1, base = "limburg", note = "caf\u{e9}\\n", shares = shares, deep = { { { true } } },
      change "contribution" { was = EUR(0.08), becomes = EUR(0.10) / inhabitant, on = "2023-01" },
      absence { who = coordinator(1), from = "2021-03-01", lasts = 6 * months, because = illness },
      growth "population" { of = municipality "Venlo", by = 2 * percent, every = year },
      priority "cases" { by = function(case) return case.severity end, fixed = false },
    }
    """

/// Which bytes the good script must give, every time.
let goodTape = Evaluation(goodScript).tape
