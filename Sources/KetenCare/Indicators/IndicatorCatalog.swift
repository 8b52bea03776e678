// The list of every indicator of the model, in the order in which outputs show them.

import KetenEngine

/// All indicators.
public enum IndicatorCatalog {
    /// From victimhood through care to money.
    public static let all: [CareIndicator] = [
        HiddenNow.indicator, NewVictims.indicator, Detected.indicator, DaysHiddenMean.indicator,
        Registered.indicator, ShareInView.indicator, Asked.indicator, Refused.indicator,
        WaitingNow.indicator, TimeToIntakeMean.indicator, TimeToIntakeMedian.indicator,
        TimeToIntakeP90.indicator, IntakeWithin14Days.indicator, Intakes.indicator,
        LeftWaiting.indicator, OpenCases.indicator, OpenCasesPerFte.indicator,
        Utilisation.indicator, SlowDown.indicator, SlowDownWithOwnPost.indicator,
        DaysWithoutCover.indicator, LeadTimeMean.indicator, LeadTimeTotal.indicator,
        Closed.indicator, DroppedOut.indicator, Helped.indicator, HelpedRemotely.indicator,
        HelpedShare.indicator, Returned.indicator, UnservedPersonDays.indicator,
        ShelterNights.indicator, WaitingForShelter.indicator, LeftWithoutShelter.indicator,
        Contribution.indicator, Cost.indicator, Cover.indicator, Overspend.indicator,
        FteBought.indicator, FtePresent.indicator, CostPerPersonHelped.indicator,
        CoveredInhabitants.indicator,
        // Money in full: what municipalities pay and get back, the plan's fund, the shelter item.
        PaidByMunicipality.indicator, Refund.indicator, FundBalance.indicator,
        ShelterItemOverspend.indicator, RealValue.indicator,
        UnconfirmedSignals.indicator, SignalHours.indicator, TrainedStaff.indicator,
        DutiesMet.indicator, SpreadBetweenMunicipalities.indicator,
    ]

    /// The indicator with an id, or nothing.
    public static func indicator(_ id: String) -> CareIndicator? {
        all.first { $0.indicator.id == id }
    }
}
