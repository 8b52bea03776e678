// Median wait of those whose intake starts in the period.

import KetenEngine

enum TimeToIntakeMedian {
    static let indicator = CareIndicator(
        "time_to_intake_median",
        Label(
            en: "Time to intake, median",
            nl: "Tijd tot intake, mediaan"),
        unit: "days", .lower, .duration,
        formula: Label(
            en: "Median wait of those whose intake starts in the period.",
            nl: "Mediane wachttijd van wie in de periode begint."),
        quantiles: true, counted: "intakes"
    ) { care, scope in
        care.quantileOfWaits(0.5, scope, atLeast: 1)
    }
}
