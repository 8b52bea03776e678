// The command line: help helps, what is wrong is said in one sentence, and results go where they
// were sent.

import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
    @Test("The help of every command is an answer, and shows an example")
    func help() async throws {
        let root = try await Keten.run("--help")
        #expect(root.exitCode == 0)
        #expect(root.output.contains("Examples:"))
        let list = try #require(root.output.split(separator: "SUBCOMMANDS:").last)
        let commands = list.split(separator: "\n").filter {
            $0.hasPrefix("  ") && $0.dropFirst(2).first?.isLowercase == true
        }.compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(commands.contains("run") && commands.contains("check"))
        for command in commands {
            let ending = try await Keten.run(command, "--help")
            #expect(ending.exitCode == 0)
            #expect(ending.output.contains("Example"), "\(command)")
            #expect(ending.output.contains("keten \(command) "))
            #expect(ending.messages.isEmpty)
        }
    }

    @Test("The version is an answer")
    func version() async throws {
        let ending = try await Keten.run("--version")
        #expect(ending.exitCode == 0)
        #expect(ending.output.hasPrefix("keten 0."))
    }

    @Test(
        "What cannot be run is refused in a sentence, and nothing is run",
        arguments: [
            (["run", Shipped.baseline, "--bogus"], "--bogus"),
            (["run", Shipped.baseline, "--replications", "0"], "replications"),
            (["run", Shipped.baseline, "--replications", "2000000"], "1000000"),
            (["run", Shipped.baseline, "--replications", "many"], "many"),
            (["run", Shipped.baseline, "--replications", "1000000", "--all"], "memory"),
            (["run", Shipped.baseline, "--threads", "0"], "threads"),
            (["run", Shipped.baseline, "--seed", "-1"], "seed"),
            (["run", Shipped.baseline, "--vary", "luck"], "luck"),
            (["run", Shipped.baseline, "--format", "xml"], "xml"),
            (["run", Shipped.baseline, "--lang", "de"], "de"),
            (["run", Shipped.baseline, "--out", "no-such-folder/result.txt"], "no-such-folder"),
            (["run"], "files"),
            (["compare", Shipped.baseline], "two files"),
            (["sense"], "file"),
            (["sense", Shipped.tenCents, "--indicator", "helpd"], "helpd"),
            (["bogus"], "bogus"),
            (["parameters", "--base", "limbrg"], "limbrg"),
        ] as [([String], String)])
    func refused(arguments: [String], said: String) async throws {
        let ending = try await Keten.run(arguments, limit: 120)
        #expect(ending.exitCode == 2)
        #expect(ending.output.isEmpty)
        #expect(ending.messages.hasPrefix("keten: "))
        #expect(ending.messages.contains(said), "\(ending.messages)")
        #expect(!ending.messages.contains("Error:"))
        #expect(ending.cpuSeconds < 2)
    }

    @Test("A folder that is missing is said before a long run, not after it")
    func missingFolder() async throws {
        let ending = try await Keten.run(
            "run", Shipped.baseline, "--replications", "5000", "--out", "no-such-folder/a.txt")
        #expect(ending.exitCode == 2)
        #expect(ending.cpuSeconds < 1, "The run was done before the folder was looked for.")
    }

    @Test("A file that was named holds the whole result, and nothing else is left beside it")
    func out() async throws {
        let folder = try TemporaryFolder()
        let run = ["run", "\(Keten.root)/\(Shipped.baseline)", "--format", "csv", "-r", "5"]
        let plain = try await Keten.run(run, in: folder.path)
        try folder.write("result.csv", "what was there before")
        let ending = try await Keten.run(run + ["--out", "result.csv"], in: folder.path)
        #expect(ending.exitCode == 0)
        #expect(ending.output.isEmpty)
        #expect(try folder.names == ["result.csv"])
        let written = try String(contentsOfFile: folder.path("result.csv"), encoding: .utf8)
        #expect(written == plain.output)
    }

    @Test("A reader who has seen enough is no error")
    func closedPipe() async throws {
        let ending = try await Keten.shell(
            """
            "$KETEN" run \(Shipped.baseline) --all --format csv -r 5 | head -1
            echo "${PIPESTATUS[0]}"
            """)
        let lines = ending.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("indicator,") == true)
        #expect(lines.last == "0")
        #expect(ending.messages.isEmpty)
    }

    @Test("There is no progress where there is no terminal, and --quiet is accepted")
    func silence() async throws {
        for quiet in [[], ["--quiet"]] {
            let ending = try await Keten.run(["run", Shipped.baseline, "-r", "300"] + quiet)
            #expect(ending.exitCode == 0)
            #expect(ending.messages.isEmpty)
        }
    }

    @Test("Check calls every shipped scenario good")
    func check() async throws {
        let files = Shipped.folders.map { "Scenarios/\($0)/scenario.lua" }
        let ending = try await Keten.run(["check"] + files)
        #expect(ending.exitCode == 0, "\(ending.messages)")
        let lines = ending.output.split(separator: "\n")
        #expect(lines.count == files.count)
        for (line, file) in zip(lines, files) {
            // a sweep says how many variants it has
            #expect(line == "\(file): ok" || line.hasPrefix("\(file): ok, "))
        }
        // Remarks are of those that change nothing on purpose, and of a range that chance ignores.
        for line in ending.messages.split(separator: "\n") {
            let isMeant = ["01-baseline", "02-null", "22-patience"].contains { line.contains($0) }
            #expect(isMeant || line.contains(" remark"), "\(line)")
        }
    }
}
