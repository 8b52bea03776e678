// No mistake is silent: a shipped scenario with one mistake gives an error where the mistake is,
// or is the same plan.

import Foundation
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("A scenario with one mistake says so where it is, or means the same")
struct MutationTests {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Scenarios")

    /// Every shipped script, by its path in `Scenarios`.
    private static let scripts: [String] = {
        let found =
            FileManager.default.enumerator(atPath: folder.path)?
            .compactMap { $0 as? String } ?? []
        return found.filter { $0.hasSuffix(".lua") }.sorted()
    }()

    @Test("Every mutant of a shipped script", arguments: scripts)
    func mutants(of name: String) throws {
        let path = Self.folder.appending(path: name)
        let text = try String(contentsOf: path, encoding: .utf8)
        #expect(try check(text, name, path.deletingLastPathComponent().path) >= 100)
    }

    @Test("Every mutant of an example of the reference page", arguments: examples)
    func mutants(ofExample items: String) throws {
        let indented = items.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
        #expect(try check(over(indented), items, nil) >= 100)
    }

    @Test(
        "Every mutant of a script with helpers, loops and functions",
        arguments: MutationPrograms.all.indices)
    func mutants(ofProgram number: Int) throws {
        let text = MutationPrograms.all[number]
        #expect(try check(text, "program \(number)", nil, but: MutationPrograms.meant) >= 100)
    }

    private static let examples = ConstructorTable.all.compactMap(\.spec.remark?.example)

    /// Checks all mutants of a script.
    ///
    /// - Parameter meant: what was done to mutants that are programs of their own.
    /// - Returns: how many there are.
    private func check(
        _ text: String, _ name: String, _ folder: String?, but meant: [String] = []
    ) throws -> Int {
        let original = try meaning(of: text, folder)
        let mutants = Mutant.all(of: text).filter { mutant in
            !meant.contains { mutant.deed.hasSuffix($0) }
        }
        for mutant in mutants {
            let outcome = Result { () throws(ScriptErrors) in
                try meaning(of: mutant.text, folder)
            }
            switch outcome {
            case .success(let meaning):
                let isSame = meaning.plans == original.plans
                #expect(
                    isSame || isRemarked(meaning.remarks, original.remarks, mutant),
                    "\(name), \(mutant.deed): silent")
            case .failure(let failure):
                #expect(
                    failure.errors.contains { isThere($0, mutant) },
                    "\(name), \(mutant.deed): \(failure.rendered(in: .en))")
            }
        }
        return mutants.count
    }

    /// What a script comes to: the fingerprints of its plans, and its targets, which no plan has;
    /// and what is remarked on it.
    private func meaning(
        of text: String, _ folder: String?
    ) throws(ScriptErrors) -> (plans: [String], remarks: Set<String>) {
        let all = try ScenarioScript(name: "test.lua", text: text, folder: folder).variants()
        let plans = all.flatMap { [$0.fingerprint] + $0.targets.map(\.text.en) }
        return (plans, Set(all.flatMap(\.warnings).map(\.en)))
    }

    /// Whether something is remarked that was not, with the line of the mutant.
    private func isRemarked(
        _ remarks: Set<String>, _ before: Set<String>, _ mutant: Mutant
    ) -> Bool {
        remarks.subtracting(before).contains { remark in
            mutant.lines.contains { remark.contains("line \($0)") }
        }
    }

    @Test("The mutants of all shipped scripts are at least five thousand; their number is printed")
    func many() throws {
        var shipped: [Mutant] = []
        for name in Self.scripts {
            let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
            shipped += Mutant.all(of: text)
        }
        let examples = Self.examples.flatMap { Mutant.all(of: over($0)) }
        print("Mutants of \(Self.scripts.count) shipped scripts: \(Self.counts(of: shipped))")
        print("Mutants of \(Self.examples.count) examples: \(Self.counts(of: examples))")
        #expect(shipped.count >= 5_000)
        for operation in Mutant.Operation.allCases {
            #expect(shipped.count { $0.operation == operation } >= 1_000, "\(operation)")
        }
    }

    /// Such as "3 (1 misspelt, 1 left out, 1 doubled)".
    private static func counts(of mutants: [Mutant]) -> String {
        let each = Mutant.Operation.allCases.map { operation in
            "\(mutants.count { $0.operation == operation }) \(operation.rawValue)"
        }
        return "\(mutants.count) (\(each.joined(separator: ", ")))"
    }

    /// Whether an error stands on the mutant's line or the next token's, or names it as the line
    /// where a bracket was opened.
    private func isThere(_ error: Diagnostic, _ mutant: Mutant) -> Bool {
        guard let line = error.line else { return false }
        if mutant.lines.contains(line) { return true }
        return mutant.lines.contains {
            error.message.en.contains("line \($0)") || error.hint?.en.contains("line \($0)") == true
        }
    }
}
