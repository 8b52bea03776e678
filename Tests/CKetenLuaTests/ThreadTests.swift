// The same bytes every time and on every thread; cancelling from outside; one script per state.
import CKetenLua
import Foundation
import Synchronization
import Testing

@Suite("Threads and repetition")
struct ThreadTests {
    @Test("Twenty evaluations give the same bytes")
    func repetition() {
        for _ in 0..<20 { #expect(Evaluation(goodScript).tape == goodTape) }
    }

    @Test("Evaluations on many threads at once give the same bytes")
    func threads() async {
        let tapes = await withTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<64 { group.addTask { Evaluation(goodScript).tape } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(tapes.count == 64)
        #expect(tapes.allSatisfy { $0 == goodTape })
    }

    @Test("The order of keys never depends on the run")
    func keyOrder() {
        let script = """
            local t = { z = 1, [3.5] = 2, [-1] = 3, aa = 4, a = 5, [10] = 6, [2] = 7 }
            t["\u{e9}"] = 8
            for i = 1, 40 do t["key" .. (i * 7919 % 41)] = i end
            local order = {}
            for k in pairs(t) do order[#order + 1] = tostring(k) end
            return table.concat(order, " ")
            """
        let first = Evaluation(script).value
        #expect(first.hasPrefix("'-1 2 3.5 10 a aa key1 key10 key11 key12"))
        #expect(first.hasSuffix("z \u{e9}'"))
        for _ in 0..<20 { #expect(Evaluation(script).value == first) }
    }

    @Test(
        "A caller with a small stack is enough, however deep a script goes",
        arguments: [64, 128, 512])
    func smallStack(kilobytes: Int) async {
        let endings = await withCheckedContinuation { continuation in
            let thread = Thread {
                let scripts =
                    [goodScript]
                    + HostileScript.deep.map { String(decoding: $0.source, as: UTF8.self) }
                continuation.resume(returning: scripts.map { Evaluation($0).status.rawValue })
            }
            thread.stackSize = kilobytes << 10
            thread.start()
        }
        #expect(endings.first == CS_OK.rawValue)
        for (script, ending) in zip(HostileScript.deep, endings.dropFirst()) {
            #expect(script.endings.contains(ending), "\(script.name)")
        }
    }

    @Test("A cancelled state stops before it starts")
    func cancelledBefore() {
        let state = cs_new(nil)
        guard let state else { return }
        defer { cs_free(state) }
        cs_cancel(state)
        var error = cs_error()
        #expect(cs_evaluate(state, "x", "return 1", 8, nil, &error) == CS_CANCELLED)
        var count = 1
        #expect(cs_tape(state, &count) == nil)
        #expect(count == 0)
    }

    @Test("A running evaluation stops soon after it is cancelled")
    func cancelledWhileRunning() throws {
        var limits = cs_default_limits()
        limits.instructions = .max
        limits.seconds = 60
        let state = try #require(cs_new(&limits))
        defer { cs_free(state) }
        // A thread of its own: the pool of tasks may be busy with other tests.
        let address = UInt(bitPattern: state)
        let ended = DispatchSemaphore(value: 0)
        let status = Mutex<UInt32>(CS_OK.rawValue)
        Thread.detachNewThread {
            let script = "while true do end"
            let state = OpaquePointer(bitPattern: address)
            let result = cs_evaluate(state, nil, script, script.utf8.count, nil, nil)
            status.withLock { $0 = result.rawValue }
            ended.signal()
        }
        Thread.sleep(forTimeInterval: 0.05)
        cs_cancel(state)
        #expect(ended.wait(timeout: .now() + 20) == .success)
        #expect(status.withLock { $0 } == CS_CANCELLED.rawValue)
    }

    @Test("A state evaluates one script, and keeps its tape")
    func once() throws {
        let state = try #require(cs_new(nil))
        defer { cs_free(state) }
        var error = cs_error()
        #expect(cs_evaluate(state, nil, "return 1", 8, nil, &error) == CS_OK)
        #expect(error.status == CS_OK && error.line == 0 && error.message.0 == 0)
        #expect(cs_evaluate(state, nil, "return 2", 8, nil, &error) == CS_USED)
        #expect(error.status == CS_USED)
        var count = 0
        var reader = TapeReader(
            Array(UnsafeBufferPointer(start: cs_tape(state, &count), count: count)))
        #expect(reader.read() == "1")
    }
}
