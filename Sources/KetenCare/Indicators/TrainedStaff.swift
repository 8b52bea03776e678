// Municipal staff who are trained, averaged over the period.

import KetenEngine

enum TrainedStaff {
    static let indicator = CareIndicator(
        "trained_staff", Label(en: "Trained staff", nl: "Getraind personeel"),
        unit: "persons", .higher, .stock,
        formula: Label(
            en: "Municipal staff who are trained at the middle of each month, averaged over the "
                + "days of the period.",
            nl: "Gemeentepersoneel dat midden in elke maand getraind is, gemiddeld over de dagen "
                + "van de periode.")
    ) { care, scope in
        care.meanOfMunicipalities(scope) { place, month in
            care.world.detection.trained[place * care.monthCount + month]
        }
    }
}
