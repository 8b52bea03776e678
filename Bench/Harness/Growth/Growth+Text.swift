// The growth as a table, as charts and as JSON.

import Foundation

extension Growth {
    /// A row for each size.
    var table: String {
        var table = TextTable(
            titles: [
                "what", "size", "unit", "value", "of linear", "of yardstick", "peak MB",
                "of linear", "limit", "",
            ],
            isNumber: [false, true, false, true, true, true, true, true, true, false])
        for point in points {
            table.rows.append([
                point.what, Number.text(Double(point.size), decimals: 0), point.unit,
                Number.text(point.value), Self.share(point.timeShare),
                Self.multiple(point), Number.text(point.megabytes, decimals: 1),
                Self.share(point.memoryShare), point.limits, point.verdict ?? "-",
            ])
        }
        return Outcome.origin + "\n\n" + table.text
    }

    private static func share(_ value: Double?) -> String {
        value.map { Number.text($0, decimals: 2) } ?? "-"
    }

    /// The multiple of the yardstick, and what it should be if that is known.
    private static func multiple(_ point: GrowthPoint) -> String {
        guard let share = point.yardstickShare else { return "-" }
        let aim = point.aim.map { " (aim \(Number.text($0, decimals: 2)))" } ?? ""
        return "\(Number.text(share, decimals: 2)) x\(aim)"
    }

    /// Time over size on logarithmic axes, and memory where it means something.
    var svg: String {
        Chart.svg([
            chart("hold", "pending events", [("ns per operation", "pending", { $0.value })]),
            chart(
                "Region, copied", "copies of Limburg",
                [
                    ("ms per replication", "region", { $0.value }),
                    ("peak MB", "region", { $0.megabytes }),
                ]),
            chart(
                "Scenarios loaded in one process", "loadings",
                [
                    ("us per loading", "loading", { $0.value }),
                    ("peak MB", "loading", { $0.megabytes }),
                ]),
            chart(
                "keten run", "replications",
                [
                    ("seconds", "replications", { $0.value }),
                    ("CPU seconds", "replications-cpu", { $0.value }),
                    ("peak MB", "replications", { $0.megabytes }),
                ]),
        ])
    }

    private func chart(
        _ title: String, _ xTitle: String,
        _ lines: [(name: String, what: String, value: (GrowthPoint) -> Double)]
    ) -> Chart {
        Chart(
            title: title, xTitle: xTitle,
            series: lines.map { line in
                Chart.Series(
                    name: line.name,
                    points: points.filter { $0.what == line.what }
                        .map { (x: Double($0.size), y: line.value($0)) })
            })
    }

    /// The same for programs.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(points), as: UTF8.self) + "\n"
    }
}
