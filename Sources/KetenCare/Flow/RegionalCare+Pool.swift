// Posts that work as one: a pooled team with one queue, and replacement at one common factor.

import KetenEngine

/// How the hours of posts are shared between regions; it changes only with who is present.
enum HourSharing: UInt8, BitwiseCopyable {
    /// Each post works for its own region.
    case apart
    /// Each post first works for its own region, then for those without cover (model.md 13.5).
    case replacing
    /// All regions work at one factor.
    case together
}

extension RegionalCare {
    /// Every region in service is covered as soon as one post of the pooled team is there.
    mutating func coverPool() {
        var isPresent = false
        for region in 0..<regionCount where regions[region].isPooled {
            if regions[region].hasOwnPost { isPresent = true }
        }
        guard isPresent else { return }
        sharing = .together
        for region in 0..<regionCount where regions[region].isPooled {
            regions[region].hasOwnPost = true
            regions[region].isCovered = true
        }
    }

    /// While a region is replaced, all regions may have one factor (model.md 13.5).
    mutating func shareReplacement() {
        guard world.care.hasCommonFactor else { return }
        for region in 0..<regionCount {
            let state = regions[region]
            if !state.hasOwnPost, state.isCovered { sharing = .together }
        }
    }

    /// One factor for all who are covered: hours ÷ hours asked, an hour elsewhere costing
    /// 1 / *efficiency* hours; posts share the work by their hours.
    mutating func rebalanceTogether(_ now: Double, _ scheduler: inout Scheduler<CareEvent>) {
        var supply = 0.0
        var own: Int64 = 0
        var replaced: Int64 = 0
        for region in 0..<regionCount {
            if regions[region].hasOwnPost {
                supply += regions[region].supply
                own += regions[region].demand
            } else if regions[region].isCovered {
                replaced += regions[region].demand
            }
        }
        var asked = Double(own) * 0x1p-32
        if replaced > 0 { asked += Double(replaced) * 0x1p-32 / world.care.replacementEfficiency }
        let factor = asked > supply ? supply / asked : 1
        let used = min(supply, asked)
        for region in 0..<regionCount {
            let share = supply > 0 ? regions[region].supply / supply : 0
            setWork(
                region, used: regions[region].hasOwnPost ? used * share : 0,
                factor: regions[region].isCovered ? factor : 0, now, &scheduler)
        }
    }

    /// Starts intakes of a pooled team: one number of places, and one queue over all its regions.
    mutating func admitToPool(_ scheduler: inout Scheduler<CareEvent>) -> Bool {
        var hasStarted = false
        while true {
            var open = 0
            var fte = 0.0
            for region in 0..<regionCount where regions[region].isPooled {
                open += regions[region].open
                fte += regions[region].countedFTE
            }
            guard hasFreePlace(open: open, fte: fte), let next = nextInPool() else { break }
            startIntake(next.person, next.region, &scheduler)
            hasStarted = true
        }
        return hasStarted
    }

    /// The highest rank of all regions, and of equals the first to ask.
    private mutating func nextInPool() -> (person: Int, region: Int)? {
        var best: (person: Int, region: Int)?
        var bestRank = Int.min
        for region in 0..<regionCount where regions[region].isPooled {
            guard let next = next(in: region), next.rank >= bestRank else { continue }
            if let best, next.rank == bestRank {
                let (mine, other) = (people[next.person], people[best.person])
                let isLater =
                    mine.requestedAt == other.requestedAt
                    ? next.person > best.person : mine.requestedAt > other.requestedAt
                if isLater { continue }
            }
            best = (next.person, region)
            bestRank = next.rank
        }
        return best
    }
}
