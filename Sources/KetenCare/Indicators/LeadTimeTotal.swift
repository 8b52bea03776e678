// Mean time from request to closure of cases closed in the period.

import KetenEngine

enum LeadTimeTotal {
    static let indicator = CareIndicator(
        "lead_time_total", Label(en: "Lead time in all", nl: "Doorlooptijd in totaal"),
        unit: "days", .lower, .duration,
        formula: Label(
            en: "Mean time from request to closure of cases closed in the period.",
            nl: "Gemiddelde tijd van verzoek tot sluiting van zaken afgesloten in de periode.")
    ) { care, scope in
        let count = care.sum(.leadCount, scope)
        guard count > 0 else { return .nan }
        let waited = care.sum(.leadWaiting, scope) + care.sum(.leadIntake, scope)
        return (waited + care.sum(.leadAssistance, scope) + care.sum(.leadClosure, scope)) / count
    }
}
