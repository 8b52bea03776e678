// Changes in plain words, and what readers are told besides.

import KetenCare
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("Every change is said in plain words, in English and in Dutch")
struct SentenceWriterTests {
    private func sentence(_ line: String) throws -> Label? {
        try compiled(over(line)).changeTexts.first?.text
    }

    @Test("The contribution of those who pay one, from what it was")
    func contribution() throws {
        let said = try sentence(
            """
              change "contribution" { was = EUR(0.08), becomes = EUR(0.10), per = inhabitant,
                from = "2023-01-01", spend_on = "coordinator hours" },
            """)
        #expect(
            said?.en == "contribution per inhabitant (21 municipalities): EUR 0.08 becomes "
                + "EUR 0.10 "
                + "per inhabitant per year from 2023-01-01, "
                + "the difference spent on coordinator hours")
        #expect(
            said?.nl == "bijdrage per inwoner (21 gemeenten): EUR 0,08 wordt EUR 0,10 "
                + "per inwoner per jaar vanaf 2023-01-01, "
                + "het verschil besteed aan coördinatoruren")
    }

    @Test("Who pays through the plan is noted, with the years")
    func replaced() throws {
        let scenario = try compiled(
            over(
                "  change \"contribution\" { becomes = EUR(0.10), on = \"2022-01-01\", "
                    + "spend_on = \"coordinator hours\" },"))
        #expect(
            scenario.notes == [
                Label(
                    en: "9 municipalities (Beek, Eijsden-Margraten, Gulpen-Wittem, Maastricht, "
                        + "Meerssen, Sittard-Geleen, Stein, Vaals, Valkenburg aan de Geul) pay "
                        + "through the plan line in 2023-2025 and go on as they are",
                    nl: "voor 9 gemeenten (Beek, Eijsden-Margraten, Gulpen-Wittem, Maastricht, "
                        + "Meerssen, Sittard-Geleen, Stein, Vaals, Valkenburg aan de Geul) betaalt "
                        + "in 2023-2025 het plan; voor hen verandert niets")
            ])
        #expect(
            scenario.changeTexts.first?.text.en
                == "contribution per inhabitant (30 municipalities): EUR 0.08 becomes EUR 0.10 "
                + "per inhabitant per year from 2022-01-01, "
                + "the difference spent on coordinator hours")
    }

    @Test("A plan that ends earlier in the scenario is noted for its own years")
    func replacedForLess() throws {
        let scenario = try compiled(
            over(
                """
                  change "contribution" {
                    becomes = EUR(0.10), on = "2023-01-01", spend_on = "coordinator hours",
                  },
                  change "contribution_replaced" {
                    of = sub_region "westelijke-mijnstreek", becomes = false, from = "2024-01-01",
                  },
                """))
        #expect(
            scenario.notes.map(\.en) == [
                "3 municipalities (Beek, Sittard-Geleen, Stein) pay through the plan line in 2023 "
                    + "and go on as they are",
                "6 municipalities (Eijsden-Margraten, Gulpen-Wittem, Maastricht, Meerssen, Vaals, "
                    + "Valkenburg aan de Geul) pay through the plan line in 2023-2025 "
                    + "and go on as they are",
            ])
    }

    @Test("Old values that differ are named, so that nobody believes there was one")
    func differing() throws {
        #expect(
            try sentence("  change \"fte\" { becomes = 0.6 * fte, from = \"2022-06-01\" },")
                == Label(
                    en: "size of a post (all posts): 0.75 (Post North and Mid) and 0.5 "
                        + "(Post South) become "
                        + "0.6 fte from 2022-06-01",
                    nl: "omvang van een post (alle posten): 0,75 (Post Noord en Midden) en 0,5 "
                        + "(Post Zuid) worden 0,6 fte vanaf 2022-06-01"))
        #expect(
            try sentence(
                "  change \"joint_checks\" { of = municipality \"Venlo\", becomes = 1 / month, "
                    + "from = \"2023-01-01\" },"
            )?.en.contains(": 0 becomes 1 ") == true)
    }

    @Test("What a contribution changes and does not spend only moves the shortfall, and says so")
    func unspent() throws {
        func notes(_ rest: String) throws -> [Label] {
            try compiled(
                over(
                    "  change \"contribution\" { \(rest), from = \"2020-01-01\", "
                        + "until = \"2021-01-01\" },")
            ).notes
        }
        let said = try notes("becomes = EUR(0.10)")
        #expect(said.count == 1)
        #expect(said.first?.en.contains("buys no hours: it only moves the shortfall") == true)
        #expect(said.first?.nl.contains("koopt geen uren: alleen het tekort verandert") == true)
        #expect(try notes("becomes = EUR(0.10), spend_on = \"coordinator hours\"") == [])
        let idle = try notes("was = EUR(0.08), becomes = EUR(0.08)")
        #expect(idle.count == 1 && idle.first?.en.contains("does nothing") == true)
        let scaled = "  scale \"contribution\" { by = 1.1, from = \"2020-01-01\" },"
        #expect(try compiled(over(scaled)).notes.contains { $0.en.contains("buys no hours") })
    }

    @Test("A contribution of who pays none is noted")
    func nobodyPays() throws {
        let scenario = try compiled(
            over(
                """
                  change "contribution" { of = municipality "Mook en Middelaar",
                    becomes = EUR(0.10), on = "2020-01-01" },
                """))
        #expect(
            scenario.notes.map(\.en) == [
                "a change of the contribution reaches no municipality that pays one then"
            ])
    }

    @Test("Posts, words, shares, lengths and flags")
    func others() throws {
        let cases: [(String, String, String)] = [
            (
                "change \"fte\" { of = post \"south\", becomes = 1 * fte, during = year(2024) }",
                "size of a post (Post South): 0.5 becomes 1 fte in 2024",
                "omvang van een post (Post Zuid): 0,5 wordt 1 fte in 2024"
            ),
            (
                "change \"provider\" { becomes = \"nobody\", on = \"2020-01-01\" }",
                "provider of the service (all coordinator regions): nobody instead of Koraal "
                    + "from 2020-01-01",
                "aanbieder van de dienst (alle werkgebieden): niemand in plaats van Koraal "
                    + "vanaf 2020-01-01"
            ),
            (
                "change \"prevention\" { becomes = 2.5 * percent, on = \"2020-01-01\" }",
                "prevented share of victimhood: 0% becomes 2.5% from 2020-01-01",
                "voorkomen deel van slachtofferschap: 0% wordt 2,5% vanaf 2020-01-01"
            ),
            (
                "change \"unit_cost\" { was = EUR(88000), becomes = EUR(90500.5) }",
                "unit cost of a coordinator: EUR 88,000 becomes EUR 90,500.50 per fte per year",
                "kosten van een coördinator: EUR 88.000 wordt EUR 90.500,50 per fte per jaar"
            ),
            (
                "absence { who = post \"south\", from = \"2021-03-01\", lasts = 6 * months }",
                "Post South absent from 2021-03-01 until 2021-09-01",
                "Post Zuid afwezig van 2021-03-01 tot 2021-09-01"
            ),
            (
                "growth \"population\" { of = municipality \"Venlo\", by = 10 * percent, "
                    + "on = \"2021-01-01\" }",
                "inhabitants of Venlo grow once by 10% on 2021-01-01, "
                    + "on top of what the tables say",
                "inwoners van Venlo groeien eenmalig met 10% op 2021-01-01, "
                    + "boven op wat de tabellen zeggen"
            ),
            (
                #"growth "population" { by = -0.5 * percent, from = "2021-01-01", every = year }"#,
                "inhabitants of all municipalities shrink by 0.5% every year from 2021-01-01, "
                    + "on top of what the tables say",
                "inwoners van alle gemeenten krimpen met 0,5% per jaar vanaf 2021-01-01, "
                    + "boven op wat de tabellen zeggen"
            ),
        ]
        for (line, english, dutch) in cases {
            let said = try sentence("  \(line),")
            #expect(said?.en == english)
            #expect(said?.nl == dutch)
        }
    }

    @Test("Numbers have the marks of their language")
    func numbers() {
        #expect(NumberText.money(0.08) == Label(en: "0.08", nl: "0,08"))
        #expect(NumberText.money(0.0825) == Label(en: "0.0825", nl: "0,0825"))
        #expect(NumberText.money(12_345_678) == Label(en: "12,345,678", nl: "12.345.678"))
        #expect(NumberText.plain(-1234.5) == Label(en: "-1,234.5", nl: "-1.234,5"))
        #expect(NumberText.plain(-12_345) == Label(en: "-12,345", nl: "-12.345"))
    }
}
