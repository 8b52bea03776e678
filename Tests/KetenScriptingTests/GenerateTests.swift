// The reference page and the editor's files say what the checks check, because they are written
// from it. KETEN_GOLDEN=write writes the page anew.

import Foundation
import KetenCare
import KetenRegions
import Testing

@testable import KetenScripting

@Suite("One description, several faces")
struct GenerateTests {
    @Test("The reference page is the one that this version writes")
    func page() throws {
        let path = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Docs/scenario-language.md")
        let text = LanguagePage.text(region: try RegionFolder.builtIn("limburg"))
        if ProcessInfo.processInfo.environment["KETEN_GOLDEN"] == "write" {
            try text.write(to: path, atomically: true, encoding: .utf8)
        }
        let known = try String(contentsOf: path, encoding: .utf8)
        #expect(known == text, "If this is meant: make golden.")
    }

    @Test("The page has every constructor, field, reference and lever")
    func whole() throws {
        let text = LanguagePage.text(region: try RegionFolder.builtIn("limburg"))
        for spec in ConstructorTable.all.map(\.spec) {
            #expect(text.contains("### `\(spec.name)"))
            for field in spec.fields { #expect(text.contains("| `\(field.name)`")) }
        }
        for word in ReferenceWord.allCases { #expect(text.contains("| `\(word.word)")) }
        for parameter in ParameterCatalog.all {
            #expect(text.contains("| `\(parameter.id)` |") == parameter.canBeChanged)
        }
    }

    @Test("The editor's file has every field that the checks take, by constructor")
    func stubFields() {
        let classes = EditorStubs.annotations.components(separatedBy: "---@class keten.")
        for spec in ConstructorTable.all.map(\.spec) where !spec.isValue {
            let lines =
                classes.first { $0.hasPrefix("\(spec.name).fields\n") }?
                .split(separator: "\n").filter { $0.hasPrefix("---@field ") } ?? []
            let names = lines.compactMap { line -> String? in
                let word = line.dropFirst("---@field ".count).prefix { $0 != " " }
                let name = word.filter { !"[]\"?".contains($0) }
                return name == "integer" ? nil : name
            }
            #expect(names == spec.fields.map(\.name), "\(spec.name)")
        }
    }

    @Test("The editor's file has every constructor and lever, and never a keyword as a field")
    func stubs() {
        let text = EditorStubs.annotations
        for spec in ConstructorTable.all.map(\.spec) {
            #expect(text.contains("function \(spec.name)("))
        }
        for parameter in ParameterCatalog.all where parameter.canBeChanged {
            #expect(text.contains("'\"\(parameter.id)\"'"))
        }
        #expect(!text.contains("@field until"))
        #expect(EditorStubs.settings.contains("\"\(EditorStubs.folder)\""))
    }
}
