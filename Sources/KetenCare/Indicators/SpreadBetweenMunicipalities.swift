// How unlike municipalities are in finding victims themselves: the uniform basic approach.

import KetenEngine

enum SpreadBetweenMunicipalities {
    static let indicator = CareIndicator(
        "spread_between_municipalities",
        Label(en: "Spread between municipalities", nl: "Spreiding tussen gemeenten"),
        unit: "share", .lower, .share,
        formula: Label(
            en: "Standard deviation ÷ mean of the hazard of detection by the municipalities' own "
                + "channels, weighted by inhabitants, of each month, averaged over the days.",
            nl: "Standaardafwijking ÷ gemiddelde van de ontdekkingskans door eigen kanalen van "
                + "gemeenten, gewogen naar inwoners, per maand, gemiddeld over de dagen.")
    ) { care, scope in
        var sum = 0.0
        var days = 0.0
        for month in scope.months {
            let spread = care.municipalSpread(scope.regions, month)
            if spread.isNaN { continue }
            let length = care.monthStart[month + 1] - care.monthStart[month]
            sum += spread * length
            days += length
        }
        return days > 0 ? sum / days : .nan
    }
}

extension RegionalCare {
    /// The coefficient of variation of one month; missing where nobody could be found.
    fileprivate func municipalSpread(_ regions: Range<Int>, _ month: Int) -> Double {
        var people = 0.0
        var sum = 0.0
        var squares = 0.0
        for place in world.regionOfMunicipality.indices
        where regions.contains(world.regionOfMunicipality[place]) {
            let weight = world.inhabitants[place * monthCount + month]
            let hazard = municipalHazard(place, month)
            people += weight
            sum += weight * hazard
            squares += weight * hazard * hazard
        }
        guard sum > 0 else { return .nan }
        let mean = sum / people
        // Rounding alone is no spread.
        let variance = squares / people - mean * mean
        return variance > 1e-14 * mean * mean ? variance.squareRoot() / mean : 0
    }

    /// The hazard a day of the municipality's own channels.
    private func municipalHazard(_ place: Int, _ month: Int) -> Double {
        let zone = world.detection.zoneOfMunicipality[place]
        let row = (zone * monthCount + month) * DetectionTimeline.width
        var sum = 0.0
        for channel in world.detection.channels where world.detection.isMunicipal[channel] {
            sum += hazards[row + channel]
        }
        return sum
    }
}
