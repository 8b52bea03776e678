// Whatever a script does, it ends in time, with the right status, and harms no later script.
import CKetenLua
import Foundation
import Testing

@Suite("Hostile and broken scripts", .serialized)
struct HostileTests {
    /// A sanitiser makes a script many times slower, so that the clock may end it first.
    private static let isSanitised = ProcessInfo.processInfo.environment["KETEN_SANITISED"] != nil

    @Test("end by the limit that is meant, with a clean error", arguments: HostileScript.all)
    func ends(_ script: HostileScript) {
        let result = Evaluation(bytes: script.source)
        #expect(result.seconds < 3)
        let endings = script.endings + (Self.isSanitised ? [CS_TIME.rawValue] : [])
        #expect(endings.contains(result.status.rawValue), "\(result.value)")
        #expect(result.tape.isEmpty)
        #expect(!result.message.isEmpty)
        #expect(result.message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
        #expect(Evaluation(goodScript).tape == goodTape)
    }

    @Test("are many") func many() {
        #expect(HostileScript.all.count >= 60)
        #expect(Set(HostileScript.all.map(\.name)).count == HostileScript.all.count)
    }

    @Test("that lie about order still end, and lose nothing")
    func lyingOrder() {
        let script = """
            local t = {}
            for i = 1, 100 do t[i] = i end
            table.sort(t, function() return true end)
            local sum = 0
            for _, v in ipairs(t) do sum = sum + v end
            return { #t, sum }
            """
        #expect(Evaluation(script).value == "{100, 5050}")
    }

    @Test("cannot change the words of a later evaluation")
    func leavesNothing() {
        _ = Evaluation("_ENV = {} x = 1 months = 2 return x")
        #expect(Evaluation("return months").value == "1.0[0,1,0,0]")
        #expect(Evaluation("return x").message == "unknown name 'x'")
    }

    @Test("that are good scripts with one byte changed always end")
    func mutants() {
        let good = Array(goodScript.utf8)
        for place in stride(from: 0, to: good.count, by: 3) {
            for byte: UInt8 in [0, 0x20, 0x22, 0x28, 0x7B, 0x7D, 0xFF] {
                var mutant = good
                mutant[place] = byte
                let result = Evaluation(bytes: mutant)
                #expect(result.seconds < 3)
                #expect((result.status == CS_OK) == !result.tape.isEmpty)
            }
        }
    }

    @Test("that were cut off anywhere always end")
    func truncated() {
        let good = Array(goodScript.utf8)
        for length in 0..<good.count {
            let result = Evaluation(bytes: Array(good[..<length]))
            #expect(result.seconds < 3)
            #expect((result.status == CS_OK) == !result.tape.isEmpty)
        }
    }
}
