// How bytes become cells, and what a file may not hold.

import Testing

@testable import KetenRegions

@Suite("A file of comma-separated values")
struct TableParserTests {
    private func rows(_ text: String) -> [[String]] {
        let (records, problems) = TableParser.records(of: Array(text.utf8), file: "t.csv")
        #expect(problems.isEmpty, "\(problems)")
        return records.map { $0.map(\.text) }
    }

    private func problems(_ bytes: [UInt8]) -> [String] {
        TableParser.records(of: bytes, file: "t.csv").problems.map(\.description)
    }

    private func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }

    @Test("Has the same cells with any line end, a byte-order mark, comments and blank lines")
    func lineEnds() {
        let expected = [["a", "b"], ["1", ""], ["", "2"]]
        #expect(rows("a,b\n1,\n,2\n") == expected)
        #expect(rows("a,b\n1,\n,2") == expected)
        #expect(rows("a,b\r\n1,\r\n,2\r\n") == expected)
        #expect(rows("\u{FEFF}# note\n\na,b\n# \"quote\n1,\n\n,2\n#") == expected)
        #expect(rows("") == [])
        #expect(rows("\n\n# only\n") == [])
    }

    @Test("Quotes hold commas, quotes, line ends and hashes")
    func quotes() {
        #expect(rows("\"a,b\",\"c\"\"d\"\n") == [["a,b", "c\"d"]])
        #expect(rows("\"x\r\ny\",2\n\"#1\",\"\"\n") == [["x\r\ny", "2"], ["#1", ""]])
    }

    @Test("A cell knows its line, and its column in characters")
    func places() {
        let text = "é,ß,\"x\ny\",z\nq,r"
        let (records, _) = TableParser.records(of: Array(text.utf8), file: "t.csv")
        let places = records.map { $0.map { [$0.line, $0.column] } }
        #expect(places == [[[1, 1], [1, 3], [1, 5], [2, 4]], [[3, 1], [3, 3]]])
    }

    @Test("What no cell may hold is told at its place")
    func forbidden() {
        #expect(problems("a\n\"b") == ["t.csv:2:1: this quoted cell never ends"])
        #expect(
            problems("a,\"b\"c,d")
                == [
                    "t.csv:1:6: text after the closing quote; "
                        + "a quote inside a quoted cell is doubled"
                ])
        #expect(
            problems("ab\"c")
                == [
                    "t.csv:1:3: a quote inside a cell; "
                        + "put the whole cell in quotes and double this one"
                ])
        #expect(problems("a\tb") == ["t.csv:1:2: a tab; cells are separated by commas"])
        #expect(problems("a\rb") == ["t.csv:1:2: a control character in a cell"])
        #expect(problems("a, b") == ["t.csv:1:3: a cell begins or ends with a space"])
        #expect(
            problems([97, 10, 0xC3, 10])
                == ["t.csv:2:1: this line is not UTF-8; save the file in that encoding"])
    }

    @Test("A hostile file ends at a limit")
    func limits() {
        let long = "a\n" + String(repeating: "1\n", count: 10_001)
        #expect(problems(long) == ["t.csv:10002:1: the table has more than 10000 rows"])
        #expect(problems("a\n" + String(repeating: "1\n", count: 10_000)).isEmpty)
        #expect(
            problems(String(repeating: ",", count: 100_000))
                == ["t.csv:1:64: the row has more than 64 cells"])
        #expect(problems(String(repeating: "\t", count: 5000)).count == TableParser.mostProblems)
    }

    @Test("Any bytes are read without a crash")
    func noise() {
        let alphabet = Array("a,\"\n\r#1 \u{7F}é".utf8)
        var state: UInt64 = 2019
        for _ in 0..<3000 {
            var bytes: [UInt8] = []
            for _ in 0..<24 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(state >> 40) % alphabet.count])
            }
            let table = Table(kind: .posts, file: "t.csv", bytes: bytes)
            #expect(table.rows.isEmpty)
        }
    }
}
