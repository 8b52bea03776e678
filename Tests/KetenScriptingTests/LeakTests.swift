// A program may read scenario after scenario: whatever became of one, its interpreters are freed.

import Foundation
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("Scenarios that were read leave no interpreter behind")
struct LeakTests {
    private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The shipped scenarios, the folder of mistakes, and functions that fail in every stage.
    private static func scripts() throws -> [(text: String, folder: String)] {
        var scripts: [(String, String)] = []
        for part in ["Scenarios", "Docs/mistakes"] {
            let folder = root.appending(path: part)
            let names =
                FileManager.default.enumerator(atPath: folder.path)?
                .compactMap { $0 as? String } ?? []
            for name in names.sorted() where name.hasSuffix(".lua") {
                let path = folder.appending(path: name)
                scripts.append(
                    (
                        try String(contentsOf: path, encoding: .utf8),
                        path.deletingLastPathComponent().path
                    ))
            }
        }
        let bodies = [
            "return case.waiting", "return 'soon'", "while true do end", "n = 1 return n",
            "return case.nothing", "return os.time()", "return 0 / 0", "return case.waiting ..",
            "local t = {} while true do t = { t } end", "error('no')",
        ]
        scripts += bodies.map { body in
            (over("  priority \"cases\" { by = function(case) \(body) end },"), root.path)
        }
        return scripts
    }

    @Test("Four hundred scenarios, right and wrong, with functions and without")
    func reading() throws {
        let scripts = try Self.scripts()
        let before = Evaluation.tally
        var read = 0, right = 0
        while read < 400 {
            for (text, folder) in scripts {
                let script = ScenarioScript(name: "test.lua", text: text, folder: folder)
                right += ((try? script.variants())?.isEmpty == false) ? 1 : 0
                read += 1
                #expect(Evaluation.tally == before, "\(text)")
            }
        }
        #expect(right > 0 && right < read)
    }

    @Test("An interpreter that is kept for calls is counted, and goes when nobody holds it")
    func kept() throws {
        func program(_ text: String) -> FunctionProgram {
            FunctionProgram(
                text: Array(text.utf8), limits: .standard, number: 1, argument: "case", inputs: [],
                isFlag: false)
        }
        let before = Evaluation.tally
        var host: FunctionHost? = try FunctionHost(program("return function(case) return 1 end"))
        #expect(host != nil)
        #expect(Evaluation.tally == [before[0] + 1, before[1]])
        host = nil
        #expect(Evaluation.tally == before)
        for text in ["return function(case)", "return 1", "return function(c) x = 1 end"] {
            #expect(throws: EvaluationFailure.self) { try FunctionHost(program(text)) }
            #expect(Evaluation.tally == before, "\(text)")
        }
    }
}
