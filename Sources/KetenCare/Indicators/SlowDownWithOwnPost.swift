// The speed of work over days on which a post of the own region is present.

import KetenEngine

enum SlowDownWithOwnPost {
    static let indicator = CareIndicator(
        "slow_down_with_own_post",
        Label(
            en: "Speed of work with the own post present",
            nl: "Werktempo met de eigen post aanwezig"),
        unit: "factor", .higher, .share,
        formula: Label(
            en: "The speed of work over days on which a post of the own region is present.",
            nl: "Het werktempo op dagen dat een post van de eigen regio aanwezig is.")
    ) { care, scope in
        care.ratio(.ownFactorOpenDays, .ownOpenDays, scope)
    }
}
