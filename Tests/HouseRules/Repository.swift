// Where the sources are, and how a finding about them is reported.

import Foundation
import Testing

/// The files of the package that holds this test.
enum Repository {
    /// The root of the package: the folder above `Tests`.
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every text file of ours, in the order of their paths.
    static let files: [SourceFile] = {
        let folders = ["Sources", "Tests", "Bench", "Tools", "Scenarios", "Docs", "Examples"]
        let loose = [
            "Package.swift", "Makefile", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", ".ci/run",
        ]
        let paths = folders.flatMap(paths(below:)) + loose
        return paths.sorted().compactMap { path in
            guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
            else { return nil }
            return SourceFile(path: path, text: text)
        }
    }()

    /// The files of some folders whose names end in one of these.
    static func files(in folders: [String], ending endings: [String]) -> [SourceFile] {
        files.filter { folders.contains($0.top) && endings.contains($0.ending) }
    }

    /// The files right in a folder.
    static func files(of folder: String) -> [SourceFile] {
        files.filter { $0.path == "\(folder)/\($0.name)" }
    }

    /// The file at a path, if it is there.
    static func file(_ path: String) -> SourceFile? {
        files.first { $0.path == path }
    }

    /// The names of the folders right in a folder.
    static func folders(in folder: String) -> [String] {
        let path = root.appending(path: folder).path()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.sorted().filter { name in
            var isFolder: ObjCBool = false
            let there = FileManager.default.fileExists(
                atPath: path + "/" + name, isDirectory: &isFolder)
            return there && isFolder.boolValue && !name.hasPrefix(".")
        }
    }

    /// Whether there is a file or folder where a link in a file points to.
    static func has(_ target: String, from path: String) -> Bool {
        let folder = root.appending(path: path).deletingLastPathComponent()
        let place = folder.appending(path: target).standardizedFileURL
        return FileManager.default.fileExists(atPath: place.path())
    }

    private static func paths(below folder: String) -> [String] {
        let start = root.appending(path: folder).path()
        guard let walk = FileManager.default.enumerator(atPath: start) else { return [] }
        return walk.compactMap { $0 as? String }
            .filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }
            .map { "\(folder)/\($0)" }
    }
}

/// A breach of a rule, at its place.
struct Finding: Equatable, CustomStringConvertible {
    let path: String
    let line: Int
    let sentence: String

    init(_ file: SourceFile, line: Int = 1, _ sentence: String) {
        self.init(path: file.path, line: line, sentence)
    }

    init(path: String, line: Int = 1, _ sentence: String) {
        self.path = path
        self.line = line
        self.sentence = sentence
    }

    var description: String { "\(path):\(line): \(sentence)" }

    /// Makes the running test fail with every finding.
    static func report(_ findings: [Finding]) {
        for finding in findings {
            let name = finding.path.split(separator: "/").last ?? ""
            Issue.record(
                "\(finding)",
                sourceLocation: SourceLocation(
                    fileID: "HouseRules/\(name)",
                    filePath: Repository.root.appending(path: finding.path).path(),
                    line: finding.line, column: 1))
        }
    }
}
