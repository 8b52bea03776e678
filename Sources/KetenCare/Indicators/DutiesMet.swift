// The share of municipal duties that is met: policy, shelter, cover and signalling.

import KetenEngine

enum DutiesMet {
    static let indicator = CareIndicator(
        "duties_met", Label(en: "Duties met", nl: "Vervulde taken"),
        unit: "share", .higher, .share,
        formula: Label(
            en: "Of the duties of all municipalities that are due (policy, suitable shelter, cover "
                + "by a coordinator, signalling by a contact officer), the share that is met, by "
                + "days; policy is due after its deadline.",
            nl: "Van alle taken van gemeenten die er moeten zijn (beleid, passende opvang, dekking "
                + "door een coördinator, signaleren door een aandachtsfunctionaris) het deel dat "
                + "is vervuld, naar dagen; beleid moet er zijn na de termijn.")
    ) { care, scope in
        let duties = care.world.duties
        let due = care.meanOfMunicipalities(scope) { _, month in duties.due[month] }
        let met = care.meanOfMunicipalities(scope) { place, month in
            let at = place * care.monthCount + month
            let open = care.world.care.servedBy[place].map { care.openShare(to: at, $0, month) }
            return duties.met[at] + duties.served[at] * (open ?? 1)
        }
        return due > 0 ? met / due : .nan
    }
}
