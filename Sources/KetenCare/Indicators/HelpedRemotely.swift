// Refused people helped by remote coordination; never counted as helped.

import KetenEngine

enum HelpedRemotely {
    static let indicator = CareIndicator(
        "helped_remotely", Label(en: "Helped remotely", nl: "Op afstand geholpen"),
        unit: "persons", .higher, .flow,
        formula: Label(
            en: "Refused people helped by remote coordination; never counted as helped.",
            nl: "Geweigerden die op afstand zijn geholpen; nooit als geholpen geteld.")
    ) { care, scope in
        care.sum(.helpedRemotely, scope)
    }
}
