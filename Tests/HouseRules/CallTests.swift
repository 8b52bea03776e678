// Calls that would break the promise of the same bits, or end a run without a word.

import Testing

struct CallTests {
    /// What may be called nowhere, and why.
    private static let nowhere: [(piece: String, reason: String)] = [
        ("SystemRandomNumberGenerator", "every draw has an address"),
        (".random(", "every draw has an address"),
        (".randomElement(", "every draw has an address"),
        (".shuffled()", "every draw has an address"),
        (".shuffle()", "every draw has an address"),
        ("try!", "errors are thrown, bugs stop with a sentence"),
        ("fatalError(", "bugs stop by precondition, with a sentence"),
    ]

    /// What may be called in one place of the sources only.
    private static let inOnePlace: [(piece: String, place: String, reason: String)] = [
        ("Date()", "Sources/KetenCommand/Terminal/Clock.swift", "the clock comes in from outside"),
        (
            "Date.now", "Sources/KetenCommand/Terminal/Clock.swift",
            "the clock comes in from outside"
        ),
        ("print(", "Sources/KetenCommand/Terminal/", "what is said goes through the terminal"),
        ("debugPrint(", "Sources/KetenCommand/Terminal/", "what is said goes through the terminal"),
    ]

    @Test("Nothing draws without an address, and nothing ends without a sentence")
    func forbidden() {
        let folders = ["Sources", "Tests", "Bench", "Tools"]
        Finding.report(
            Repository.files(in: folders, ending: ["swift"]).flatMap(Self.calledNowhere))
    }

    @Test("Only the terminal reads the clock and prints")
    func confined() {
        Finding.report(
            Repository.files(in: ["Sources"], ending: ["swift"]).flatMap(Self.calledInOnePlace))
    }

    @Test("No test is switched off")
    func switchedOff() {
        for file in Repository.files(in: ["Tests"], ending: ["swift"]) {
            for piece in [".disabled(", "withKnownIssue"] {
                Finding.report(
                    file.codeLines(with: piece).map {
                        Finding(file, line: $0, "\(piece) hides a failure; mend it instead.")
                    })
            }
        }
    }

    @Test("The rules about calls see code, and neither comments nor strings")
    func examples() {
        let text = ##"""
            // try! and print( in a comment
            /* fatalError( /* nested */ try! */ let a = "try! \(try! f("try!")) try!"
            let b = #"try! \(try!) "\#(print("a"))"#
            let c = """
                fatalError(
                """
            let d = Int.random(in: 0..<9) + list.print(1) + blueprint(2) + CivilDate() + Date()
            """##
        let file = SourceFile(path: "Sources/KetenCare/A.swift", text: text)
        #expect(Self.calledNowhere(file).map(\.line) == [7, 2])
        #expect(Self.calledInOnePlace(file).map(\.line) == [7, 3])
        let clock = SourceFile(path: "Sources/KetenCommand/Terminal/Clock.swift", text: text)
        #expect(Self.calledInOnePlace(clock).isEmpty)
    }

    private static func calledNowhere(_ file: SourceFile) -> [Finding] {
        nowhere.flatMap { piece, reason in
            file.codeLines(with: piece).map {
                Finding(file, line: $0, "\(piece) is called nowhere: \(reason).")
            }
        }
    }

    private static func calledInOnePlace(_ file: SourceFile) -> [Finding] {
        inOnePlace.flatMap { piece, place, reason in
            file.path.hasPrefix(place)
                ? []
                : file.codeLines(with: piece).filter { !file.code[$0 - 1].contains(".\(piece)") }
                    .map { Finding(file, line: $0, "\(piece) belongs in \(place): \(reason).") }
        }
    }
}
