// The money of one replication: what is certain is booked once, what depends on who pays each time.

/// Money by region and month; what does not depend on chance is kept for every replication.
struct MoneyBooks: ~Copyable {
    /// `[(purpose * regions + region) * months + month]`, in ten-thousandths of a euro.
    var cost: Slab<Int64>
    /// `[region * months + month]`
    var contributions: Slab<Int64>
    /// `[(fund * regions + region) * months + month]`
    var cover: Slab<Int64>
    /// `[region * months + month]`, of all purposes and of all funds.
    var costInAll: Slab<Int64>
    var coverInAll: Slab<Int64>

    init(regions: Int, months: Int, funds: Int) {
        let size = regions * months
        cost = Slab([Int64](repeating: 0, count: CostPurpose.count * size))
        contributions = Slab([Int64](repeating: 0, count: size))
        cover = Slab([Int64](repeating: 0, count: funds * size))
        costInAll = Slab([Int64](repeating: 0, count: size))
        coverInAll = Slab([Int64](repeating: 0, count: size))
    }

    mutating func copy(_ other: borrowing MoneyBooks) {
        cost.copy(other.cost)
        contributions.copy(other.contributions)
        cover.copy(other.cover)
        costInAll.copy(other.costInAll)
        coverInAll.copy(other.coverInAll)
    }

    /// Adds to the cost of a purpose at a place of `[region * months + month]`.
    mutating func addCost(_ amount: Int64, _ purpose: Int, at place: Int) {
        cost[purpose * costInAll.count + place] += amount
        costInAll[place] += amount
    }

    /// Adds to what a fund covers at such a place.
    mutating func addCover(_ amount: Int64, _ fund: Int, at place: Int) {
        cover[fund * coverInAll.count + place] += amount
        coverInAll[place] += amount
    }
}

/// Segments of one region whose cost is rounded as one running total: a year and a paying fund.
struct CostRun: BitwiseCopyable {
    var region: Int32
    var from: Int32
    var until: Int32
    /// Whether the size of a post depends on who pays.
    var isUncertain: Bool
}

extension RegionalCare {
    /// Books cost, contributions and cover by region and month.
    mutating func bookMoney() {
        books.copy(certainBooks)
        for place in 0..<uncertainRuns.count { bookCost(uncertainRuns[place]) }
        for place in 0..<uncertainMonths.count {
            let month = uncertainMonths[place]
            guard paid[Int(month.place)] else { continue }
            bookPayment(
                Int(month.place), Int(month.careRegion),
                month: Int(month.place) &- Int(month.municipality) &* monthCount)
        }
    }

    /// Books, when the model is made, everything that no replication can change.
    mutating func bookCertainMoney() {
        for run in costRuns() {
            if run.isUncertain { uncertainRuns.append(run) } else { bookCost(run) }
        }
        for place in 0..<paid.count where paid[place] {
            bookPayment(
                place, world.regionOfMunicipality[place / monthCount], month: place % monthCount)
        }
        let size = regionCount * monthCount
        for line in PlanLine.allCases {
            for place in 0..<size {
                let at = line.rawValue * size + place
                if line.isCost {
                    books.addCost(
                        world.planLines.asked[at], line.purpose.rawValue, at: place)
                }
                if let fund = world.planLines.fund {
                    books.addCover(world.planLines.covered[at], fund, at: place)
                }
            }
        }
        for place in 0..<size {
            books.addCost(
                world.safetyHouse.cost[place], CostPurpose.safetyHouse.rawValue, at: place)
        }
        certainBooks.copy(books)
    }

    /// A post costs its wage-indexed unit cost while a provider serves its region.
    ///
    /// Each part is the difference of a rounded running total, so that parts add up. The total
    /// starts anew each year and with each fund that pays everything, so that what one fund pays
    /// cannot shift the rounding of another's.
    private mutating func bookCost(_ run: CostRun) {
        let region = Int(run.region)
        var sum: Int128 = 0
        var booked = Euro.zero
        for place in Int(run.from)..<Int(run.until) {
            let segment = segments[place]
            let step = Int(segment.step)
            let month = Int(segment.month)
            let state = world.capacity.regions[step * regionCount + region]
            guard state.isServed else { continue }
            var size = 0.0
            for post in 0..<postCount where world.capacity.regionOfPost[post] == region {
                size += fte[step * postCount + post]
            }
            sum += Int128(Accrual.yearly(size * state.unitCost)) * Int128(segment.parts)
            let total = Accrual.rounded(sum)
            let amount = (total - booked).tenThousandths
            booked = total
            books.addCost(
                amount, CostPurpose.coordination.rawValue, at: region * monthCount + month)
            if state.providerFund >= 0 {
                addCover(amount, Int(state.providerFund), region, month)
            }
        }
    }

    /// What a municipality that pays in a month pays: its contribution, and its share by key of the
    /// Safety Houses.
    private mutating func bookPayment(_ place: Int, _ region: Int, month: Int) {
        if let fund = world.money.fund {
            let amount = world.money.contribution[place]
            books.contributions[region * monthCount + month] += amount
            addCover(amount, fund, region, month)
        }
        if let fund = world.safetyHouse.fund {
            addCover(world.safetyHouse.share[place], fund, region, month)
        }
    }

    private mutating func addCover(_ amount: Int64, _ fund: Int, _ region: Int, _ month: Int) {
        books.addCover(amount, fund, at: region * monthCount + month)
    }

    /// The segments of each region by year and paying fund, in order.
    private func costRuns() -> [CostRun] {
        var runs: [CostRun] = []
        for region in 0..<regionCount {
            var year = Int32.min
            var fund = Int8.min
            for place in 0..<segments.count {
                let segment = segments[place]
                let state = world.capacity.regions[Int(segment.step) * regionCount + region]
                guard state.isServed else { continue }
                if segment.year != year || state.providerFund != fund {
                    (year, fund) = (segment.year, state.providerFund)
                    runs.append(
                        CostRun(
                            region: Int32(region), from: Int32(place), until: Int32(place),
                            isUncertain: false))
                }
                runs[runs.count - 1].until = Int32(place + 1)
                if state.dependsOnPayers { runs[runs.count - 1].isUncertain = true }
            }
        }
        return runs
    }
}
