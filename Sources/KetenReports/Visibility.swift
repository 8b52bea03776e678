// When a difference may be called a difference. Three answers, in words, so that nobody reads
// a sign into noise.
//
// *Exactly the same*: equal to the last bit in every replication. *No visible difference*: the
// range from p05 to p95 straddles zero evenly, that is, it holds zero and either the mean is
// within its own simulation error, or the scenario is better in 40 to 60 of 100 replications, or
// the range is zero at both ends, so that nine of ten futures are the same.
// All else is a difference, also where the range holds zero but lies mostly on one side.
public import KetenExperiments

/// Whether a difference can be seen.
public enum Visibility: Hashable, Sendable {
    /// Every replication gave the same to the last bit.
    case exactlyTheSame
    /// The range straddles zero evenly.
    case notVisible
    /// There is a difference to speak of.
    case visible

    /// Judges a difference.
    public init(_ difference: PairedDifference) {
        self =
            difference.exactlyZero
            ? .exactlyTheSame : Self.isEven(difference) ? .notVisible : .visible
    }

    private static func isEven(_ difference: PairedDifference) -> Bool {
        guard difference.p05 <= 0, difference.p95 >= 0 else { return difference.count == 0 }
        // With one pair there is no interval; then only a difference of zero gets here.
        let isWithinError = !(difference.low > 0 || difference.high < 0)
        let isEvenOdds = difference.betterIn.map { $0 >= 0.4 && $0 <= 0.6 } ?? false
        let isMostlyNothing = difference.p05 == 0 && difference.p95 == 0
        return isWithinError || isEvenOdds || isMostlyNothing
    }
}
