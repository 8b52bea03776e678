// The books of one replication: counts and time integrals by region and month.

/// What is counted or integrated, in the month in which it happens.
enum Entry: Int, CaseIterable {
    // These are what hidden people book: see `HiddenBooks`.
    case newVictims, hiddenChange, hiddenDays, detections
    /// Signals that proved to be none, in the month in which their person was detected.
    case unconfirmedSignals
    case returned
    case registered, asked, refusedOtherRegion, refusedNotPaying, refusedRemote, helpedRemotely
    case requests, intakes, waitDays, requestsWithin14Days, leftWaiting
    case closed, droppedOut, droppedInStandstill
    case leadCount, leadWaiting, leadIntake, leadAssistance, leadClosure
    /// Of those registered in the month, how many were later helped.
    case cohortHelped
    // Integrals over time.
    case waitingDays, openDays, fteDays, extraFTEDays, supplyHours, usedHours
    case factorOpenDays, ownFactorOpenDays, ownOpenDays, coveredDays, unservedDays
    // Shelter, by the municipality's region.
    case shelterNights, shelterWaitingDays, leftWithoutShelter
    // States at the end of the month.
    case waitingAtEnd, openAtEnd
}

/// Counts and integrals by region and month; reset for every replication.
struct Book: ~Copyable {
    /// Room for every entry; whole lines of the processor's cache.
    fileprivate static let width = (Entry.allCases.count + 7) / 8 * 8

    /// Room for forms, and for channels, in each month.
    static let forms = 16

    fileprivate var values: Slab<Double>
    /// `[(region * months + month) * 16 + draw index]`, new victims by form of exploitation.
    fileprivate var victims: Slab<UInt32>
    /// `[(region * months + month) * 16 + draw index]`, detections by channel.
    fileprivate var found: Slab<UInt32>
    /// `[region * months + month]`, hidden people whom nobody detected.
    fileprivate var unseen: Slab<UInt32>
    let regions: Int
    let months: Int

    init(regions: Int, months: Int) {
        self.regions = regions
        self.months = months
        values = Slab(capacity: regions * months * Self.width)
        victims = Slab(capacity: regions * months * Self.forms)
        found = Slab(capacity: regions * months * Self.forms)
        unseen = Slab(capacity: regions * months)
    }

    mutating func reset() {
        values.fill(0, count: regions * months * Self.width)
        victims.fill(0, count: regions * months * Self.forms)
        found.fill(0, count: regions * months * Self.forms)
        unseen.fill(0, count: regions * months)
    }

    /// Where the values of a region and month begin. Places are the model's own, far from overflow.
    @inline(__always)
    private func place(_ region: Int, _ month: Int) -> Int {
        (region &* months &+ month) &* Self.width
    }

    /// The values of a region and month, for adding to many.
    @inline(__always)
    mutating func row(_ region: Int, _ month: Int) -> BookRow {
        BookRow(values: values.view.from(place(region, month)))
    }

    @inline(__always)
    mutating func add(_ amount: Double, _ entry: Entry, _ region: Int, _ month: Int) {
        values[place(region, month) &+ entry.rawValue] += amount
    }

    @inline(__always)
    mutating func add(_ entry: Entry, _ region: Int, _ month: Int) {
        add(1, entry, region, month)
    }

    mutating func addDetection(channel: Int, _ region: Int, _ month: Int) {
        found[(region &* months &+ month) &* Self.forms &+ channel] &+= 1
    }

    /// Where new victims are counted by region, month and form, and ends that nobody saw by region
    /// and month: for a loop that adds to both, of which `sumUp` makes the sums.
    var hiddenCounts: (victims: SlabView<UInt32>, unseen: SlabView<UInt32>) {
        (victims.view, unseen.view)
    }

    /// Ends of hidden spells that nobody saw; `sumUp` takes them from those hidden.
    @inline(__always)
    mutating func addUnseen(_ region: Int, _ month: Int, _ count: Int = 1) {
        unseen[region &* months &+ month] &+= UInt32(truncatingIfNeeded: count)
    }

    /// Brings what was only counted into the entries. Called once, when all has been booked.
    mutating func sumUp() {
        for place in 0..<(regions * months) {
            var sum: UInt32 = 0
            for form in 0..<Self.forms { sum &+= victims[place &* Self.forms &+ form] }
            let first = place &* Self.width
            values[first &+ Entry.newVictims.rawValue] += Double(sum)
            values[first &+ Entry.hiddenChange.rawValue] += Double(Int(sum) &- Int(unseen[place]))
        }
    }

    func newVictims(form: Int, _ region: Int, _ month: Int) -> Double {
        Double(victims[(region &* months &+ month) &* Self.forms &+ form])
    }

    @inline(__always)
    func value(_ entry: Entry, _ region: Int, _ month: Int) -> Double {
        values[place(region, month) &+ entry.rawValue]
    }

    func detections(channel: Int, _ region: Int, _ month: Int) -> Double {
        Double(found[(region &* months &+ month) &* Self.forms &+ channel])
    }
}

/// What the hidden population has booked before anything else books the same.
struct HiddenBooks: ~Copyable {
    /// The entries that it books.
    private static let entries = Entry.newVictims.rawValue...Entry.unconfirmedSignals.rawValue

    private var values = Slab<Double>(capacity: 4096)
    private var victims = Slab<UInt32>(capacity: 4096)
    private var found = Slab<UInt32>(capacity: 4096)
    private var unseen = Slab<UInt32>(capacity: 256)

    /// Keeps what a book holds.
    mutating func keep(_ book: borrowing Book) {
        victims.copy(book.victims)
        found.copy(book.found)
        unseen.copy(book.unseen)
        values.removeAll()
        for row in stride(from: 0, to: book.values.count, by: Book.width) {
            for entry in Self.entries { values.append(book.values[row + entry]) }
        }
    }

    /// Writes it into a book of the same size.
    func write(into book: inout Book) {
        precondition(
            victims.count == book.victims.count && unseen.count == book.unseen.count,
            "A hidden flow is recalled in a run of another size.")
        book.victims.copy(victims)
        book.found.copy(found)
        book.unseen.copy(unseen)
        var next = 0
        for row in stride(from: 0, to: book.values.count, by: Book.width) {
            for entry in Self.entries {
                book.values[row + entry] = values[next]
                next += 1
            }
        }
    }
}

/// The values of one region and month.
struct BookRow: BitwiseCopyable {
    fileprivate let values: SlabView<Double>

    @inline(__always)
    func add(_ amount: Double, _ entry: Entry) { values[entry.rawValue] += amount }
}

/// One wait that ended with an intake.
struct WaitRecord: BitwiseCopyable {
    var days: Double
    var month: UInt16
    var region: UInt8
}
