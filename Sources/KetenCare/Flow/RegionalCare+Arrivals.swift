// Registrations to come of those who are hidden at first: in order, and outside the calendar.
//
// All are known when a replication begins. In the calendar each would make every other entry dearer
// for as long as it waits; so only the next one is there, and a pop's hole is filled by its
// successor.

import KetenEngine

/// For each month a chain of those who are registered in it, first to last, through their `next`.
struct Arrivals: ~Copyable {
    fileprivate var first: Slab<Int32>
    fileprivate var month = 0
    /// Whose registration is in the calendar; or less than nought.
    fileprivate(set) var next = -1

    init(months: Int) {
        first = Slab([Int32](repeating: -1, count: months))
    }

    mutating func removeAll() {
        first.fill(-1, count: first.count)
        month = 0
        next = -1
    }
}

extension RegionalCare {
    /// Puts a person among those to be registered, by moment and then by number.
    mutating func expect(_ person: Int) {
        let time = people[person].registeredAt
        let month = monthOf(time)
        var previous: Int32 = -1
        var next = arrivals.first[month]
        while next >= 0, people[Int(next)].registeredAt <= time {
            previous = next
            next = people[Int(next)].next
        }
        people[person].next = next
        if previous >= 0 {
            people[Int(previous)].next = Int32(person)
        } else {
            arrivals.first[month] = Int32(person)
        }
    }

    /// Schedules the registration after the one that has just happened, or the first.
    mutating func scheduleArrival(_ scheduler: inout Scheduler<CareEvent>) {
        var person: Int32 = -1
        if arrivals.next >= 0 {
            person = people[arrivals.next].next
            if person < 0 { arrivals.month &+= 1 }
        }
        while person < 0, arrivals.month < monthCount {
            person = arrivals.first[arrivals.month]
            if person < 0 { arrivals.month &+= 1 }
        }
        arrivals.next = Int(person)
        guard person >= 0 else { return }
        let event = CareEvent.registration(Int(person))
        scheduler.schedule(
            event, at: SimTime(days: people[Int(person)].registeredAt), priority: event.priority)
    }
}
