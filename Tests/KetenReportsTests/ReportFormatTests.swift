// The list of formats: each is reached by its name, and ends its text with a newline.
import KetenEngine
import KetenReports
import Testing

@Suite("The list of formats")
struct ReportFormatTests {
    @Test("Their names are those of the command line")
    func names() {
        #expect(ReportFormat.allCases.map(\.rawValue) == ["table", "json", "csv", "markdown"])
    }

    @Test("Each ends with one newline", arguments: ReportFormat.allCases)
    func newline(format: ReportFormat) {
        let text = format.text(of: TinyStudy.study, options: TinyStudy.options(.en))
        #expect(text.hasSuffix("\n"))
        #expect(!text.hasSuffix("\n\n"))
    }

    @Test("What programs read knows no language", arguments: [ReportFormat.json, .csv])
    func notLocalised(format: ReportFormat) {
        let english = format.text(of: TinyStudy.study, options: TinyStudy.options(.en))
        let dutch = format.text(of: TinyStudy.study, options: TinyStudy.options(.nl))
        #expect(english == dutch)
    }
}
