// Amounts that keep up with prices: from the day on which a plan says so, never before.

import KetenEngine

/// Whether amounts grow with the price index, and by how much.
///
/// An amount keeps its value on the first day of indexation and grows from there with the index:
/// `factor(t) = index(t) ÷ index(first day of the unbroken stretch in which it is indexed)`.
struct Indexation {
    private let isIndexed: Schedule
    private let prices: Schedule

    /// - Parameter flag: the parameter that says whether the amounts are indexed.
    init(_ flag: String, _ parameters: ResolvedParameters) {
        isIndexed = parameters.schedule(flag)
        prices = parameters.schedule("price_index")
    }

    /// What an amount in force on a day is multiplied by; one where it is not indexed.
    func factor(on date: CivilDate) -> Double {
        guard let step = isIndexed.steps.last(where: { $0.from <= date }), step.value.flag else {
            return 1
        }
        return price(on: date) / price(on: step.from)
    }

    /// The days, as day numbers, on which the factor may change; none if nothing is ever indexed.
    var changeDays: [Int] {
        guard isIndexed.steps.contains(where: { $0.value.flag }) else { return [] }
        return (isIndexed.steps + prices.steps).map { $0.from.dayNumber }
    }

    private func price(on date: CivilDate) -> Double {
        (prices.value(on: date) ?? prices.steps.first?.value)?.number ?? 1
    }
}
