// One file, one line in one list, one test: for everything of which there are many.

import Testing

struct ListTests {
    @Test("Every distribution has a test of its name")
    func distributions() {
        let folder = "Sources/KetenEngine/Distributions"
        let files = Repository.files(of: folder).filter { $0.stem != "DistributionError" }
        #expect(!files.isEmpty)
        Self.expectTests(of: files, in: "KetenEngineTests")
    }

    @Test("Every indicator is in the catalogue, named after its id, and named by a test")
    func indicators() {
        let frame = ["CareIndicator", "IndicatorCatalog", "Scope"]
        let files = Repository.files(of: "Sources/KetenCare/Indicators")
            .filter { !frame.contains($0.stem) }
        #expect(!files.isEmpty)
        let catalog = Repository.file("Sources/KetenCare/Indicators/IndicatorCatalog.swift")
        let tests = Repository.files(in: ["Tests"], ending: ["swift"])
            .filter { $0.module == "KetenCareTests" }
        for file in files {
            guard let id = Self.indicatorID(file) else {
                Finding.report([Finding(file, "The file declares no indicator.")])
                continue
            }
            let name = id.split(separator: "_")
                .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
            if name != file.stem {
                Finding.report([Finding(file, "The indicator \(id) belongs in \(name).swift.")])
            }
            Self.expectEntry("\(file.stem).indicator", of: file, in: catalog)
            if !tests.contains(where: { $0.lines.contains { $0.hasWord(id) } }) {
                Finding.report([Finding(file, "No test in KetenCareTests names \(id).")])
            }
        }
    }

    @Test("Every constructor is in the table and has a test of its name")
    func constructors() {
        let folder = "Sources/KetenScripting/Constructors"
        let files = Repository.files(of: folder).filter { $0.stem.hasSuffix("Constructor") }
        #expect(!files.isEmpty)
        for file in files {
            Self.expectEntry(
                "\(file.stem).entry", of: file,
                in: Repository.file("\(folder)/ConstructorTable.swift"))
        }
        Self.expectTests(of: files, in: "KetenScriptingTests")
    }

    @Test("Every report format is in the list and has a test of its name")
    func formats() {
        let files = Repository.files(of: "Sources/KetenReports/Formats")
            .filter { $0.stem.hasSuffix("Format") }
        #expect(!files.isEmpty)
        for file in files {
            Self.expectEntry(
                file.stem, of: file, in: Repository.file("Sources/KetenReports/ReportFormat.swift"))
        }
        Self.expectTests(of: files, in: "KetenReportsTests")
    }

    @Test("Every command is in the list of the root command")
    func commands() {
        for file in Repository.files(of: "Sources/KetenCommand/Commands") {
            let root = Repository.files.first {
                $0.module == "KetenCommand" && $0.name == "RootCommand.swift"
            }
            for type in file.declaredTypes where type.name == file.stem {
                Self.expectEntry("\(type.name).self", of: file, in: root)
            }
        }
    }

    @Test("Every scenario has its script and what is expected of it")
    func scenarios() {
        for folder in Repository.folders(in: "Scenarios") {
            let path = "Scenarios/\(folder)"
            for name in ["scenario.lua", "expected.md"]
            where Repository.file("\(path)/\(name)") == nil {
                Finding.report([Finding(path: path, "There is no \(name).")])
            }
            if !(folder.prefix(2).allSatisfy(\.isNumber) && folder.dropFirst(2).hasPrefix("-")) {
                Finding.report([Finding(path: path, "The name does not begin with two digits.")])
            }
        }
    }

    @Test("The tables of all built-in regions together are at most 72 kB")
    func tables() {
        let files = Repository.files.filter { $0.path.hasPrefix("Sources/KetenRegions/Regions/") }
        #expect(!files.isEmpty)
        let bytes = files.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.utf8.count + 1 } }
        #expect(bytes <= 72_000, "each kB costs 0.2 s of build")
    }

    @Test("The id of an indicator is found in its declaration")
    func examples() {
        let text = "static let indicator = CareIndicator(\n    \"open_cases\", Label("
        #expect(Self.indicatorID(SourceFile(path: "A.swift", text: text)) == "open_cases")
        #expect(Self.indicatorID(SourceFile(path: "A.swift", text: "enum A {}")) == nil)
    }

    private static func indicatorID(_ file: SourceFile) -> String? {
        guard let line = file.code.firstIndex(where: { $0.hasWord("CareIndicator(") }) else {
            return nil
        }
        let rest = file.lines[line...].joined(separator: "\n").split(separator: "CareIndicator(")
        guard let pieces = rest.last?.split(separator: "\"", maxSplits: 2), pieces.count == 3
        else { return nil }
        return String(pieces[1])
    }

    private static func expectTests(of files: [SourceFile], in target: String) {
        for file in files {
            let test = "Tests/\(target)/\(file.stem)Tests.swift"
            if Repository.file(test) == nil {
                Finding.report([Finding(file, "There is no \(test).")])
            }
        }
    }

    private static func expectEntry(_ entry: String, of file: SourceFile, in list: SourceFile?) {
        guard let list else {
            Finding.report([Finding(file, "The list that should name \(entry) is missing.")])
            return
        }
        if list.codeLines(with: entry).isEmpty {
            Finding.report([Finding(file, "\(entry) is not in \(list.path).")])
        }
    }
}
