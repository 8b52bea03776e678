// The rows of the model's state: one for each registered person and one for each region.

import KetenEngine

/// Where a registered person is; nobody is in two places.
enum PersonState: UInt8, BitwiseCopyable {
    case detected, waiting, open, declined, refused, left, droppedOut, closed
}

/// One registered person, in two lines of a processor's cache: until the intake, and from it on.
struct PersonRecord: BitwiseCopyable {
    var entity: UInt64
    /// The draws of that entity in the replication.
    var draws: EntityDraws
    var registeredAt: Double
    var requestedAt: Double
    var cell: Int32
    /// Neighbours in the waiting line; before, `next` is who is registered next.
    var next: Int32
    var previous: Int32
    /// The standstill in which leaving was drawn.
    var standstill: Int32
    var registeredMonth: UInt16
    var requestedMonth: UInt16
    /// How often the person had been hidden and found before.
    var round: UInt8
    var state: PersonState
    /// 0 intake, 1 assistance, 2 closure.
    var stage: UInt8
    /// The coordinator region of the municipality, for the books.
    var home: UInt8
    /// The coordinator region that serves the municipality.
    var server: UInt8
    /// Open or waiting since before the run: earlier times are unknown.
    var isInitial: Bool
    /// Whether the person needed shelter when registered.
    var needsShelter: Bool
    /// What was met when the case ended.
    var conditions: ClosureConditions
    /// For who left while waiting, when that was.
    var intakeAt: Double
    var assistanceAt: Double
    var closureAt: Double
    /// Where on the region's virtual clock the stage ends.
    var mark: Double
    /// Hours a day, in units of 2^-32.
    var demand: Int64
    /// Where on the virtual clock the stage began, and its natural duration.
    var stageFrom: Double
    var stageDays: Double
    /// The end of the reflection period, before which nobody has clarity on residence; or 0.
    var reflectionUntil: Double

    init(_ generator: KeyedGenerator, entity: UInt64, round: UInt8, cell: Int, home: UInt8) {
        self.entity = entity
        draws = generator.draws(of: entity)
        self.round = round
        self.cell = Int32(cell)
        self.home = home
        state = .detected
        stage = 0
        server = 0
        isInitial = false
        registeredAt = 0
        registeredMonth = 0
        requestedMonth = 0
        requestedAt = 0
        intakeAt = 0
        assistanceAt = 0
        closureAt = 0
        mark = 0
        demand = 0
        next = -1
        previous = -1
        standstill = -1
        stageFrom = 0
        stageDays = 0
        reflectionUntil = 0
        needsShelter = false
        conditions = []
    }
}

/// One coordinator region.
///
/// Its virtual clock stood at `clockBase` at `timeBase` and has run at `factor` since; a stage ends
/// when the clock reaches the case's mark.
struct RegionRecord: BitwiseCopyable {
    var open = 0
    var waiting = 0
    var head: Int32 = -1
    var tail: Int32 = -1
    /// Hours a day that open cases ask for, exact, in units of 2^-32: no order can leak.
    var demand: Int64 = 0
    /// Fte of the posts that count for places (model.md 13.4).
    var countedFTE = 0.0
    /// Fte more than in the reference; this and its neighbours lie as their entries in the book.
    var extraFTE = 0.0
    /// Hours a day that its own present posts supply.
    var supply = 0.0
    /// Hours a day that its posts work, for themselves and for another region.
    var used = 0.0
    /// Whether a post of its own is present, or one of the pooled team.
    var hasOwnPost = false
    /// Whether somebody is there for it, by replacement or not.
    var isCovered = false
    var isServed = false
    var isStandstill = false
    var payToUse = false
    var isRemote = false
    var isRemoteInGap = false
    var isPooled = false
    var priority = QueuePriority.firstCome
    var inShelter = 0
    var waitingForShelter = 0
    /// Fte of all its own posts, and of those who are there; and how many with hours are there.
    var wholeFTE = 0.0
    var presentFTE = 0.0
    var presentPosts = 0
    var ramp = 1.0
    var factor = 0.0
    var clockBase = 0.0
    var timeBase = 0.0
    /// Until when the books have what is integrated over time.
    var bookedUntil = 0.0
    /// When the next stage ends, which is what the region's timer is set to.
    var nextStageEnd = Double.infinity
    /// Whether that may no longer hold: the clock, the marks or who is open changed since.
    var isStageEndDue = true
    var standstill: Int32 = 0

    /// Hours a day that open cases ask for.
    var demandHours: Double { Double(demand) * 0x1p-32 }

    /// The virtual clock at a moment.
    func clock(at now: Double) -> Double { clockBase + factor * (now - timeBase) }
}
