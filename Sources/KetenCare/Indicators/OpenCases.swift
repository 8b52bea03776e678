// Open cases, averaged over the days of the period.

import KetenEngine

enum OpenCases {
    static let indicator = CareIndicator(
        "open_cases", Label(en: "Open cases", nl: "Lopende zaken"),
        unit: "cases", .neither, .stock,
        formula: Label(
            en: "Open cases, averaged over the days of the period.",
            nl: "Lopende zaken, gemiddeld over de dagen van de periode.")
    ) { care, scope in
        care.sum(.openDays, scope) / care.days(scope)
    }
}
