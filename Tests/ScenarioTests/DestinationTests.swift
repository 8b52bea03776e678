// Where --out may write, and what becomes of what is there.

import Foundation
import Testing

@Suite("The file that a result is written to")
struct DestinationTests {
    private let run = ["run", "\(Keten.root)/\(Shipped.baseline)", "--format", "csv", "-r", "3"]

    private func kind(_ path: String) -> FileAttributeType? {
        try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    }

    @Test("A pipe is written to and stays a pipe")
    func pipe() async throws {
        let folder = try TemporaryFolder()
        let ending = try await Keten.shell(
            """
            mkfifo "\(folder.path)/pipe"
            cat "\(folder.path)/pipe" > "\(folder.path)/seen" &
            "$KETEN" run \(Shipped.baseline) --format csv -r 3 --out "\(folder.path)/pipe"
            echo "ended $?"
            wait
            [ -p "\(folder.path)/pipe" ] && echo "still a pipe"
            head -c 9 "\(folder.path)/seen"
            """)
        #expect(ending.output == "ended 0\nstill a pipe\nindicator", "\(ending.messages)")
    }

    @Test("A link stays a link, and its file gets the result and keeps its mode")
    func link() async throws {
        let folder = try TemporaryFolder()
        try folder.write("real.csv", "old")
        let real = folder.path("real.csv")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: real)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("link.csv"), withDestinationPath: "real.csv")
        let ending = try await Keten.run(run + ["--out", "link.csv"], in: folder.path)
        #expect(ending.exitCode == 0, "\(ending.messages)")
        #expect(kind(folder.path("link.csv")) == .typeSymbolicLink)
        #expect(try String(contentsOfFile: real, encoding: .utf8).hasPrefix("indicator,"))
        let mode = try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        #expect(try folder.names == ["link.csv", "real.csv"])
    }

    @Test("What is read is never written over, under whatever name it is reached")
    func inputs() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario("below.lua")
        try folder.scenario("q.lua", base: "below.lua")
        try folder.write(
            "measured.csv",
            "parameter,value,unit,source,date\nintake_hours,6,hours,own,2025-11-01\n")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("alias"), withDestinationPath: "q.lua")
        for name in ["q.lua", "./q.lua", "alias", "below.lua", "measured.csv"] {
            let before = try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
            let ending = try await Keten.run(
                "run", "q.lua", "-r", "2", "--out", name, in: folder.path)
            #expect(ending.exitCode == 2 && ending.messages.contains("is read for this"), "\(name)")
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path(name))) == before)
        }
        _ = try await Keten.run("new", "--region", "r", in: folder.path)
        let tables = try await Keten.run(
            "facts", "--base", "r", "--out", "r/facts.csv", in: folder.path)
        #expect(tables.exitCode == 2 && tables.messages.contains("is read for this"))
    }
}
