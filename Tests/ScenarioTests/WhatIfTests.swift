// Each page about a what-if shows the figures that its scenario gives, not those of another day.
// KETEN_GOLDEN=write puts them into the page.

import Foundation
import Testing

@Suite("The twelve what-ifs")
struct WhatIfTests {
    private static let isWriting =
        ProcessInfo.processInfo.environment["KETEN_GOLDEN"] == "write"
    private static let opening = "<!-- figures: written by make golden -->\n"
    private static let closing = "<!-- end of figures -->"

    @Test("There are twelve, each with a question as its first line and a page")
    func twelve() throws {
        let folders = Shipped.folders.filter(Shipped.isWhatIf)
        var asked: [String] = []
        for folder in folders {
            let path = "\(Keten.root)/Scenarios/\(folder)/scenario.lua"
            let first = try String(contentsOfFile: path, encoding: .utf8).prefix { $0 != "\n" }
            #expect(first.hasPrefix("-- What-if ") && first.contains("?"), "\(folder): \(first)")
            asked.append(String(first.dropFirst(3).prefix { $0 != "." }))
        }
        #expect(Set(asked) == Set((1...12).map { "What-if \($0)" }))
    }

    @Test("A page shows the figures of its scenario", arguments: Shipped.folders)
    func figures(folder: String) throws {
        guard Shipped.isWhatIf(folder) else { return }
        let page = try String(contentsOfFile: Shipped.page(of: folder), encoding: .utf8)
        let expected = try String(
            contentsOfFile: "\(Keten.root)/Scenarios/\(folder)/expected.md", encoding: .utf8)
        let start = try #require(page.range(of: Self.opening), "There is no mark for figures.")
        let end = try #require(page.range(of: Self.closing))
        if Self.isWriting {
            let whole = page[..<start.upperBound] + expected + page[end.lowerBound...]
            try String(whole).write(
                toFile: Shipped.page(of: folder), atomically: true, encoding: .utf8)
        } else {
            #expect(
                page[start.upperBound..<end.lowerBound] == expected,
                "If this is meant: make golden, and read the page's words again.")
        }
    }
}
