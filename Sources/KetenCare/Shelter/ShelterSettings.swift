// The numbers of shelter: who needs it, where, for how long, and how many places there are.

import KetenEngine

/// Shelter, beside the path through coordination (model.md section 6).
struct ShelterSettings: Sendable {
    /// The places from a day of the run on.
    struct Step: Sendable, BitwiseCopyable {
        var day: Int
        var national: Double
        var regional: Double
    }

    /// The share of the registered that needs shelter.
    let need: Double
    /// The share of those that needs a national place.
    let toNational: Double
    let stay: LogNormal
    let reflectionDays: Double
    /// The share of those in need that has a reflection period.
    let reflectionEligible: Double
    /// The places in order of day; the first is day 0.
    let steps: [Step]

    init(parameters: ResolvedParameters, grid: MonthGrid) {
        need = parameters.number("shelter_need")
        toNational = parameters.number("shelter_to_cosm")
        stay = .checked(
            mean: parameters.number("shelter_stay"), sigma: parameters.number("shelter_stay_spread")
        )
        reflectionDays = parameters.number("reflection_period")
        reflectionEligible = parameters.number("reflection_eligible")
        let national = parameters.schedule("cosm_places")
        let regional = parameters.schedule("regional_shelter_places")
        let days = (national.steps + regional.steps).map { grid.day(of: $0.from) }
        steps = Set(days + [0]).filter { $0 >= 0 && $0 < grid.length }.sorted().map { day in
            let date = grid.date(ofDay: day)
            return Step(
                day: day, national: national.value(on: date)?.number ?? 0,
                regional: regional.value(on: date)?.number ?? 0)
        }
    }
}
