// The flow of a region's care chain: one switch over what can happen; the parts do the rest.

import KetenEngine

/// One region in one world as a model that the engine runs; reset for every replication.
///
/// People come from `RegionalCare+Population` and `+Hidden`, go through `+Registration`, `+Queue`
/// and `+Cases`, and are served by what `+Capacity` supplies; `+Books` integrates over time.
/// `+Shelter` is beside it.
struct RegionalCare: Model, ~Copyable {
    let world: World
    let regionCount: Int
    let postCount: Int
    let monthCount: Int
    let end: Double
    /// The last moment before the end.
    let lastMoment: Double

    var generator = KeyedGenerator(seed: 0, replication: 0)
    var month = 0
    var lastTime = 0.0
    var step = 0
    var agendaPlace = 0

    var people = Slab<PersonRecord>(capacity: 1024)
    /// Whether those who are hidden at first are being followed.
    var isPopulating = false
    var arrivals: Arrivals
    /// Where the hidden flow of a replication is kept for other worlds; nothing if it is not.
    let hiddenFlow: HiddenFlow?
    var regions: Slab<RegionRecord>
    var marks: MarkHeaps
    var book: Book
    var waits = Slab<WaitRecord>(capacity: 512)
    var shelters = Slab<ShelterRecord>(capacity: 128)
    var shelter = ShelterState()
    var sharing = HourSharing.apart
    /// How many reasons keep each post away.
    var away: Slab<Int>
    var tiles: Tiles
    /// `[step * posts + post]`, with what depends on who pays filled in.
    var fte: Slab<Double>
    /// `[step * regions + region]`, euros a year above the reference as fte.
    var extraFTE: Slab<Double>
    /// `[municipality * months + month]`
    var paid: Slab<Bool>
    /// `[region]`, the hidden stock at the start.
    var hiddenAtStart: Slab<Int>
    var census = Census()

    /// The functions of the plan, and the counts of its own indicators.
    let desks: [CaseDesk]
    var ownCounts: OwnCounts

    // The world's hot arrays, in raw memory; `tiles` points into some.
    let rates: Slab<Double>
    let cumulative: Slab<Double>
    let mostHazard: Slab<Double>
    let hazards: Slab<Double>
    let registration: Slab<Double>
    let monthOfDay: Slab<UInt16>
    let finders: Finders
    let exposure: Slab<UInt64>
    let chords: Slab<LogBounds.Chord>
    /// The mean days until a spell ends unseen, if nobody detects the person.
    let unseenDays: Double
    let cells: Slab<DetectionTimeline.Cell>
    let monthStart: Slab<Double>
    let segments: Slab<CapacityTimeline.Segment>
    let regionOfPost: Slab<Int>

    // Money of the replication, and what of it no replication can change.
    var books: MoneyBooks
    var certainBooks: MoneyBooks
    var uncertainRuns = Slab<CostRun>(capacity: 8)
    let uncertainMonths: Slab<UncertainMonth>
    let agenda: Slab<AgendaItem>

    init(world: World, hiddenFlow: HiddenFlow? = nil) {
        self.world = world
        self.hiddenFlow = hiddenFlow
        regionCount = world.region.tables.careRegions.count
        postCount = world.posts.count
        monthCount = world.grid.count
        end = Double(world.grid.length)
        lastMoment = end.nextDown
        desks = world.plan.functions.map(CaseDesk.init)
        ownCounts = OwnCounts(world.plan.indicators, regions: regionCount, months: monthCount)
        regions = Slab(capacity: regionCount)
        marks = MarkHeaps(regions: regionCount)
        book = Book(regions: regionCount, months: monthCount)
        away = Slab(capacity: postCount)
        fte = Slab(world.capacity.posts.map(\.fte))
        extraFTE = Slab(world.capacity.regions.map { $0.extraMoney / $0.unitCost })
        paid = Slab(world.money.payProbability.map { $0 >= 1 })
        hiddenAtStart = Slab(capacity: regionCount)
        rates = Slab(world.detection.rates)
        cumulative = Slab(world.detection.cumulative)
        mostHazard = Slab(world.detection.mostHazard)
        hazards = Slab(world.detection.hazards)
        registration = Slab(world.detection.registration)
        monthOfDay = Slab(world.grid.monthOfDay + world.grid.monthOfDay.suffix(1))
        finders = Finders(channels: world.detection.channels)
        exposure = Slab(world.detection.exposure)
        chords = Slab(LogBounds.chords)
        tiles = Tiles(world, rates: rates, exposure: exposure, chords: chords)
        arrivals = Arrivals(days: world.grid.length, victims: tiles.count)
        unseenDays = 1 / world.detection.unseenHazard
        cells = Slab(world.detection.cells)
        monthStart = Slab(world.grid.bounds.map(Double.init))
        segments = Slab(world.capacity.segments)
        regionOfPost = Slab(world.capacity.regionOfPost)
        let funds = world.region.tables.funds.count
        books = MoneyBooks(regions: regionCount, months: monthCount, funds: funds)
        certainBooks = MoneyBooks(regions: regionCount, months: monthCount, funds: funds)
        uncertainMonths = Slab(world.money.uncertain)
        agenda = Slab(AgendaItem.all(of: world))
        addCertainExtras()
        bookCertainMoney()
    }

    /// One for each region: when its next stage ends.
    var timerCount: Int { regionCount }

    /// Chooses the replication; all else is made anew when it starts.
    mutating func reset(_ generator: KeyedGenerator) { self.generator = generator }

    mutating func start(_ scheduler: inout Scheduler<CareEvent>) {
        month = 0
        lastTime = 0
        step = 0
        agendaPlace = 0
        census = Census()
        people.removeAll()
        arrivals.removeAll()
        waits.removeAll()
        shelters.removeAll()
        shelter = ShelterState()
        marks.removeAll()
        book.reset()
        ownCounts.reset()
        regions.fill(RegionRecord(), count: regionCount)
        away.fill(0, count: postCount)
        hiddenAtStart.fill(0, count: regionCount)
        decidePayers()
        enterStep(0, &scheduler)
        scheduleIllness(&scheduler)
        scheduleAgenda(&scheduler)
        openShelter(&scheduler)
        openFirstCases(&scheduler)
        isPopulating = true
        populate(&scheduler)
        isPopulating = false
    }

    // Inlined, an event is told apart once and not twice.
    @inline(__always)
    mutating func handle(_ event: CareEvent, _ scheduler: inout Scheduler<CareEvent>) {
        switch event {
        case .agenda: followAgenda(&scheduler)
        case .registration(let person):
            if person == arrivals.next { scheduleArrival(&scheduler) }
            register(person, &scheduler)
        case .patienceEnd(let person): leave(person, &scheduler)
        case .dropout(let person): dropOut(person, &scheduler)
        case .standstillLeave(let person): leaveStandstill(person, &scheduler)
        case .away(let post): setAway(post, by: 1, &scheduler)
        case .back(let post): setAway(post, by: -1, &scheduler)
        case .stageEnd(let region): endStages(region, &scheduler)
        case .clarity(let person): gainClarity(person, &scheduler)
        case .shelterPatienceEnd(let place): leaveShelterLine(place, scheduler.now.days)
        case .shelterEnd(let place): leaveShelter(place, &scheduler)
        case .shelterStep(let step): enterShelterStep(step, &scheduler)
        }
    }

    /// Closes the books at the end of the run.
    mutating func finish() {
        advance(to: end)
        advanceShelter(to: end)
        closeMonth()
        book.sumUp()
        bookMoney()
        checkConservation()
    }

    /// A draw of a registered person.
    @inline(__always)
    mutating func uniform(of person: Int, _ purpose: Purpose, _ index: UInt32) -> Double {
        people[person].draws.uniform(purpose: purpose.rawValue, index: index)
    }

    /// An exponential of a registered person.
    @inline(__always)
    mutating func exponential(
        of person: Int, _ purpose: Purpose, _ index: UInt32, mean: Double
    ) -> Double {
        -Elementary.log(uniform(of: person, purpose, index)) * mean
    }

    @inline(__always)
    func uniform(_ entity: UInt64, _ purpose: Purpose, _ index: UInt32) -> Double {
        generator.uniform(entity: entity, purpose: purpose.rawValue, index: index)
    }

    /// The month of a moment within the run.
    ///
    /// Adding 2⁵² leaves the nearest whole day in the lower bits; it may belong to the month after.
    @inline(__always)
    func monthOf(_ time: Double) -> Int {
        assert(time >= 0 && time < end, "A moment lies outside the run.")
        let nearest = UInt32(truncatingIfNeeded: (time + 0x1p52).bitPattern)
        let month = Int(monthOfDay[Int(nearest)])
        return month &- (time < monthStart[month] ? 1 : 0)
    }
}
