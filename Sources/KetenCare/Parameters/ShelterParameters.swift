// The parameters of shelter and the reflection period (model.md section 6).

import KetenEngine

enum ShelterParameters {
    static let all: [Parameter] = [
        Parameter(
            "shelter_need",
            Label(
                en: "Share that needs shelter",
                nl: "Deel dat opvang nodig heeft"),
            .share, .knowledge,
            meaning: Label(
                en: "Share of registered victims who need shelter first; more means more nights "
                    + "and more waiting for shelter.",
                nl: "Deel van de gemelden dat eerst opvang nodig heeft; meer geeft meer nachten "
                    + "en meer wachten op opvang.")),
        Parameter(
            "shelter_to_cosm",
            Label(
                en: "Share for national shelter",
                nl: "Deel voor landelijke opvang"),
            .share, .knowledge,
            meaning: Label(
                en: "Share of those in need for whom only a national categorical place will do; "
                    + "more means more waiting, for there are fewer such places.",
                nl: "Deel daarvan voor wie alleen een landelijke categorale plaats volstaat; "
                    + "meer geeft meer wachten, want er zijn minder van die plaatsen.")),
        Parameter(
            "cosm_places",
            Label(
                en: "National shelter places",
                nl: "Landelijke opvangplaatsen"),
            .places, .choice, scheduled: true, limits: 0...10000,
            meaning: Label(
                en: "Places in national categorical shelter for people of this region; more "
                    + "means more nights and less waiting for shelter.",
                nl: "Plaatsen in de landelijke categorale opvang voor mensen uit deze regio; "
                    + "meer geeft meer nachten en minder wachten op opvang.")),
        Parameter(
            "regional_shelter_places",
            Label(
                en: "Regional shelter places",
                nl: "Regionale opvangplaatsen"),
            .places, .choice, scheduled: true, limits: 0...10000,
            meaning: Label(
                en: "Places in shelter of the region; more means more nights and less waiting "
                    + "for shelter.",
                nl: "Plaatsen in de opvang van de regio; meer geeft meer nachten en minder "
                    + "wachten op opvang.")),
        Parameter(
            "shelter_stay",
            Label(
                en: "Stay in shelter",
                nl: "Verblijf in de opvang"),
            .days, .knowledge, limits: 0.001...3650,
            meaning: Label(
                en: "Mean of the lognormal stay; longer means more nights and more waiting for "
                    + "shelter.",
                nl: "Gemiddelde van het verblijf (lognormaal); langer geeft meer nachten en meer "
                    + "wachten op opvang.")),
        Parameter(
            "shelter_stay_spread",
            Label(
                en: "Spread of the stay in shelter",
                nl: "Spreiding van het verblijf in de opvang"),
            .factor, .fixed, limits: 0.001...5,
            meaning: Label(
                en: "Standard deviation of its logarithm, between persons.",
                nl: "Standaardafwijking van de logaritme, tussen personen.")),
        Parameter(
            "reflection_period",
            Label(
                en: "Reflection period",
                nl: "Bedenktijd"),
            .days, .fixed, limits: 0...3650,
            meaning: Label(
                en: "Days from registration before which who is eligible has no clarity on "
                    + "residence; a stay in shelter lasts at least as long.",
                nl: "Dagen vanaf de melding waarin wie er recht op heeft geen duidelijkheid over "
                    + "verblijf heeft; een verblijf in de opvang duurt minstens zo lang.")),
        Parameter(
            "reflection_eligible",
            Label(
                en: "Share with a reflection period",
                nl: "Deel met bedenktijd"),
            .share, .knowledge,
            meaning: Label(
                en: "Share of those who need shelter that has a reflection period; more means "
                    + "longer stays.",
                nl: "Deel van wie opvang nodig heeft dat bedenktijd krijgt; meer geeft langere "
                    + "verblijven.")),
    ]
}
