// Reads factors and numbers of people.

import KetenEngine

extension FieldReading {
    /// A factor, or how much more or less in percent. 120 percent could be either, so it is none.
    func factor() -> Result<FieldValue, Refusal> {
        let what = Label(
            en: "a factor such as 1.2, or how much more, such as 20 * percent",
            nl: "een factor zoals 1.2, of hoeveel meer, zoals 20 * percent")
        if let number = value.plain {
            guard number >= 0, number <= 1000 else {
                return .failure(
                    Refusal(
                        Label(
                            en: "a factor lies between 0 and 1000; got \(value.words.en)",
                            nl: "een factor ligt tussen 0 en 1000; gekregen: \(value.words.nl)"),
                        hint: number < 0
                            ? Label(
                                en: "for less, write by = -20 * percent",
                                nl: "voor minder: schrijf by = -20 * percent") : nil))
            }
            return .success(.factor(number))
        }
        guard case .quantity(let share) = value, share.dimension == .none else {
            return expected(what)
        }
        let more = Quantity.clean(share.value)
        guard more >= -1, more < 1 else {
            return .failure(
                Refusal(
                    Label(
                        en: "\(value.words.en) is not clear: so much more, or so much in all?",
                        nl: "\(value.words.nl) is niet duidelijk: zoveel meer, of zoveel in totaal?"
                    ),
                    hint: Label(
                        en: "write a factor, such as by = 1.2 or by = 2",
                        nl: "schrijf een factor, zoals by = 1.2 of by = 2")))
        }
        return .success(.factor(Quantity.clean(1 + more)))
    }

    /// Whole people, at least one.
    func people() -> Result<FieldValue, Refusal> {
        guard case .quantity(let people) = value, people.dimension == .persons else {
            return expected(
                Label(
                    en: "a number of people such as 500 * inhabitants",
                    nl: "een aantal mensen zoals 500 * inhabitants"),
                value.withUnit(after: "500 * inhabitants"))
        }
        let number = Quantity.clean(people.value)
        guard number.rounded() == number, number >= 1, number <= 50_000_000 else {
            return .failure(
                Refusal(
                    Label(
                        en: "expected whole people, at least one; got \(value.words.en)",
                        nl: "verwacht: hele mensen, ten minste één; gekregen: \(value.words.nl)")))
        }
        return .success(.people(Int(number)))
    }
}
