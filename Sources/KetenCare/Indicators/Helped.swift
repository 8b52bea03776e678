// People whose case closes in coordination in the period.

import KetenEngine

enum Helped {
    static let indicator = CareIndicator(
        "helped", Label(en: "Helped", nl: "Geholpen"),
        unit: "persons", .higher, .flow,
        formula: Label(
            en: "People whose case closes in coordination in the period.",
            nl: "Mensen van wie de zaak in de periode in coördinatie sluit.")
    ) { care, scope in
        care.sum(.closed, scope)
    }
}
