// How a difference is told in a sentence: a phrase for each row that a headline may be about.
// A row without a phrase, such as an indicator of the asker's own, is told by its label.
import KetenEngine
import KetenExperiments

/// The words about one difference.
struct HeadlineWords {
    private let difference: PairedDifference
    private let indicator: Indicator
    private let language: Language

    init(_ difference: PairedDifference, of indicator: Indicator, _ language: Language) {
        self.difference = difference
        self.indicator = indicator
        self.language = language
    }

    /// The sentence about the difference, without the days before it.
    var news: String {
        let label = indicator.label.text(language)
        let number = size(difference.mean)
        let more = word(.number, isUp).text(language)
        let higher = word(.level, isUp).text(language)
        let text: Label
        let way: Way
        switch indicator.id {
        case "helped":
            way = .number
            text = Label(
                en: "about \(number) \(more) people are helped",
                nl: "worden ongeveer \(number) mensen \(more) geholpen")
        case "left_waiting":
            way = .number
            text = Label(
                en: "about \(number) \(more) people leave while waiting",
                nl: "haken ongeveer \(number) mensen \(more) af tijdens het wachten")
        case "registered":
            way = .number
            text = Label(
                en: "about \(number) \(more) possible victims are registered",
                nl: "komen ongeveer \(number) vermoedelijke slachtoffers \(more) in beeld")
        case "intake_within_14_days":
            way = .level
            text = Label(
                en: "the share with an intake within 14 days is \(number) \(higher)",
                nl: "is het deel met een intake binnen 14 dagen \(number) \(higher)")
        case "open_cases":
            way = .number
            text = Label(
                en: "about \(number) \(more) cases are open on an average day",
                nl: "lopen er op een gemiddelde dag ongeveer \(number) zaken \(more)")
        case "days_without_cover":
            way = .number
            text = Label(
                en: "a region is about \(number) days \(more) without a coordinator",
                nl: "zit een regio ongeveer \(number) dagen \(more) zonder coördinator")
        case "cost":
            way = .level
            text = Label(
                en: "the cost is \(number) \(higher)", nl: "zijn de kosten \(number) \(higher)")
        case "overspend":
            way = .level
            text = Label(
                en: "the shortfall is \(number) \(higher)", nl: "is het tekort \(number) \(higher)")
        default:
            way = .level
            let unit = NumberStyle(language).unitWord(of: indicator).map { " \($0)" } ?? ""
            text = Label(
                en: "“\(label)” is about \(number)\(unit) \(higher)",
                nl: "is “\(label)” ongeveer \(number)\(unit) \(higher)")
        }
        return text.text(language) + range(way)
    }

    /// The difference as a price: "€46,872 more".
    var price: String {
        "\(size(difference.mean)) \(word(.amount, isUp).text(language))\(range(.amount))"
    }

    /// What goes up or down.
    private enum Way { case number, amount, level }

    private var isUp: Bool { difference.mean > 0 }

    private func word(_ way: Way, _ isUp: Bool) -> Label {
        switch (way, isUp) {
        case (.level, true): Label(en: "higher", nl: "hoger")
        case (.level, false): Label(en: "lower", nl: "lager")
        case (_, true): Label(en: "more", nl: "meer")
        case (.number, false): Label(en: "fewer", nl: "minder")
        case (.amount, false): Label(en: "less", nl: "minder")
        }
    }

    /// How far the difference goes, in brackets and in the direction of its mean; empty when it
    /// always is what it is.
    private func range(_ way: Way) -> String {
        let sign = isUp ? 1.0 : -1.0
        let ends = [difference.p05 * sign, difference.p95 * sign].sorted()
        let isWhole = ends.allSatisfy { ($0 * 10).rounded() == $0.rounded() * 10 }
        let (low, high) = (size(ends[0], isWhole), size(ends[1], isWhole))
        let to = Words.to.text(language)
        if ends[0] < 0, low != size(0, isWhole) {
            let (against, along) = (
                word(way, !isUp).text(language), word(way, isUp).text(language)
            )
            return " (\(low) \(against) \(to) \(high) \(along))"
        }
        return low == high ? "" : " (\(low) \(to) \(high))"
    }

    private func size(_ number: Double, _ isWhole: Bool = false) -> String {
        NumberStyle(language).size(number, of: indicator, isWhole: isWhole)
    }
}
