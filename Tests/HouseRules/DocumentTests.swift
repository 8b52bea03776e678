// What is written for people is true on every machine.

import Testing

struct DocumentTests {
    @Test("No file names a folder of one machine")
    func machinePaths() {
        Finding.report(Repository.files.flatMap(Self.machinePaths))
    }

    @Test("Every module of the package is in the architecture's table")
    func architecture() {
        let text = Repository.file("Docs/architecture.md")?.lines ?? []
        for module in Repository.folders(in: "Sources") {
            #expect(text.contains { $0.hasWord(module) }, "\(module)")
        }
    }

    @Test("A file that a document points to is there")
    func links() {
        for file in Repository.files where file.ending == "md" {
            for (index, line) in file.lines.enumerated() {
                for target in Self.links(line) where !Repository.has(target, from: file.path) {
                    Finding.report([Finding(file, line: index + 1, "There is no \(target).")])
                }
            }
        }
    }

    @Test("The rules about documents see what they should")
    func examples() {
        let home = "/" + "home/"
        let text =
            "See `\(home)someone/keten`.\nSee https://example.org\(home)page.\nAt home/work.\n"
        let file = SourceFile(path: "Docs/a.md", text: text)
        #expect(Self.machinePaths(file).map(\.line) == [1])
        #expect(
            Self.links("[a](b.md) and [c](https://d) and [e](../f.md#g)") == ["b.md", "../f.md"])
        #expect(Repository.has("../Package.swift", from: "Docs/architecture.md"))
        #expect(!Repository.has("Package.swift", from: "Docs/architecture.md"))
    }

    /// Folders that only one machine has; an address on the web may contain the same words.
    private static func machinePaths(_ file: SourceFile) -> [Finding] {
        let folders = ["work", "home", "root", "Users"].map { "/\($0)/" }
        return file.lines.indices.flatMap { index in
            let words = file.lines[index].split(whereSeparator: \.isWhitespace)
                .filter { !$0.contains("://") }.map(String.init)
            return folders.filter { folder in words.contains { Self.starts(folder, in: $0) } }.map {
                Finding(file, line: index + 1, "\($0) is a folder of one machine.")
            }
        }
    }

    /// Whether a word names a path that begins with a folder, rather than one that passes through.
    private static func starts(_ folder: String, in word: String) -> Bool {
        guard let place = word.firstRange(of: folder)?.lowerBound else { return false }
        guard place > word.startIndex else { return true }
        return !(word[word.index(before: place)].isLetter || word[..<place].hasSuffix("."))
    }

    private static func links(_ line: String) -> [String] {
        line.split(separator: "](").dropFirst().compactMap { rest in
            let target = rest.prefix { $0 != ")" && $0 != "#" }
            return target.isEmpty || target.contains(":") ? nil : String(target)
        }
    }
}
