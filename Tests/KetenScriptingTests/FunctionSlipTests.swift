// Slips inside functions that Lua reads another way, or not at all: signs of comparison, shares
// against days, yes and no for a number, and functions that tell no cases apart.

import KetenCare
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("Slips inside a function are told where they are")
struct FunctionSlipTests {
    private func indicator(_ rest: String, count: String = "open") -> String {
        over("  indicator \"own\" { count = \"\(count)\", \(rest) },")
    }

    private func filter(_ condition: String, count: String = "open") -> String {
        indicator("where = function(case) return \(condition) end", count: count)
    }

    @Test(
        "A comparison with the wrong sign is told at that sign, with the right one",
        arguments: [
            ("case.age => 180 * days", "=>", ">="), ("case.age =< 180 * days", "=<", "<="),
        ])
    func signs(condition: String, given: String, meant: String) {
        let said = errors(filter(condition))
        #expect(said.hasPrefix("test.lua:3:76: there is no '\(given)'\n"))
        #expect(said.hasSuffix("\n      write \(meant)"))
    }

    @Test("One '=' where two are meant is told at it, in a condition and in an answer")
    func equals() {
        #expect(
            errors(filter("case.form = \"labour\"")).hasPrefix(
                "test.lua:3:77: '=' gives a value; two values are compared with '=='\n"))
        let condition =
            "where = function(case) if case.form = \"labour\" then return true end return false end"
        #expect(errors(indicator(condition)).contains("two values are compared with '=='"))
        #expect(
            errors(indicator(condition), in: .nl).contains(
                "'=' geeft een waarde; twee waarden worden vergeleken met '=='"))
        let both = "case.open and case.form = \"labour\""
        #expect(errors(filter(both)).contains("two values are compared with '=='"))
    }

    @Test(
        "Days held against a share are refused, with what was meant",
        arguments: [
            ("case.age > 180*percent", "age", "180*percent", "write 180 * days"),
            ("30 * percent < case.waiting", "waiting", "30 * percent", "write 30 * days"),
            ("case.age - case.waiting >= (90 * percent)", "age", "(90 * percent)", "write ( 90"),
        ])
    func shares(condition: String, field: String, given: String, hint: String) {
        let said = errors(filter(condition))
        #expect(
            said.contains(
                "'\(field)' is a number of days and '\(given)' a share: they cannot be compared"))
        #expect(said.contains(hint))
    }

    @Test("A share from outside the function is one too")
    func outside() {
        let said = errors("local limit = 180 * percent\n" + filter("case.age > limit"))
        #expect(said.contains("'age' is a number of days and 'limit' a share"))
    }

    @Test(
        "Days against days, parts against shares, and a share of days are in order",
        arguments: [
            "case.age > 180 * days", "case.age > 180",
            "case.waiting / (case.age + 1) > 50 * percent",
            "case.waiting > 50 * percent * 90 * days", "case.waiting * 50 * percent > 3",
        ])
    func inOrder(condition: String) {
        #expect(errors(filter(condition)) == "")
    }

    @Test("Yes and no where a number belongs, and the other way round, say how to make one")
    func flags() {
        let rank = "  priority \"cases\" { by = function(case) return case.needs_shelter end },"
        #expect(errors(over(rank)).contains("to make a number of it, write … and 1 or 0"))
        #expect(errors(over(rank), in: .nl).contains("schrijf … and 1 or 0"))
        #expect(errors(filter("case.age")).contains("compare it with something, such as … > 0"))
    }

    @Test(
        "An indicator that counts nobody among the cases that can be is told",
        arguments: [
            ("open", "case.age < 0"), ("open", "case.waiting > 5000"),
            ("waiting", "case.state == \"closed\""), ("closed", "case.open"),
        ])
    func nobody(group: String, condition: String) throws {
        #expect(
            try compiled(filter(condition, count: group)).warnings.map(\.en) == [
                "indicator 'own' counts nobody: its function (line 3) said no of every case that "
                    + "it was tried with"
            ])
    }

    @Test(
        "One that counts somebody is not told, however few",
        arguments: [
            ("open", "case.age > 100 and case.age < 120"), ("cases", "case.state == \"closed\""),
            ("waiting", "case.form == \"begging\" and case.waiting > 2000"), ("open", "case.open"),
        ])
    func somebody(group: String, condition: String) throws {
        #expect(try compiled(filter(condition, count: group)).warnings == [])
    }

    @Test("A number that is always nought is told, and so is an order that is none")
    func nought() throws {
        let sum = indicator("sum = function(case) return 0 * case.age end")
        #expect(try compiled(sum).warnings.map(\.nl).first?.contains("is altijd nul") == true)
        let order = over("  priority \"cases\" { by = function(case) return 7 end },")
        #expect(
            try compiled(order).warnings.map(\.en).first?.contains("the same number") == true)
        let real = over("  priority \"cases\" { by = function(case) return case.waiting end },")
        #expect(try compiled(real).warnings == [])
    }

    @Test("Who waits no more has waited for less than the request is old, who waits for as long")
    func samples() {
        let quotient = "where = function(case) return 1 / (case.age - case.waiting) > 0 end"
        #expect(errors(indicator(quotient)) == "")
        #expect(errors(indicator(quotient, count: "closed")) == "")
        #expect(errors(indicator(quotient.replacing("1 /", with: "1 //"), count: "closed")) == "")
        let sum = "sum = function(case) return 1 / (case.age - case.waiting) end"
        #expect(errors(indicator(sum)) == "")
        #expect(errors(indicator(sum, count: "waiting")).contains("expected a finite number"))
        #expect(errors(indicator(sum, count: "cases")).contains("expected a finite number"))
        let asked =
            "sum = function(case) if case.state == \"waiting\" then return 0 end "
            + "return 1 / (case.age - case.waiting) end"
        #expect(errors(indicator(asked, count: "cases")) == "")
    }
}
