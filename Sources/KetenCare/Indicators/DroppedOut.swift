// Open cases that end early: of their own accord, or lost while the service stood still.

import KetenEngine

enum DroppedOut {
    static let indicator = CareIndicator(
        "dropped_out", Label(en: "Dropped out", nl: "Uitgevallen"),
        unit: "cases", .lower, .flow,
        formula: Label(
            en: "Open cases that end early: of their own accord, or "
                + "lost while the service stood still.",
            nl: "Zaken die voortijdig eindigen: uit zichzelf, of verloren tijdens stilstand."),
        by: .reason, parts: { _ in ["own", "standstill"] }
    ) { care, scope in
        switch scope.part {
        case 0: care.sum(.droppedOut, scope)
        case 1: care.sum(.droppedInStandstill, scope)
        default: care.sum(.droppedOut, scope) + care.sum(.droppedInStandstill, scope)
        }
    }
}
