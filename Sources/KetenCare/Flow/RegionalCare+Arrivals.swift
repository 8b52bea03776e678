// Registrations to come of those who are hidden at first: in order, and outside the calendar.
//
// All are known when a replication begins. In the calendar each would make every other entry dearer
// for as long as it waits; so only the next one is there, and a pop's hole is filled by its
// successor.

import KetenEngine

/// For each stretch of time a chain of those who are registered in it, first to last, through their
/// `next`. There are as many as keep them short in a region of any size.
struct Arrivals: ~Copyable {
    private var first: Slab<Int32>
    /// A bit for each chain: whether it has anybody. Only then its first holds.
    private var filled: Slab<UInt64>
    private let chainsPerDay: Double
    private var chain = 0
    /// Whose registration is in the calendar; or less than nought.
    fileprivate(set) var next = -1

    /// - Parameter victims: about how many people become a victim in the run.
    init(days: Int, victims: Int) {
        let chains = max(64, victims / 4)
        chainsPerDay = Double(chains) / Double(days)
        first = Slab([Int32](repeating: -1, count: chains + 1))
        filled = Slab([UInt64](repeating: 0, count: chains / 64 + 1))
    }

    mutating func removeAll() {
        filled.fill(0, count: filled.count)
        chain = 0
        next = -1
    }

    /// The chain of a moment of the run.
    @inline(__always)
    fileprivate func chain(of time: Double) -> Int {
        Int(truncatingIfNeeded: Int64(time * chainsPerDay))
    }

    /// The first of a chain, or less than nought.
    @inline(__always)
    fileprivate func first(of chain: Int) -> Int32 {
        let isFilled = filled[chain >> 6] >> UInt64(chain & 63) & 1 != 0
        return isFilled ? first[chain] : -1
    }

    @inline(__always)
    fileprivate mutating func setFirst(of chain: Int, _ person: Int32) {
        first[chain] = person
        filled[chain >> 6] |= 1 << UInt64(chain & 63)
    }

    /// The first of the next chain that has anybody, or less than nought; once for each chain.
    fileprivate mutating func nextFirst() -> Int32 {
        var word = chain >> 6
        guard word < filled.count else { return -1 }
        var rest = filled[word] & (UInt64.max << UInt64(chain & 63))
        while rest == 0 {
            word &+= 1
            guard word < filled.count else {
                chain = word << 6
                return -1
            }
            rest = filled[word]
        }
        let found = (word << 6) &+ rest.trailingZeroBitCount
        chain = found &+ 1
        return first[found]
    }
}

extension RegionalCare {
    /// Puts a person among those to be registered, by moment and then by number.
    mutating func expect(_ person: Int) {
        let time = people[person].registeredAt
        let chain = arrivals.chain(of: time)
        var previous: Int32 = -1
        var next = arrivals.first(of: chain)
        while next >= 0, people[Int(next)].registeredAt <= time {
            previous = next
            next = people[Int(next)].next
        }
        people[person].next = next
        if previous >= 0 {
            people[Int(previous)].next = Int32(person)
        } else {
            arrivals.setFirst(of: chain, Int32(person))
        }
    }

    /// Schedules the registration after the one that has just happened, or the first.
    mutating func scheduleArrival(_ scheduler: inout Scheduler<CareEvent>) {
        var person: Int32 = arrivals.next >= 0 ? people[arrivals.next].next : -1
        if person < 0 { person = arrivals.nextFirst() }
        arrivals.next = Int(person)
        guard person >= 0 else { return }
        let event = CareEvent.registration(Int(person))
        scheduler.schedule(
            event, at: SimTime(days: people[Int(person)].registeredAt), priority: event.priority)
    }
}
