// A region's tables as one canonical text, so that equal tables in any order have one hash.

import KetenEngine

extension RegionTables {
    /// Everything that can reach a result, a line each; of tables in canonical order. Hashing it
    /// takes longer than loading a scenario, so a region keeps the hash.
    var canonicalText: String {
        var lines = ["region 1 \(named.id) \(coverage.from) \(coverage.until)"]
        for row in municipalities {
            lines.append(
                "municipality \(row.id) \(row.subRegion) \(row.careRegion)"
                    + " \(row.contributes) \(row.servedBy)")
        }
        for row in channels { lines.append("channel \(row.named.id) \(row.drawIndex)") }
        for row in forms { lines.append("form \(row.named.id) \(row.drawIndex)") }
        for row in careRegions { lines.append("region \(row.id)") }
        for row in providers {
            lines.append("provider \(row.named.id) \(row.hasRamp) \(row.payingFund ?? "-")")
        }
        for row in posts {
            lines.append("post \(row.named.id) \(row.careRegion) \(row.leaveOrder)")
        }
        lines.append("plan fund \(planFund ?? "-")")
        for row in leave {
            lines.append(
                "leave \(row.leaveOrder) \(row.years.rawValue) \(row.month)-\(row.day) \(row.share)"
            )
        }
        for row in population {
            lines.append("inhabitants \(row.municipality) \(row.date) \(row.inhabitants)")
        }
        for row in invoicedInhabitants {
            lines.append(
                "invoiced \(row.municipality) \(row.period.from) \(row.period.until)"
                    + " \(row.inhabitants)")
        }
        for row in parameters {
            lines.append(
                "value \(row.parameter) \(row.subject ?? "*") \(row.from?.description ?? "-")"
                    + " \(row.value) \(row.low ?? .nan) \(row.high ?? .nan)"
                    + " \(row.spread.rawValue) \(row.grade.rawValue)")
        }
        return lines.joined(separator: "\n")
    }
}
