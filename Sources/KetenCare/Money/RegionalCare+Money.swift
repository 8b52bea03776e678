// The money of one replication: cost of posts, contributions of who pays, and other cover.

extension RegionalCare {
    /// Books cost, contributions and cover by region and month.
    mutating func bookMoney() {
        cost.fill(0, count: regionCount * monthCount)
        contributions.fill(0, count: regionCount * monthCount)
        cover.fill(0, count: world.region.tables.funds.count * regionCount * monthCount)
        bookCost()
        bookContributions()
    }

    /// A post costs its wage-indexed unit cost while a provider serves its region.
    ///
    /// Each part is the difference of a rounded running total, so that parts add up. The total
    /// starts anew each year and with each fund that pays everything, so that what one fund pays
    /// cannot shift the rounding of another's.
    private mutating func bookCost() {
        for region in 0..<regionCount {
            var year = Int32.min
            var fund = Int8.min
            var sum: Int128 = 0
            var booked = Euro.zero
            for place in 0..<segments.count {
                let segment = segments[place]
                let step = Int(segment.step)
                let month = Int(segment.month)
                let state = world.capacity.regions[step * regionCount + region]
                guard state.isServed else { continue }
                if segment.year != year || state.providerFund != fund {
                    (year, fund, sum, booked) = (segment.year, state.providerFund, 0, .zero)
                }
                var size = 0.0
                for post in 0..<postCount where world.capacity.regionOfPost[post] == region {
                    size += fte[step * postCount + post]
                }
                sum += Int128(Accrual.yearly(size * state.unitCost)) * Int128(segment.parts)
                let total = Accrual.rounded(sum)
                let amount = (total - booked).tenThousandths
                booked = total
                cost[region * monthCount + month] += amount
                if state.providerFund >= 0 {
                    addCover(amount, Int(state.providerFund), region, month)
                }
            }
        }
    }

    private mutating func bookContributions() {
        let tables = world.region.tables
        guard let fund = tables.funds.firstIndex(where: { $0.id == Funds.contribution }) else {
            // The region's check has made sure that then nobody pays.
            return
        }
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
