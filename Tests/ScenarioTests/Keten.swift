// Finds the command and runs it as a stranger would: arguments in, exit code and text out.

import Foundation
import Testing

/// The command under test.
enum Keten {
    /// The folder of the package.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The path of the command: what `KETEN_COMMAND` names, else what was built last for release
    /// or debugging.
    static func path() throws -> String {
        let named = ProcessInfo.processInfo.environment["KETEN_COMMAND"]
        let built = ["release", "debug"].map { "\(root)/.build/\($0)/keten" }
        let found = (named.map { [$0] } ?? built).first(where: FileManager.default.isExecutableFile)
        return try #require(
            found,
            """
            There is no command to test. Build it with 'swift build -c release --product keten', \
            or name it by its absolute path in KETEN_COMMAND.
            """)
    }

    /// Runs the command, by default in the package's folder and with English messages.
    static func run(
        _ arguments: String..., in folder: String? = nil, environment: [String: String] = [:],
        limit: Double = 120, interruptAfter delay: Double? = nil
    ) async throws -> Ending {
        try await run(
            arguments, in: folder, environment: environment, limit: limit, interruptAfter: delay)
    }

    /// Runs the command with a list of arguments.
    static func run(
        _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
        limit: Double = 120, interruptAfter delay: Double? = nil
    ) async throws -> Ending {
        let program = Program(
            path: try path(), arguments: arguments, folder: folder ?? root,
            environment: self.environment(environment), limit: limit, interruptAfter: delay)
        return try await program.run()
    }

    /// Runs a line of the shell in which `$KETEN` is the command.
    static func shell(
        _ line: String, in folder: String? = nil, environment: [String: String] = [:]
    ) async throws -> Ending {
        var variables = self.environment(environment)
        variables["KETEN"] = try path()
        let program = Program(
            path: "/bin/bash", arguments: ["-c", line], folder: folder ?? root,
            environment: variables, limit: 300, interruptAfter: nil)
        return try await program.run()
    }

    private static func environment(_ changes: [String: String]) -> [String: String] {
        var variables = ProcessInfo.processInfo.environment
        for name in ["LANG", "LC_ALL", "LC_MESSAGES", "GLIBC_TUNABLES"] {
            variables[name] = nil
        }
        return variables.merging(changes) { $1 }
    }
}

/// The numbered scenarios, by their folders as a user types them from the package's folder.
enum Shipped {
    static let baseline = "Scenarios/01-baseline/scenario.lua"
    static let null = "Scenarios/02-null/scenario.lua"
    static let tenCents = "Scenarios/03-ten-cents/scenario.lua"
    static let noStandstill = "Scenarios/04-no-standstill-2019/scenario.lua"
    static let oneAbsent = "Scenarios/05-one-absent/scenario.lua"

    /// The names of all folders of scenarios.
    static var folders: [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(Keten.root)/Scenarios")
        return (names ?? []).filter { $0.first?.isNumber == true }.sorted()
    }

    /// The scripts of a folder: its scenario first, then its other answers by name.
    static func scripts(of folder: String) -> [String] {
        let path = "Scenarios/\(folder)"
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(Keten.root)/\(path)")
        let others = (names ?? []).filter { $0.hasSuffix(".lua") && $0 != "scenario.lua" }.sorted()
        return (["scenario.lua"] + others).map { "\(path)/\($0)" }
    }

    /// Whether a folder answers a strategist's question, with a page of its own in
    /// `Docs/what-ifs`: then what is known counts as uncertain too.
    static func isWhatIf(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: page(of: folder))
    }

    /// The page of a folder's question.
    static func page(of folder: String) -> String {
        "\(Keten.root)/Docs/what-ifs/\(folder.drop { $0.isNumber || $0 == "-" }).md"
    }
}
