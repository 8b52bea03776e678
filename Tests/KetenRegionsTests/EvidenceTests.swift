// Facts, conflicts and published figures: what the built-in region says, and what tables may not.

import KetenCare
import KetenEngine
import Testing

@testable import KetenRegions

@Suite("Facts, conflicts and published figures")
struct EvidenceTests {
    private let limburg: Evidence

    init() throws { limburg = try RegionFolder.evidence(builtIn: "limburg") }

    private func fact(_ id: String) throws -> Fact {
        try #require(limburg.facts.first { $0.id == id }, "\(id)")
    }

    @Test("The two decisions state 60 facts in 91 figures and dates, all read in the documents")
    func count() {
        #expect(limburg.facts.count == 91)
        let numbers = Set(limburg.facts.map { $0.id.filter(\.isNumber) })
        #expect(numbers.count == 60)
        #expect(numbers.allSatisfy { (1...109).contains(Int($0) ?? 0) })
        let documents = Set(limburg.facts.map(\.document))
        #expect(documents == ["S1 (decision 2019-09-24)", "S2 (decision 2022-12-06)"])
        #expect(limburg.facts.allSatisfy { $0.grade == .a })
        #expect(limburg.facts.count { $0.document.hasPrefix("S1") } == 52)
    }

    @Test("A fact holds the document's own words beside the figure in the model's unit")
    func rows() throws {
        let bought = try fact("2b")
        #expect(bought.value == "2694" && bought.unit == "EUR")
        #expect(bought.words == "tot een bedrag van € 2.694,-" && bought.section == "Beslispunten")
        let inhabitants = try fact("49c")
        #expect(inhabitants.value == "121773" && inhabitants.words == "121.773 inwoners")
        #expect(inhabitants.role == .parameter && inhabitants.section == "8 Financiën")
        let gap = try fact("40")
        #expect(gap.value == "183" && gap.unit == "days")
        #expect(gap.from == CivilDate(iso: "2019-04-01"))
        #expect(gap.until == CivilDate(iso: "2019-10-01"))
        #expect(try fact("95b").value == "12500" && fact("72").value == "47")
        #expect(try fact("71").words == "landelijk 1013 slachtoffers")
    }

    @Test("Days that a fact counts are the days between its dates")
    func days() {
        for fact in limburg.facts where fact.unit == "days" {
            guard let from = fact.from, let until = fact.until else { continue }
            #expect(Int(fact.value ?? "") == until.dayNumber - from.dayNumber, "\(fact.id)")
        }
    }

    @Test("Words are a few, never a sentence")
    func words() {
        for fact in limburg.facts {
            #expect(fact.words.split(separator: " ").count <= 9, "\(fact.id)")
        }
    }

    @Test("Each of the conflicts A1 to A17 has two readings and a choice in both languages")
    func conflicts() throws {
        #expect(limburg.conflicts.map(\.id) == (1...17).map { "A\($0)" })
        for conflict in limburg.conflicts {
            for label in [conflict.first, conflict.second, conflict.choice] {
                #expect(!label.en.isEmpty && !label.nl.isEmpty, "\(conflict.id)")
            }
            #expect(conflict.first != conflict.second, "\(conflict.id)")
        }
        let gap = try #require(limburg.conflicts.first { $0.id == "A4" })
        #expect(gap.lever == "gap_capacity")
    }

    @Test("The published figures hold every check from V1 to V21, and what nobody counted")
    func published() {
        let ids = limburg.published.map(\.id)
        for number in 1...21 { #expect(ids.contains("V\(number)"), "V\(number)") }
        for kind in PublishedFigure.Kind.allCases {
            #expect(limburg.published.contains { $0.kind == kind }, "\(kind)")
        }
        #expect(limburg.published.filter { $0.kind == .unobserved }.count == 1)
    }

    @Test("A folder without such tables has no evidence, and is a region all the same")
    func none() throws {
        let evidence = try EvidenceReader.evidence(of: [])
        #expect(evidence.facts.isEmpty && evidence.conflicts.isEmpty)
        #expect(evidence.published.isEmpty)
    }

    private func problems(_ kind: Evidence.Kind, _ rows: String) -> [String] {
        let text = kind.columns.joined(separator: ",") + "\n" + rows + "\n"
        let file = Evidence.File(name: "t.csv", kind: kind, bytes: Array(text.utf8))
        do throws(RegionError) {
            _ = try EvidenceReader.evidence(of: [file])
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test("A fact without a figure or a date, twice listed, or in no unit is refused at its place")
    func badFacts() {
        #expect(
            problems(.facts, "1,D,S,words,,,,,A,target")
                == ["t.csv:2:13: a fact holds a figure or a date"])
        #expect(
            problems(.facts, "1,D,S,words,5,,,,A,target")
                == ["t.csv:2:15: a figure needs a unit"])
        #expect(
            problems(.facts, "1,D,S,w,5,EUR,,,A,target\n1,D,S,w,6,EUR,,,A,target")
                == ["t.csv:3:1: '1' is listed twice"])
        #expect(
            problems(.facts, "1,D,S,w,5,EUR,2020-02-01,2020-01-01,A,target")
                == ["t.csv:2:26: the days end on 2020-01-01, but begin on 2020-02-01"])
        #expect(
            problems(.facts, "1,D,S,w,5,EUR,,,A,targt")
                == ["t.csv:2:19: unknown role 'targt'; did you mean 'target'?"])
    }

    @Test("A published figure needs a formula that can be read, and a band its ends")
    func badFigures() {
        func row(_ verdict: String, _ value: String, _ low: String, _ model: String) -> String {
            "P,a,b,arithmetic,\(verdict),\(value),\(low),,EUR,\(model),s,A"
        }
        #expect(problems(.published, row("exact", "5", "", "2 + 3")) == [])
        #expect(problems(.published, row("band", "", "", "5")).first?.contains("band") == true)
        #expect(problems(.published, row("exact", "", "", "5")).first?.contains("band") == true)
        #expect(problems(.published, row("exact", "5", "1", "5")).first?.contains("ends") == true)
        for model in ["fact:9", "2 +", "( 2", "x", "param:", "2 3", "days:2020-01-01:x"] {
            #expect(problems(.published, row("exact", "5", "", model)).count == 1, "\(model)")
        }
    }
}

@Suite("Formulas of published figures")
struct FormulaTests {
    private func value(_ text: String) -> String? {
        guard case .success(let formula) = Formula.parse(text, facts: []) else { return nil }
        return formula.value { _ in nil }.map { "\($0)" }
    }

    @Test("Products come before sums, parentheses before both, and decimals are exact")
    func arithmetic() {
        #expect(value("2 + 3 * 4") == "14")
        #expect(value("( 2 + 3 ) * 4") == "20")
        #expect(value("10 - 2 - 3") == "5")
        #expect(value("0.08 * 121773") == "9741.84")
        #expect(value("0.204 * 5744") == "1171.776")
        #expect(value("6088.65 / 4") == "1522.1625")
        #expect(value("1 / 0") == nil)
    }

    @Test("Numbers are rounded half away from zero, whatever their length")
    func rounding() {
        #expect(DecimalText.rounded("1522.1625", to: 0) == "1522")
        #expect(DecimalText.rounded("1171.5", to: 0) == "1172")
        #expect(DecimalText.rounded("-0.5", to: 0) == "-1")
        #expect(DecimalText.rounded("-0.4", to: 0) == "0")
        #expect(DecimalText.rounded("9.995", to: 2) == "10.00")
        #expect(DecimalText.rounded("94", to: 1) == "94.0")
    }

    @Test("The months of a range are counted one by one")
    func months() throws {
        let formula = try Formula.parse("sim:asked:all:2019-11..2020-02", facts: []).get()
        let periods = ["2019-11", "2019-12", "2020-01", "2020-02"]
        #expect(
            formula.atoms == [
                .simulated(.mean, indicator: "asked", region: "all", periods: periods, part: nil)
            ])
    }
}

@Suite("The hindcast of the built-in region")
struct HindcastTests {
    private let hindcast: Hindcast

    init() throws {
        let region = try RegionFolder.builtIn("limburg")
        let world = World(region: region, plan: Plan(name: "", period: region.tables.coverage))
        hindcast = Hindcast(
            of: world, evidence: try RegionFolder.evidence(builtIn: "limburg"))
    }

    @Test("All that needs no simulation agrees: money to the euro, registrations to the decimal")
    func agrees() {
        let rows = hindcast.rows([:])
        let simulated = Set([
            "V2", "V3", "V4", "V5d", "V6", "V8", "V8c", "V9", "V10", "V10a", "V13a", "F1a", "F7",
        ])
        for row in rows where row.model != nil && row.verdict != .conflict {
            #expect(row.verdict == .agrees, "\(row.figure.id): \(row.model ?? "")")
        }
        let computed = Set(rows.filter { $0.model != nil }.map(\.figure.id))
        #expect(computed.isDisjoint(with: simulated))
        for id in ["V1", "V3a", "V4a", "V5a", "V7", "V8h", "V9a", "F1", "F4", "F4c", "R7"] {
            #expect(computed.contains(id), "\(id)")
        }
    }

    @Test("A figure that differs by one in its last decimal fails; a conflict never does")
    func fails() throws {
        let contribution = Atom.simulated(
            .mean, indicator: "contribution", region: "all", periods: ["2020"], part: nil)
        func verdict(_ value: Double, _ id: String) -> Hindcast.Verdict? {
            hindcast.rows([contribution: value]).first { $0.figure.id == id }?.verdict
        }
        #expect(verdict(88_748.32, "V9") == .agrees)
        #expect(verdict(88_748.33, "V9") == .fails)
        #expect(verdict(88_748.32, "V5") == .conflict)
        let row = try #require(hindcast.rows([:]).first { $0.figure.id == "V5" })
        #expect(row.model == "9741.84" && row.figure.value == "9750")
    }
    @Test("What the model does not know is named, with the word that was probably meant")
    func missing() throws {
        let region = try RegionFolder.builtIn("limburg")
        let world = World(region: region, plan: Plan(name: "", period: region.tables.coverage))
        func reason(_ model: String) throws -> String? {
            let columns = Evidence.Kind.published.columns.joined(separator: ",")
            let text = "\(columns)\nX,a,b,fitted,exact,1,,,persons,\(model),D,A\n"
            let evidence = try EvidenceReader.evidence(of: [
                Evidence.File(name: "p.csv", kind: .published, bytes: Array(text.utf8))
            ])
            let rows = Hindcast(of: world, evidence: evidence).rows([:], laws: ["conserved"])
            #expect(rows.map(\.verdict) == [.fails])
            return rows.first?.missing?.en
        }
        for (model, sentence) in [
            (
                "sim:registred:all:2020",
                "the model has no indicator 'registred'; did you mean 'registered'?"
            ),
            ("sim:registered:noth:2020", "the model has no region 'noth'"),
            ("sim:registered:all:1919", "'registered' has no value for 1919"),
            ("sim:cover:all:2020:duvo", "'cover' ('duvo') has no value for 2020"),
            ("param:patienc", "the model has no parameter 'patienc'; did you mean 'patience'?"),
            (
                "inhabitants:GM0936:2020-01-01",
                "the model has no place 'GM0936'; did you mean 'GM0935'?"
            ),
            (
                "stated:GM0935:2021-01-01",
                "no decision states the inhabitants of 'GM0935' on 2021-01-01"
            ),
            ("expected:1919", "1919 is not among the years of the tables"),
            ("check:conservd", "the model has no law 'conservd'; did you mean 'conserved'?"),
            ("1 / ( 2 - 2 )", "something is divided by nought"),
        ] {
            #expect(try reason(model) == sentence, "\(model)")
        }
    }
}
