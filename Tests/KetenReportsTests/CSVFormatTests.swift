// Comma-separated values: one line for each number, quoted only where it must be.
import KetenEngine
import KetenExperiments
import KetenReports
import Testing

@Suite("CSV")
struct CSVFormatTests {
    private let lines = CSVFormat.text(of: TinyStudy.study).split(separator: "\n")

    @Test("There is a line for each column and scenario, with as many fields as the heading")
    func shape() {
        #expect(lines.count == 1 + 2 * TinyStudy.columns.count)
        let fields = lines[0].split(separator: ",", omittingEmptySubsequences: false).count
        for line in lines where !line.contains("\"") {
            #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == fields)
        }
    }

    @Test("A baseline has no difference, and a part is named")
    func baseline() {
        #expect(
            lines[11]
                == "cost,EUR,lower,all,run,purpose,shelter,Baseline,"
                + "8750,8075,8750,9425,4,,,,,,,,,,,,,,"
        )
    }

    @Test("Quotes within a field are doubled")
    func quoted() {
        #expect(
            lines[2] == "registered,people,neither,all,run,,,\"Two half posts become \"\"one\"\"\","
                + "41,38.3,41,43.7,4,0,0,0,0,0,0,,true,4,,,,,")
    }

    @Test("What is missing is empty")
    func missing() {
        let study = Study(
            header: TinyStudy.header(),
            result: Comparison.compare(
                TrialRows(columnCount: 2, rows: [[1, .nan]]),
                columns: [Column(indicator: TinyStudy.cost)],
                scenarios: [
                    TinyStudy.baseline,
                    ScenarioHeader(name: "a, b", fingerprint: "", isBaseline: false),
                ]))
        let last = CSVFormat.text(of: study).split(separator: "\n").last
        #expect(last == "cost,EUR,lower,all,run,,,\"a, b\",,,,,0,,,,,,,,false,0,,,,,")
    }

    @Test("Better, same and worse are counted apart, and add up to the pairs")
    func odds() {
        #expect(lines[0].hasSuffix(",pairs_better,pairs_same,pairs_worse"))
        let left = lines.last { $0.hasPrefix("left_waiting,") }
        #expect(left?.hasSuffix(",0.5,false,4,,,1,2,1") == true)
    }

    @Test("A field with a newline alone is quoted too")
    func newline() {
        #expect(CSVText.quoted("two\nlines") == "\"two\nlines\"")
        #expect(CSVText.line(["a", "b,c"]) == "a,\"b,c\"\n")
    }
}
