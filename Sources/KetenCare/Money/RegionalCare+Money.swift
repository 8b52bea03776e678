// The money of one replication: cost of posts, contributions of who pays, and other cover.

extension RegionalCare {
    /// Books cost, contributions and cover by region and month, each rounded once where it arises.
    mutating func bookMoney() {
        cost.fill(0, count: regionCount * monthCount)
        contributions.fill(0, count: regionCount * monthCount)
        cover.fill(0, count: world.region.tables.funds.count * regionCount * monthCount)
        bookCost()
        bookContributions()
    }

    /// A post costs its wage-indexed unit cost while a provider serves its region.
    private mutating func bookCost() {
        for place in 0..<segments.count {
            let segment = segments[place]
            let step = Int(segment.step)
            let month = Int(segment.month)
            for region in 0..<regionCount {
                let state = world.capacity.regions[step * regionCount + region]
                guard state.isServed else { continue }
                var size = 0.0
                for post in 0..<postCount where world.capacity.regionOfPost[post] == region {
                    size += fte[step * postCount + post]
                }
                let amount = Euro(nearest: size * state.unitCost * segment.yearShare)
                cost[region * monthCount + month] += amount.tenThousandths
                if state.providerFund >= 0 {
                    addCover(amount.tenThousandths, Int(state.providerFund), region, month)
                }
            }
        }
    }

    private mutating func bookContributions() {
        let tables = world.region.tables
        let fund = tables.funds.firstIndex { $0.id == Funds.contribution } ?? 0
        for place in 0..<paid.count where paid[place] {
            let region = world.regionOfMunicipality[place / monthCount]
            let month = place % monthCount
            contributions[region * monthCount + month] += world.money.contribution[place]
            addCover(world.money.contribution[place], fund, region, month)
        }
        guard let planFund = tables.funds.firstIndex(where: { $0.id == tables.planFund }) else {
            return
        }
        for place in world.money.plan.indices {
            addCover(world.money.plan[place], planFund, place / monthCount, place % monthCount)
        }
    }

    private mutating func addCover(_ amount: Int64, _ fund: Int, _ region: Int, _ month: Int) {
        cover[(fund * regionCount + region) * monthCount + month] += amount
    }
}
