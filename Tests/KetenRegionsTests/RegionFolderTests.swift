// Regions from a folder on disk, and what a folder may not hold.

import Foundation
import KetenCare
import Testing

@testable import KetenRegions

@Suite("A folder of tables")
struct RegionFolderTests {
    /// Runs with a folder that holds the built-in tables under names of its own.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("region-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for file in EditedTables().files {
            try Data(file.bytes).write(to: URL(filePath: "\(folder)/my-own-\(file.name)"))
        }
        try body(folder)
    }

    private func problems(_ path: String) -> [String] {
        do throws(RegionError) {
            _ = try RegionFolder.read(path: path)
            return []
        } catch {
            return error.problems.map { problem in
                problem.description.replacingOccurrences(of: path, with: "F")
            }
        }
    }

    @Test("Reads equal to the built-in region, with any name before the end of its files")
    func equal() throws {
        let builtIn = try RegionFolder.builtIn("limburg")
        try withFolder { folder in
            #expect(try RegionFolder.read(path: folder).tables == builtIn.tables)
            #expect(try RegionFolder.read(path: folder + "/").tables == builtIn.tables)
            try FileManager.default.moveItem(
                atPath: "\(folder)/my-own-posts.csv", toPath: "\(folder)/posts.csv")
            try Data("notes".utf8).write(to: URL(filePath: "\(folder)/README.md"))
            #expect(try RegionFolder.read(path: folder).tables == builtIn.tables)
        }
    }

    @Test("A missing file is named with the columns that it needs")
    func missing() throws {
        try withFolder { folder in
            try FileManager.default.removeItem(atPath: "\(folder)/my-own-posts.csv")
            #expect(
                problems(folder) == [
                    "F: the folder has no table '…-posts.csv' "
                        + "(id,label_en,label_nl,region,leave_order)"
                ])
        }
        #expect(
            problems("/nowhere/at-all") == ["F: there is no folder here that can be read"])
    }

    @Test("Another table is refused with the name that was meant, and a second one too")
    func surplus() throws {
        try withFolder { folder in
            for name in ["my-own-cases.csv", "my-ppulation.csv", "z-posts.csv"] {
                try Data("x".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
            }
            let found = problems(folder)
            #expect(found.count == 3)
            #expect(
                found[0].hasPrefix(
                    "F/my-own-cases.csv: no table of a region is called so; the tables end in "
                        + "region.csv, municipalities.csv, "))
            #expect(
                found[1] == "F/my-ppulation.csv: no table of a region is called so; "
                    + "did you mean '…-population.csv'?")
            #expect(
                found[2] == "F/z-posts.csv: a second posts.csv beside 'my-own-posts.csv'; "
                    + "keep one of the two")
        }
    }

    @Test("Only regular files of a sensible size are read")
    func hostile() throws {
        try withFolder { folder in
            let posts = "\(folder)/my-own-posts.csv"
            try FileManager.default.removeItem(atPath: posts)
            try FileManager.default.createSymbolicLink(
                atPath: posts, withDestinationPath: "/dev/zero")
            #expect(
                problems(folder) == [
                    "F/my-own-posts.csv: this is no regular file; put the table itself here"
                ])
            try FileManager.default.removeItem(atPath: posts)
            try Data(count: RegionFolder.mostBytes + 1).write(to: URL(filePath: posts))
            #expect(problems(folder) == ["F/my-own-posts.csv: this file is larger than 4 MB"])
        }
    }
}
