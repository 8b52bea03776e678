// A region's tables as one canonical text, so that equal tables in any order have one hash.

import KetenEngine

extension Region {
    /// The hash of everything in the tables that can reach a result.
    public var fingerprint: String { SHA256.hexadecimal(of: canonicalText) }

    private var canonicalText: String {
        var lines = ["region 1 \(tables.named.id) \(tables.coverage.from) \(tables.coverage.until)"]
        for row in tables.municipalities {
            lines.append(
                "municipality \(row.id) \(row.subRegion) \(row.careRegion) \(row.centre)"
                    + " \(row.contributes) \(row.servedBy)")
        }
        for row in tables.channels { lines.append("channel \(row.named.id) \(row.drawIndex)") }
        for row in tables.forms { lines.append("form \(row.named.id) \(row.drawIndex)") }
        for row in tables.careRegions { lines.append("region \(row.id)") }
        for row in tables.providers {
            lines.append("provider \(row.named.id) \(row.hasRamp) \(row.payingFund ?? "-")")
        }
        for row in tables.posts {
            lines.append("post \(row.named.id) \(row.careRegion) \(row.leaveOrder)")
        }
        lines.append("plan fund \(tables.planFund ?? "-")")
        for row in tables.leave {
            lines.append(
                "leave \(row.leaveOrder) \(row.years.rawValue) \(row.month)-\(row.day) \(row.share)"
            )
        }
        for row in tables.population {
            lines.append("inhabitants \(row.municipality) \(row.date) \(row.inhabitants)")
        }
        for row in tables.invoicedInhabitants {
            lines.append(
                "invoiced \(row.municipality) \(row.period.from) \(row.period.until)"
                    + " \(row.inhabitants)")
        }
        for row in tables.parameters {
            lines.append(
                "value \(row.parameter) \(row.subject ?? "*") \(row.from?.description ?? "-")"
                    + " \(row.value) \(row.low ?? .nan) \(row.high ?? .nan)"
                    + " \(row.spread.rawValue) \(row.grade.rawValue)")
        }
        return lines.joined(separator: "\n")
    }
}
