// Mean wait of those whose intake starts in the period; see also who left waiting.

import KetenEngine

enum TimeToIntakeMean {
    static let indicator = CareIndicator(
        "time_to_intake_mean", Label(en: "Time to intake, mean", nl: "Tijd tot intake, gemiddeld"),
        unit: "days", .lower, .duration,
        formula: Label(
            en: "Mean wait of those whose intake starts in the period; see also who left waiting.",
            nl: "Gemiddelde wachttijd van wie in de periode begint; zie ook wie afhaakte."),
        counted: "intakes"
    ) { care, scope in
        care.ratio(.waitDays, .intakes, scope)
    }
}
