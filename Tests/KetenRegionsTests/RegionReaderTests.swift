// What a broken table says: the place, what was given, what was expected.

import KetenCare
import Testing

@testable import KetenRegions

@Suite("A broken table")
struct RegionReaderTests {
    let good = EditedTables()

    @Test("Rows in another order give an equal region")
    func orderOfRows() throws {
        var other = good
        for kind in TableKind.allCases {
            let lines = good[kind].split(separator: "\n").map(String.init)
            let comments = lines.filter { $0.hasPrefix("#") }
            let rows = lines.filter { !$0.hasPrefix("#") }
            other[kind] = ([rows[0]] + rows.dropFirst().reversed() + comments)
                .joined(separator: "\r\n")
        }
        #expect(try other.region().tables == good.region().tables)
    }

    @Test("Columns in another order give an equal region")
    func orderOfColumns() throws {
        var other = good
        other[.population] = good[.population].split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: ",").reversed().joined(separator: ",") }
            .joined(separator: "\n")
        #expect(try other.region().tables == good.region().tables)
    }

    @Test("A figure of one's own has no place in a region's tables")
    func localGrade() {
        let tables = good.replacing(
            "patience,,,90,30,365,triangular,C,", with: "patience,,,90,30,365,triangular,local,",
            in: .parameters)
        let problems = tables.problems()
        #expect(problems.count == 1)
        #expect(problems.first?.contains("put it in measured.csv beside the scenario") == true)
    }

    @Test("A centre municipality that is none is shown at its place, and one changes no result")
    func centre() throws {
        let unknown = good.replacing(
            "GM0882,Landgraaf,parkstad,south,GM0917",
            with: "GM0882,Landgraaf,parkstad,south,GM0916",
            in: .municipalities)
        #expect(
            unknown.problems().first?.contains("'GM0916' is no municipality of this region") == true
        )
        let other = good.replacing(
            "GM0882,Landgraaf,parkstad,south,GM0917",
            with: "GM0882,Landgraaf,parkstad,south,GM0935",
            in: .municipalities)
        #expect(try other.region().fingerprint == good.region().fingerprint)
    }

    @Test("A bad number is shown at its line and column")
    func badNumber() {
        let tables = good.replacing("37591", with: "37.591,5", in: .population)
        let line = good.line(of: .population, beginning: "GM0882")
        #expect(
            tables.problems() == [
                "population.csv:\(line):1: this row has 6 cells, but the header has 5"
                    + "; write numbers with a decimal point, and a cell that holds a comma in "
                    + "quotes"
            ])
        let other = good.replacing("37591", with: "many", in: .population)
        #expect(
            other.problems() == ["population.csv:\(line):19: 'many' is no whole number"])
    }

    @Test("A decimal comma is explained")
    func decimalComma() {
        let tables = good.replacing(",0.4,", with: ",\"0,4\",", in: .parameters)
        let line = good.line(of: .parameters, beginning: "form_share,sexual")
        #expect(
            tables.problems() == [
                "parameters.csv:\(line):20: '0,4' is no number; write it with a decimal point "
                    + "and without separators between thousands"
            ])
    }

    @Test("A missing column is named, once and without what follows from it")
    func missingColumn() {
        var tables = good
        tables[.posts] = "id,label_en,label_nl,region\nsouth,Post,Post,south\n"
        #expect(tables.problems() == ["posts.csv:1:1: column 'leave_order' is missing"])
    }

    @Test("A misspelt header is told with the column that was meant")
    func misspeltHeader() {
        let tables = good.replacing(
            "subregion,region", with: "subregion,regoin", in: .municipalities)
        let line = good.line(of: .municipalities, beginning: "code,")
        #expect(
            tables.problems() == [
                "municipalities.csv:\(line):21: unknown column 'regoin'; did you mean 'region'?"
            ])
    }

    @Test("A municipality that no other table knows is told with the code that was meant")
    func unknownMunicipality() {
        let tables = good.replacing("GM0882", with: "GM0883", in: .population)
        let line = good.line(of: .population, beginning: "GM0882")
        #expect(
            tables.problems() == [
                "municipalities.csv:\(good.line(of: .municipalities, beginning: "GM0882")):1: "
                    + "the inhabitants of Landgraaf do not cover 2019-01-01 to 2026-01-01",
                "population.csv:\(line):1: 'GM0883' is no municipality of this region; "
                    + "did you mean 'GM0882'?",
            ])
    }

    @Test("A row that is there twice is told at its second place")
    func duplicateRow() {
        let row = "GM0935,2019-01-01,121565,definitive,P19"
        let tables = good.adding(row, to: .population)
        #expect(
            tables.problems() == [
                "population.csv:\(tables.lastLine(of: .population)):8: "
                    + "the population of 'GM0935 on 2019-01-01' is listed twice"
            ])
        let other = good.adding("risk,,,2,,,fixed,C,assumption", to: .parameters)
        #expect(
            other.problems() == [
                "parameters.csv:\(other.lastLine(of: .parameters)):1: "
                    + "the value 'risk of all from 2019-01-01' is listed twice"
            ])
    }

    @Test("A date that does not exist is no day of the calendar")
    func badDate() {
        let tables = good.replacing("2021-10-01", with: "2021-09-31", in: .parameters)
        let line = good.line(of: .parameters, beginning: "sickness_rate,,2021-10-01")
        #expect(
            tables.problems() == [
                "parameters.csv:\(line):16: '2021-09-31' is no day of the calendar"
            ])
        let other = good.replacing("2021-10-01", with: "1-10-2021", in: .parameters)
        #expect(
            other.problems() == [
                "parameters.csv:\(line):16: '1-10-2021' is no date; write it as YYYY-MM-DD"
            ])
    }

    @Test("A day after the period of the region is refused")
    func lateDay() {
        let tables = good.replacing("2025-10-01", with: "2052-10-01", in: .parameters)
        #expect(tables.problems().count == 1)
        #expect(tables.problems()[0].contains("2052-10-01 is no day of the region"))
    }

    @Test("A parameter, a subject, a word and a provider are held against those that exist")
    func unknownWords() {
        let tables = good.replacing("caseload_norm", with: "caseload_nrom", in: .parameters)
            .replacing("fte,south", with: "fte,suoth", in: .parameters)
            .replacing("triangular", with: "triangle", in: .parameters)
            .replacing(",koraal", with: ",coral", in: .parameters)
        let messages = tables.problems()
        #expect(messages.count == 4)
        #expect(messages[0].hasSuffix("unknown spread 'triangle'; did you mean 'triangular'?"))
        #expect(
            messages[1].hasSuffix("'fte' is about a post, not 'suoth'; did you mean 'south'?"))
        #expect(
            messages[2].hasSuffix("'provider' names the unknown 'coral'; did you mean 'koraal'?"))
        #expect(
            messages[3].hasSuffix(
                "'caseload_nrom' is no parameter of the model; did you mean 'caseload_norm'?"))
    }

    @Test("A misspelt region that serves is not taken for one elsewhere")
    func misspeltServer() {
        let tables = good.replacing("yes,south", with: "yes,soth", in: .municipalities)
        #expect(
            tables.problems() == [
                "municipalities.csv:7:44: 'soth' is no coordinator region of this region; "
                    + "did you mean 'south'?"
            ])
        let other = good.replacing("yes,south", with: "yes,aachen", in: .municipalities)
        #expect(other.problems().isEmpty)
    }

    @Test("A subject with rows of its own needs one for the first day")
    func ownRows() {
        let tables = good.adding("risk,GM0935,,1,,,fixed,C,assumption", to: .parameters)
        #expect(tables.problems().isEmpty)
        let other = good.adding(
            "contribution,GM0917,2020-01-01,0.1,,,fixed,C,assumption", to: .parameters)
        #expect(
            other.problems() == [
                "parameters.csv:\(other.lastLine(of: .parameters)):21: "
                    + "'contribution' has no value for 'GM0917' on the first day"
            ])
    }

    @Test("A range has two ends around its value, and what is drawn has a range")
    func ranges() {
        func problem(_ row: String) -> String {
            good.replacing("caseload_norm,,,28,20,35,triangular", with: row, in: .parameters)
                .problems().joined(separator: "\n")
        }
        let line = good.line(of: .parameters, beginning: "caseload_norm")
        #expect(
            problem("caseload_norm,,,28,20,,triangular")
                == "parameters.csv:\(line):23: a range has a low and a high")
        #expect(
            problem("caseload_norm,,,28,,,triangular")
                == "parameters.csv:\(line):22: a value that is triangular needs a low and a high")
        #expect(
            problem("caseload_norm,,,38,20,35,triangular")
                == "parameters.csv:\(line):17: "
                + "the value does not lie between its low and its high")
        #expect(
            problem("caseload_norm,,,28,35,20,triangular")
                == "parameters.csv:\(line):20: "
                + "the range of 'caseload_norm' ends before it begins")
        #expect(
            problem("caseload_norm,,,-28,,,fixed")
                == "parameters.csv:\(line):17: 'caseload_norm' is -28, not between 0 and 10000")
    }

    @Test("The region's own facts are complete, known and in order")
    func regionFacts() {
        #expect(
            good.replacing("label_en,", with: "lable_en,", in: .region).problems()
                == ["region.csv:5:1: unknown key 'lable_en'; did you mean 'label_en'?"])
        #expect(
            good.replacing("until,2026-01-01", with: "until,2018-01-01", in: .region).problems()
                == ["region.csv:8:7: the tables end on 2018-01-01, but begin on 2019-01-01"])
        #expect(
            good.replacing("plan_fund,du-vo", with: "plan_fund,du-wo", in: .region).problems()
                == [
                    "region.csv:9:11: 'du-wo' is no fund of this region; did you mean 'du-vo'?"
                ])
        #expect(
            good.replacing("from,2019-01-01", with: "#from,2019-01-01", in: .region).problems()
                == ["region.csv: a row with the key 'from' is missing"])
    }

    @Test("All problems of all tables are told, in the order of tables and lines")
    func everything() {
        let tables = good.replacing("until,2026-01-01", with: "until,soon", in: .region)
            .replacing(",yes,", with: ",ja,", in: .municipalities)
            .replacing("1,odd,7,1", with: "1,odd,13,1", in: .leave)
            .replacing("koraal,Koraal,Koraal,no,", with: "koraal,Koraal,,no,fnud", in: .providers)
            .replacing("2,even", with: "2,evne", in: .leave)
        let files = tables.problems().map { $0.split(separator: " ")[0] }
        #expect(
            files == [
                "region.csv:8:7:", "municipalities.csv:7:40:", "providers.csv:6:15:",
                "leave.csv:5:7:", "leave.csv:11:3:",
            ])
    }

    @Test("A column that looks personal is refused and the reason is given")
    func personalColumn() {
        let tables = good.replacing("label_nl,region", with: "phone,region", in: .posts)
        let messages = tables.problems()
        #expect(messages.count == 2)
        #expect(messages[0] == "posts.csv:3:1: column 'label_nl' is missing")
        #expect(
            messages[1] == "posts.csv:3:13: column 'phone' looks like a telephone number and is "
                + "refused: a region's tables hold figures about places, never about persons; "
                + "remove the column")
    }
}
