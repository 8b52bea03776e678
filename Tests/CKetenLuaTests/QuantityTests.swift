// Quantities and money: what may be combined, what it gives, and exactness of amounts.
import CKetenLua
import Testing

@Suite("Quantities and money")
struct QuantityTests {
    @Test(
        "Arithmetic keeps count of dimensions",
        arguments: [
            ("6 * months", "6.0[0,1,0,0]"),
            ("months * 6 + year", "18.0[0,1,0,0]"),
            ("-(2 * week)", "-14.0[0,0,1,0]"),
            ("-(0 * week)", "0.0[0,0,1,0]"),
            ("year - months", "11.0[0,1,0,0]"),
            ("2 * percent", "0.02[0,0,0,0]"),
            ("1 + 2 * percent", "1.02[0,0,0,0]"),
            ("EUR(0.10) / inhabitant", "0.1[1,0,0,-1]"),
            ("EUR(3) / inhabitant * (4 * inhabitant)", "12.0[1,0,0,0]"),
            ("year / months", "12.0"),
            ("10 / week", "1.4285714285714286[0,0,-1,0]"),
            ("1 / percent", "100.0"),
            ("year / 2", "6.0[0,1,0,0]"),
            ("percent / 2", "0.005[0,0,0,0]"),
            ("year == 12 * months", "true"),
            ("year ~= months", "true"),
            ("months < year", "true"),
            ("year <= months", "false"),
            ("2 * percent < 1", "true"),
            ("tostring(EUR(1.5) / inhabitant)", "'1.5 EUR per inhabitant'"),
            ("tostring(6 * months)", "'6 months'"),
            ("tostring(1 / (week * week))", "'0.020408163265306 per days^2'"),
            ("type(months)", "'quantity'"),
        ])
    func arithmetic(_ expression: String, _ value: String) {
        #expect(Evaluation("return \(expression)").value == value)
    }

    @Test(
        "Mixing is refused in words",
        arguments: [
            ("EUR(1) + months", "cannot add months to EUR"),
            ("EUR(1) - months", "cannot subtract months from EUR"),
            ("months + 1", "cannot add a plain number to months"),
            ("1 + months", "cannot add months to a plain number"),
            ("months + 'x'", "cannot add text to months"),
            ("months * 'x'", "cannot multiply months by text"),
            ("months / nil", "cannot divide months by nothing (nil)"),
            ("EUR(1) < months", "cannot compare EUR with months"),
            ("EUR(1) == week", "cannot compare EUR with days"),
            ("1 <= months", "cannot compare a plain number with months"),
            ("EUR(1) / inhabitant + EUR(1)", "cannot add EUR to EUR per inhabitant"),
            ("EUR(1) * months + EUR(1)", "cannot add EUR to EUR x months"),
            ("months == absence {}", "cannot compare months with absence { ... }"),
            ("months / 0", "the result is too large a number; is something divided by 0?"),
            ("months ^ 2", "attempt to perform arithmetic on a quantity value (global 'months')"),
            (
                "'a' .. months",
                "attempt to concatenate a quantity value (global 'months')"
            ),
            ("math.floor(months)", "math.floor takes a number; got a quantity (months)"),
        ])
    func mixing(_ expression: String, _ message: String) {
        #expect(Evaluation("return \(expression)").message == message)
    }

    @Test("Money is the nearest multiple of a ten-thousandth")
    func money() {
        #expect(Evaluation("return EUR(0.10)").value == "0.1[1,0,0,0]")
        #expect(Evaluation("return EUR(0.1 + 0.2)").value == "0.3[1,0,0,0]")
        #expect(Evaluation("return EUR(1234567.8901)").value == "1234567.8901[1,0,0,0]")
        #expect(Evaluation("return EUR(98765432109.87)").value == "98765432109.87[1,0,0,0]")
        #expect(Evaluation("return EUR(-2)").value == "-2.0[1,0,0,0]")
        #expect(Evaluation("return EUR(-0.0)").value == "0.0[1,0,0,0]")
        for amount in 0..<2000 {
            let text = "\(amount / 1000).\(String(amount % 1000 + 1000).dropFirst())7"
            guard let exact = Double(text) else { continue }
            #expect(Evaluation("return EUR(\(text))").value == "\(exact)[1,0,0,0]")
        }
    }

    @Test(
        "Money refuses what is not an amount",
        arguments: [
            (
                "EUR(0,10)",
                "EUR takes one number, got 2: a decimal comma? write 0.10 instead of 0,10"
            ),
            ("EUR('0.10')", "EUR takes a number, got text"),
            ("EUR()", "EUR takes a number, got nothing (nil)"),
            ("EUR(EUR(1))", "EUR takes a number, got a quantity (EUR)"),
            ("EUR(0 / 0)", "EUR takes a finite number; is something divided by 0?"),
            ("EUR(1 / 0)", "EUR takes a finite number; is something divided by 0?"),
            ("EUR(0.00001)", "EUR takes at most four decimals, got 1e-05"),
            ("EUR(0.12345)", "EUR takes at most four decimals, got 0.12345"),
            ("EUR(1e12)", "EUR takes an amount below 900 billion, got 1000000000000"),
        ])
    func notMoney(_ expression: String, _ message: String) {
        #expect(Evaluation("return \(expression)").message == message)
    }
}
