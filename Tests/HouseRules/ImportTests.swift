// Who may import whom: the table of the architecture as data.

import Testing

struct ImportTests {
    /// What each module may import; nothing else is there for it.
    static let allowed: [String: Set<String>] = [
        "KetenEngine": [],
        "CKetenFlow": [],
        "CKetenLua": [],
        "KetenCare": ["CKetenFlow", "KetenEngine"],
        "KetenRegions": ["KetenEngine", "KetenCare", "Foundation"],
        "KetenExperiments": ["KetenEngine", "Synchronization"],
        "KetenScripting": [
            "CKetenLua", "KetenEngine", "KetenCare", "KetenRegions", "KetenExperiments",
            "Foundation",
        ],
        "KetenReports": ["KetenEngine", "KetenExperiments"],
        "KetenStore": ["KetenEngine", "KetenExperiments", "GRDB", "Foundation"],
        "KetenDashboard": ["KetenReports", "KetenExperiments", "FlyingFox", "Foundation"],
        "Keten": [
            "KetenEngine", "KetenCare", "KetenRegions", "KetenExperiments", "KetenScripting",
        ],
        "KetenCommand": [
            "Keten", "KetenEngine", "KetenCare", "KetenRegions", "KetenExperiments",
            "KetenScripting", "KetenReports", "KetenStore", "KetenDashboard", "ArgumentParser",
            "Foundation", "Glibc", "Synchronization",
        ],
    ]

    /// A part of a module that stands for the whole.
    static let parts = ["FoundationEssentials": "Foundation"]

    @Test("A module imports only what the table allows")
    func imports() {
        Finding.report(
            Repository.files(in: ["Sources"], ending: ["swift"]).flatMap(Self.forbiddenImports))
    }

    @Test("Every module is in the table")
    func modules() {
        for module in Repository.folders(in: "Sources") where Self.allowed[module] == nil {
            Finding.report([
                Finding(path: "Sources/\(module)", "The module is not in the table of imports.")
            ])
        }
    }

    @Test("Only generic code and random numbers cross a border inlined: seven files")
    func inlinable() {
        let stars = [
            "Sources/KetenEngine/Calendar/EventCalendar.swift",
            "Sources/KetenEngine/Calendar/TimerSet.swift",
            "Sources/KetenEngine/Run/Simulation.swift",
            "Sources/KetenEngine/Resources/WaitingLine.swift",
            "Sources/KetenEngine/Random/KeyedGenerator.swift",
            "Sources/KetenEngine/Random/Xoshiro.swift",
            "Sources/KetenEngine/Random/ExponentialZiggurat.swift",
        ]
        for file in Repository.files(in: ["Sources"], ending: ["swift"])
        where !stars.contains(file.path) {
            for attribute in ["@inlinable", "@usableFromInline", "@frozen"] {
                Finding.report(
                    file.codeLines(with: attribute).map {
                        Finding(file, line: $0, "\(attribute) belongs to seven files only.")
                    })
            }
        }
    }

    @Test("Lua's own headers and types are seen inside CKetenLua only, and not in its header")
    func interpreter() {
        let words = ["lua.h", "lauxlib.h", "lualib.h", "lua_State"]
        for file in Repository.files(
            in: ["Sources", "Tests", "Bench", "Tools"], ending: ["swift", "c", "h", "modulemap"])
        where !Self.mayKnowLua(file) {
            for (index, line) in file.lines.enumerated() {
                let isInclude = line.drop(while: \.isWhitespace).hasPrefix("#include")
                let text = isInclude ? line : file.code[index]
                for word in words where text.hasWord(word) {
                    Finding.report([
                        Finding(file, line: index + 1, "\(word) is known to CKetenLua alone.")
                    ])
                }
            }
        }
    }

    @Test("The C code never fuses a multiplication with an addition")
    func contraction() {
        let pragma = "#pragma STDC FP_CONTRACT OFF"
        let shared = Repository.file("Sources/CKetenLua/cs_internal.h")
        #expect(shared?.lines.first == pragma)
        let files = Repository.files(in: ["Sources"], ending: ["c"])
        #expect(Set(files.map(\.module)) == ["CKetenFlow", "CKetenLua"])
        for file in files {
            let first = file.lines.first { $0.hasPrefix("#pragma") || $0.hasPrefix("#include") }
            if first != pragma, first != "#include \"cs_internal.h\"" {
                Finding.report([
                    Finding(file, "It begins with neither \(pragma) nor a header that does.")
                ])
            }
        }
    }

    @Test("The rule about imports sees every form of an import")
    func examples() {
        let text = """
            // A file.
            import Foundation
            @_exported public import KetenCare
            #if canImport(Glibc)
                internal import struct Glibc.timespec
            #endif
            // import Nothing
            let text = "import Nothing"
            """
        let file = SourceFile(path: "Sources/KetenEngine/A.swift", text: text)
        #expect(Self.forbiddenImports(file).map(\.line) == [2, 3, 5])
        let other = SourceFile(path: "Sources/KetenRegions/A.swift", text: text)
        #expect(Self.forbiddenImports(other).map(\.line) == [5])
    }

    private static func forbiddenImports(_ file: SourceFile) -> [Finding] {
        let allowed = allowed[file.module] ?? []
        return file.imports.compactMap { module, line in
            if allowed.contains(parts[module] ?? module) { return nil }
            return Finding(file, line: line, "\(file.module) may not import \(module).")
        }
    }

    private static func mayKnowLua(_ file: SourceFile) -> Bool {
        file.path == "Sources/CKetenLua/cs_internal.h"
            || (file.path == "Sources/CKetenLua/\(file.name)" && file.ending == "c")
    }
}
