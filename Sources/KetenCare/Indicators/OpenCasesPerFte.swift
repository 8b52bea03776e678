// Case-days divided by days of fte that is present or replaced.

import KetenEngine

enum OpenCasesPerFte {
    static let indicator = CareIndicator(
        "open_cases_per_fte", Label(en: "Open cases per fte", nl: "Lopende zaken per fte"),
        unit: "cases/fte", .lower, .stock,
        formula: Label(
            en: "Case-days divided by days of fte that is present or replaced.",
            nl: "Zaakdagen gedeeld door dagen fte die aanwezig of vervangen is.")
    ) { care, scope in
        care.ratio(.openDays, .fteDays, scope)
    }
}
