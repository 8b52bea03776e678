// People who asked and were not eligible: another region serves them, or nobody pays.

import KetenEngine

enum Refused {
    static let indicator = CareIndicator(
        "refused", Label(en: "Refused", nl: "Geweigerd"),
        unit: "persons", .lower, .flow,
        formula: Label(
            en: "People who asked and were not eligible: another "
                + "region serves them, or nobody pays.",
            nl: "Mensen die vroegen en niet in aanmerking kwamen: "
                + "andere regio, of niemand betaalt."),
        by: .reason, parts: { _ in ["not_paying", "other_region", "remote"] }
    ) { care, scope in
        let entries: [Entry] = [.refusedNotPaying, .refusedOtherRegion, .refusedRemote]
        if let part = scope.part { return care.sum(entries[part], scope) }
        return care.sum(.refusedNotPaying, scope) + care.sum(.refusedOtherRegion, scope)
            + care.sum(.refusedRemote, scope)
    }
}
