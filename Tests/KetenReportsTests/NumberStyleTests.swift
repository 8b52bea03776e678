// Numbers as people of two languages write them.
import KetenEngine
import KetenReports
import Testing

@Suite("The number style")
struct NumberStyleTests {
    private let english = NumberStyle(.en)
    private let dutch = NumberStyle(.nl)

    @Test("Thousands and decimals have the marks of the language")
    func marks() {
        #expect(english.fixed(1_234_567.891, decimals: 2) == "1,234,567.89")
        #expect(dutch.fixed(1_234_567.891, decimals: 2) == "1.234.567,89")
        #expect(english.fixed(999, decimals: 0) == "999")
        #expect(dutch.whole(1_000) == "1.000")
    }

    @Test("Halves are rounded away from zero, and zero has no sign")
    func rounding() {
        #expect(english.fixed(2.5, decimals: 0) == "3")
        #expect(english.fixed(-2.5, decimals: 0) == "-3")
        #expect(english.fixed(-0.04, decimals: 1, isSigned: true) == "0.0")
        #expect(english.fixed(0.05, decimals: 1, isSigned: true) == "+0.1")
        #expect(english.fixed(0.999, decimals: 2) == "1.00")
        #expect(english.fixed(0.007, decimals: 3) == "0.007")
    }

    @Test("Euros are whole, with the sign where the language wants it")
    func euros() {
        #expect(english.value(1_234.4, of: TinyStudy.cost) == "€1,234")
        #expect(dutch.value(1_234.4, of: TinyStudy.cost) == "€ 1.234")
        #expect(english.difference(-1_234.5, of: TinyStudy.cost) == "-€1,235")
        #expect(dutch.difference(1_234.5, of: TinyStudy.cost) == "+ € 1.235")
        #expect(dutch.difference(-1_234.5, of: TinyStudy.cost) == "- € 1.235")
    }

    @Test("Shares are percentages, and their differences are points")
    func shares() {
        #expect(english.value(0.4567, of: TinyStudy.quick) == "45.7%")
        #expect(dutch.difference(-0.031, of: TinyStudy.quick) == "-3,1 procentpunt")
        #expect(english.unitWord(of: TinyStudy.quick) == nil)
    }

    @Test("Posts have three decimals, and an unknown unit two and its own name")
    func units() {
        let posts = TinyStudy.indicator(
            "fte_bought", Label(en: "", nl: ""), unit: "fte", better: "neither")
        let unknown = TinyStudy.indicator(
            "x", Label(en: "", nl: ""), unit: "shells", better: "neither")
        #expect(english.value(1.1111, of: posts) == "1.111")
        #expect(dutch.value(1.1111, of: unknown) == "1,11")
        #expect(dutch.unitWord(of: unknown) == "shells")
        #expect(dutch.unitWord(of: TinyStudy.wait) == "dagen")
    }

    @Test("A rate is named after both its units, and written like the first")
    func rates() {
        let cases = TinyStudy.indicator(
            "open_cases_per_fte", Label(en: "", nl: ""), unit: "cases/fte", better: "neither")
        let registered = TinyStudy.indicator(
            "registered", Label(en: "", nl: ""), unit: "persons/year", better: "neither")
        #expect(dutch.unitWord(of: cases) == "zaken per fte")
        #expect(dutch.unitWord(of: registered) == "mensen per jaar")
        #expect(english.value(19.96, of: cases) == "20.0")
    }

    @Test("What is missing is a dash, and what is beyond writing is not made up")
    func missing() {
        #expect(english.value(.nan, of: TinyStudy.cost) == NumberStyle.missing)
        #expect(
            english.range(.nan, 1, of: TinyStudy.cost, isDifference: false) == NumberStyle.missing)
        #expect(english.fixed(.infinity, decimals: 1) == "inf")
        #expect(english.fixed(1e300, decimals: 1) == "1e+300")
    }
}
