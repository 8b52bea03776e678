// What the counts may be: a file in the repository, changed on purpose and reviewed like code.

import Foundation

/// The budgets, and how far above them is still the same.
struct Budgets {
    /// What the file holds.
    private struct Contents: Codable {
        /// The compiler that the budgets were measured by; another one may need others.
        var compiler: String
        /// The instruction set that they were measured on.
        var architecture: String
        /// The share by which a value may exceed its budget.
        var tolerance: Double
        /// The budgets by the name of the measure.
        var budgets: [String: Double]
    }

    private static let usualPaths = [
        "Bench/Budgets/instructions.json", "Budgets/instructions.json",
    ]

    private let path: String
    private var contents: Contents

    init(path: String?) throws {
        let found = path ?? Self.usualPaths.first(where: FileManager.default.fileExists)
        guard let found, let data = FileManager.default.contents(atPath: found) else {
            throw Refusal(
                "there are no budgets in \(path ?? Self.usualPaths[0]); "
                    + "run from the top of the repository or name a file after --budgets")
        }
        self.path = found
        do {
            contents = try JSONDecoder().decode(Contents.self, from: data)
        } catch {
            throw Refusal("\(found) does not hold budgets: \(error)")
        }
    }

    /// The share by which a value may exceed its budget.
    var tolerance: Double { contents.tolerance }

    /// The budget of a measure, or nothing.
    subscript(what: String) -> Double? { contents.budgets[what] }

    /// A function gets a budget if it takes this share of all; without one it is refused at the
    /// higher share, so that what lies between need not be written down at once.
    static let (givenFrom, neededFrom) = (0.03, 0.04)

    /// The name of a function's budget.
    static func name(of function: String, in benchmark: String) -> String {
        "\(benchmark): \(function)"
    }

    /// The functions of a benchmark that have a budget.
    func functions(of benchmark: String) -> Set<String> {
        let start = Self.name(of: "", in: benchmark)
        return Set(
            contents.budgets.keys.filter { $0.hasPrefix(start) }
                .map { String($0.dropFirst(start.count)) })
    }

    /// Forgets everything of a benchmark, so that what matters now gets a budget.
    private mutating func forget(_ benchmark: String) {
        contents.budgets = contents.budgets.filter { entry in
            !entry.key.hasPrefix("\(benchmark).")
                && !entry.key.hasPrefix(Self.name(of: "", in: benchmark))
        }
    }

    /// Makes what was measured the budget, and writes the file; what was not keeps its own.
    mutating func update(to outcome: Outcome) throws {
        for benchmark in outcome.counted { forget(benchmark) }
        for measure in outcome.measures where measure.isGated {
            guard measure.value.isFinite else { throw Refusal("\(measure.what) was not measured") }
            contents.budgets[measure.what] = Number.rounded(measure.value)
        }
        contents.compiler = Compiler.version
        contents.architecture = Compiler.architecture
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try (try encoder.encode(contents) + Data("\n".utf8)).write(to: URL(fileURLWithPath: path))
        Terminal.say("wrote \(path)")
    }

    /// What the reader must know before believing a verdict.
    func remark(on outcome: Outcome) -> String? {
        if contents.architecture != Compiler.architecture {
            return "the budgets are for \(contents.architecture), "
                + "this is \(Compiler.architecture): the verdicts mean nothing"
        }
        if contents.compiler != Compiler.version {
            return "the budgets were measured by Swift \(contents.compiler), "
                + "the compiler on the path is \(Compiler.version): "
                + "compare both on the same sources before you update"
        }
        return nil
    }
}

/// The compiler that is on the path, which is taken to have built this program.
enum Compiler {
    /// As in `6.3.1`; `unknown` when there is none.
    static let version: String = {
        guard let (text, _, status) = try? ChildRun.run(["swiftc", "--version"]), status == 0,
            let found = text.firstMatch(of: /Swift version ([0-9.]+)/)
        else { return "unknown" }
        return String(found.1)
    }()

    static var architecture: String {
        #if arch(x86_64)
            "x86_64"
        #elseif arch(arm64)
            "arm64"
        #else
            "other"
        #endif
    }
}
