// The duties of municipalities by month: which are due, and which are met whatever chance brings.

import KetenEngine

/// The four duties of a municipality (S2, facts 76 to 79), as shares of each month.
///
/// Policy in force, due from the deadline on; suitable shelter arranged; signalling arranged, which
/// is a contact officer; and cover by a coordinator, of which this holds whether anybody serves.
struct DutyTimeline: Sendable {
    /// `[month]`, how many of the four duties are due.
    let due: [Double]
    /// `[municipality * months + month]`, met of policy, shelter and signalling.
    let met: [Double]
    /// `[municipality * months + month]`, the share of the month in which a coordinator serves.
    let served: [Double]

    init(region: Region, parameters: ResolvedParameters, grid: MonthGrid) {
        let tables = region.tables
        var means = MonthlyMeans(grid)
        let policyDue = parameters.schedule("policy_due")
        due = means.of(policyDue).map { 3 + $0 }
        let service = tables.careRegions.map { region in
            means.of(parameters.schedule("provider", of: region.id))
        }
        var met: [Double] = []
        var served: [Double] = []
        for municipality in tables.municipalities {
            let code = municipality.id.code
            let policy = parameters.schedule("policy_in_force", of: code)
                .combined(with: policyDue) { $0.flag && $1.flag ? 1 : 0 }
            let shelter = means.of(parameters.schedule("shelter_arranged", of: code))
            let officer = means.of(parameters.schedule("contact_officer", of: code))
            let inForce = means.of(policy)
            met += (0..<grid.count).map { inForce[$0] + shelter[$0] + officer[$0] }
            // A region elsewhere is taken to be in service always.
            let server = tables.careRegions.firstIndex { $0.id == municipality.servedBy }
            served += server.map { service[$0] } ?? [Double](repeating: 1, count: grid.count)
        }
        self.met = met
        self.served = served
    }
}
