// Mean time hidden of those who are detected in the period.

import KetenEngine

enum DaysHiddenMean {
    static let indicator = CareIndicator(
        "days_hidden_mean",
        Label(
            en: "Time hidden until detected",
            nl: "Tijd verborgen tot ontdekking"),
        unit: "days", .lower, .duration,
        formula: Label(
            en: "Mean time hidden of those who are detected in the period.",
            nl: "Gemiddelde verborgen tijd van wie in de periode wordt ontdekt.")
    ) { care, scope in
        care.ratio(.hiddenDays, .detections, scope)
    }
}
