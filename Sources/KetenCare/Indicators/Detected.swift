// Hidden victims who are detected in the period, by the channel that found them.

import KetenEngine

enum Detected {
    static let indicator = CareIndicator(
        "detected", Label(en: "Detected", nl: "Ontdekt"),
        unit: "persons", .neither, .flow,
        formula: Label(
            en: "Hidden victims who are detected in the period, by the channel that found them.",
            nl: "Verborgen slachtoffers die in de periode worden ontdekt, naar het kanaal."),
        by: .channel, parts: { $0.tables.channels.map(\.named.id) }
    ) { care, scope in
        guard let part = scope.part else { return care.sum(.detections, scope) }
        let channel = care.world.detection.channels[part]
        var total = 0.0
        for region in scope.regions {
            for month in scope.months {
                total += care.book.detections(channel: channel, region, month)
            }
        }
        return total
    }
}
