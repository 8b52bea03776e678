// Mean time in a stage of cases closed in the period; in all from request to closure.

import KetenEngine

enum LeadTimeMean {
    static let indicator = CareIndicator(
        "lead_time_mean", Label(en: "Lead time of a stage", nl: "Doorlooptijd van een fase"),
        unit: "days", .lower, .duration,
        formula: Label(
            en: "Mean time in a stage of cases closed in the "
                + "period; in all from request to closure.",
            nl: "Gemiddelde tijd in een fase van zaken afgesloten in de "
                + "periode; samen van verzoek tot sluiting."),
        by: .stage, parts: { _ in ["waiting", "intake", "assistance", "closure"] }
    ) { care, scope in
        let entries: [Entry] = [.leadWaiting, .leadIntake, .leadAssistance, .leadClosure]
        let count = care.sum(.leadCount, scope)
        guard count > 0 else { return .nan }
        if let part = scope.part { return care.sum(entries[part], scope) / count }
        return entries.reduce(0) { $0 + care.sum($1, scope) } / count
    }
}
