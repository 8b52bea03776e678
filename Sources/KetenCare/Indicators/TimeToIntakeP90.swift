// Wait that nine of ten stay below; missing below 20 intakes in the period.

import KetenEngine

enum TimeToIntakeP90 {
    static let indicator = CareIndicator(
        "time_to_intake_p90",
        Label(
            en: "Time to intake, 90th percentile",
            nl: "Tijd tot intake, 90e percentiel"),
        unit: "days", .lower, .duration,
        formula: Label(
            en: "Wait that nine of ten stay below; missing below 20 intakes in the period.",
            nl: "Wachttijd waar negen van de tien onder blijven; ontbreekt onder 20 intakes."),
        quantiles: true, counted: "intakes"
    ) { care, scope in
        care.quantileOfWaits(0.9, scope, atLeast: 20)
    }
}
