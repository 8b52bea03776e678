// What closing a case means: three conditions, each with its moment within the closure stage.

/// The conditions of closure that are met (S1, the council decision of 2019-09-24).
struct ClosureConditions: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    /// Clarity on the steps about residence; not before a reflection period is over.
    static let residence = ClosureConditions(rawValue: 1)
    /// The person knows their rights.
    static let rights = ClosureConditions(rawValue: 2)
    /// The person knows where to go.
    static let whereToGo = ClosureConditions(rawValue: 4)
    /// All three: the case may close.
    static let all: ClosureConditions = [.residence, .rights, .whereToGo]

    /// The conditions that are met after a part of the stage's natural duration.
    ///
    /// One of the three, each as likely, is met when the stage ends; the others are met at uniform
    /// moments within it. So the last one ends the stage, whose duration stays as it was drawn.
    static func met(after days: Double, of duration: Double, draw: (Int) -> Double)
        -> ClosureConditions
    {
        let last = min(2, Int(draw(0) * 3))
        var met: ClosureConditions = []
        for place in 0..<3 {
            let share = place == last ? 1 : draw(1 + place)
            if share * duration <= days { met.insert(ClosureConditions(rawValue: 1 << place)) }
        }
        return met
    }
}
