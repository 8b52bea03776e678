// What a file looks like from outside: its length, its width, its first line, its name.

import Testing

struct ShapeTests {
    @Test("No file of code is longer than 300 lines, no test longer than 400, unless generated")
    func length() {
        let endings = ["swift", "c", "h", "lua", "sh", "py", "awk"]
        for (folders, most) in [(["Sources", "Bench", "Tools"], 300), (["Tests"], 400)] {
            Finding.report(
                Repository.files(in: folders, ending: endings).flatMap {
                    Self.tooLong($0, most: most)
                })
        }
    }

    @Test("No model of the examples is as long as 120 lines")
    func examples() {
        let models = Repository.files(of: "Examples/models")
        #expect(models.count >= 5)
        Finding.report(models.flatMap { Self.tooLong($0, most: 119) })
    }

    @Test("No line of code is wider than 100 columns")
    func width() {
        let folders = ["Sources", "Tests", "Bench", "Tools", "Examples", "Package.swift"]
        Finding.report(
            Repository.files(in: folders, ending: ["swift", "c", "h"]).flatMap(Self.tooWide))
    }

    @Test("Every Swift file opens with a comment that says what it decides")
    func firstLine() {
        let folders = ["Sources", "Tests", "Bench", "Tools", "Package.swift"]
        for file in Repository.files(in: folders, ending: ["swift"])
        where !(file.lines.first?.hasPrefix("//") ?? false) {
            Finding.report([Finding(file, "The first line is not a comment.")])
        }
    }

    @Test("A file name occurs once in a module")
    func uniqueNames() {
        var seen: [String: String] = [:]
        for file in Repository.files where file.top == "Sources" && file.name != "README.md" {
            let key = "\(file.module)/\(file.name)"
            if let other = seen[key] {
                Finding.report([Finding(file, "\(file.name) is also the name of \(other).")])
            }
            seen[key] = file.path
        }
    }

    @Test("Nothing is left to do later in a comment")
    func markers() {
        Finding.report(Repository.files.flatMap(Self.markers))
    }

    @Test("The rules about shape see what they should")
    func seen() {
        let long = SourceFile(
            path: "Sources/A/B.swift", text: String(repeating: "let a = 1\n", count: 301))
        #expect(Self.tooLong(long, most: 300).count == 1)
        let exempt = SourceFile(
            path: "Sources/A/B.swift",
            text: "// generated\n" + String(repeating: "a\n", count: 301))
        #expect(Self.tooLong(exempt, most: 300).isEmpty)
        let bar = String(repeating: "é", count: 100)
        let wide = SourceFile(
            path: "Sources/A/B.swift", text: "\(bar)\n//\(bar)\n\"\"\"\n\(bar)é\n\"\"\"\n")
        #expect(Self.tooWide(wide).map(\.line) == [2])
        let marked = SourceFile(path: "a.swift", text: "let a = \"XXX\"\n// \("HA" + "CK"): b\n")
        #expect(Self.markers(marked).map(\.line) == [2])
    }

    private static func tooLong(_ file: SourceFile, most: Int) -> [Finding] {
        guard file.lines.count > most, !file.isGenerated else { return [] }
        let sentence = "The file has \(file.lines.count) lines; the most is \(most)."
        return [Finding(file, line: most + 1, sentence)]
    }

    /// Lines that lie wholly in a string of several lines are text, not code.
    private static func tooWide(_ file: SourceFile) -> [Finding] {
        file.lines.indices.compactMap { index in
            let width = file.lines[index].count
            let isText = file.unquoted[index].allSatisfy(\.isWhitespace)
            guard width > 100, !isText, !file.isGenerated else { return nil }
            return Finding(file, line: index + 1, "The line has \(width) columns; the most is 100.")
        }
    }

    private static func markers(_ file: SourceFile) -> [Finding] {
        let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
        return file.unquoted.indices.flatMap { index in
            words.filter(file.unquoted[index].hasWord).map {
                Finding(file, line: index + 1, "\($0) is no place for work; do it or file it.")
            }
        }
    }
}
