// Words that say nothing about what a type is.

import Testing

struct NameTests {
    private static let banned: Set = [
        "Manager", "Helper", "Util", "Utils", "Base", "Impl", "Info", "Data", "Service", "Factory",
        "Handler",
    ]

    /// Names in which such a word means a thing of the domain, and which. A suite of tests that is
    /// named after such a type is allowed with it.
    private static let allowed = [
        "ServiceSchedule": "the care service: who provides coordination, and when",
        "Base": "the field `base` of a scenario: what it changes",
        "BaseReader": "reads the field `base` of a scenario",
    ]

    @Test("No type is named after nothing in particular")
    func types() {
        let folders = ["Sources", "Tests", "Bench", "Tools"]
        Finding.report(Repository.files(in: folders, ending: ["swift"]).flatMap(Self.emptyNames))
    }

    @Test("Every exception to the rule about names is in use")
    func exceptions() {
        let types = Set(
            Repository.files.filter { $0.ending == "swift" }
                .flatMap { $0.declaredTypes.map(\.name) })
        for name in Self.allowed.keys.sorted() where !types.contains(name) {
            Finding.report([
                Finding(path: "Tests/HouseRules/NameTests.swift", "There is no type \(name).")
            ])
        }
    }

    @Test("The rule about names sees whole words only")
    func examples() {
        let text = """
            public struct DataStore {}
            enum Utilisation {}
            class func make() -> Handler {}
            final class RunManager2: Sendable { typealias Impl = Int }
            // struct Helper
            """
        let file = SourceFile(path: "Sources/A/B.swift", text: text)
        #expect(Self.emptyNames(file).map(\.line) == [1, 4, 4])
    }

    private static func emptyNames(_ file: SourceFile) -> [Finding] {
        file.declaredTypes.flatMap { name, line in
            allowed[name.hasSuffix("Tests") ? String(name.dropLast(5)) : name] == nil
                ? name.camelWords.map { $0.filter { !$0.isNumber } }.filter(banned.contains).map {
                    Finding(file, line: line, "\(name): the word \($0) says nothing; find a truer.")
                } : []
        }
    }
}
