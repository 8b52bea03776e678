// The books of one replication: counts and time integrals by region and month.

/// What is counted or integrated, in the month in which it happens.
enum Entry: Int, CaseIterable {
    case newVictims, hiddenChange, hiddenDays, detections, returned
    case registered, asked, refusedOtherRegion, refusedNotPaying, refusedRemote, helpedRemotely
    case requests, intakes, waitDays, requestsWithin14Days, leftWaiting
    case closed, droppedOut, droppedInStandstill
    case leadCount, leadWaiting, leadIntake, leadAssistance, leadClosure
    /// Of those registered in the month, how many were later helped.
    case cohortHelped
    /// Signals that proved to be none, in the month in which their person was detected.
    case unconfirmedSignals
    // Integrals over time.
    case waitingDays, openDays, fteDays, extraFTEDays, supplyHours, usedHours
    case factorOpenDays, ownFactorOpenDays, ownOpenDays, coveredDays, unservedDays
    // Shelter, by the municipality's region.
    case shelterNights, shelterWaitingDays, leftWithoutShelter
    // States at the end of the month.
    case waitingAtEnd, openAtEnd
    /// Detections by channel follow, at the channel's draw index.
    case firstChannel
}

/// Counts and integrals by region and month; reset for every replication.
struct Book: ~Copyable {
    static let width = Entry.firstChannel.rawValue + 16

    private var values: Slab<Double>
    /// `[(region * months + month) * 16 + draw index]`, new victims by form of exploitation.
    private var victims: Slab<UInt32>
    let regions: Int
    let months: Int

    init(regions: Int, months: Int) {
        self.regions = regions
        self.months = months
        values = Slab(capacity: regions * months * Self.width)
        victims = Slab(capacity: regions * months * 16)
    }

    mutating func reset() {
        values.fill(0, count: regions * months * Self.width)
        victims.fill(0, count: regions * months * 16)
    }

    @inline(__always)
    mutating func add(_ amount: Double, _ entry: Entry, _ region: Int, _ month: Int) {
        values[(region * months + month) * Self.width + entry.rawValue] += amount
    }

    @inline(__always)
    mutating func add(_ entry: Entry, _ region: Int, _ month: Int) {
        add(1, entry, region, month)
    }

    mutating func addDetection(channel: Int, _ region: Int, _ month: Int) {
        let at = (region * months + month) * Self.width + Entry.firstChannel.rawValue + channel
        values[at] += 1
    }

    mutating func addVictim(form: Int, _ region: Int, _ month: Int) {
        add(.newVictims, region, month)
        victims[(region * months + month) * 16 + form] += 1
    }

    func newVictims(form: Int, _ region: Int, _ month: Int) -> Double {
        Double(victims[(region * months + month) * 16 + form])
    }

    func value(_ entry: Entry, _ region: Int, _ month: Int) -> Double {
        values[(region * months + month) * Self.width + entry.rawValue]
    }

    func detections(channel: Int, _ region: Int, _ month: Int) -> Double {
        values[(region * months + month) * Self.width + Entry.firstChannel.rawValue + channel]
    }
}

/// One wait that ended with an intake.
struct WaitRecord: BitwiseCopyable {
    var days: Double
    var month: UInt16
    var region: UInt8
}
