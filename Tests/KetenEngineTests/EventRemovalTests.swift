// Taking entries back leaves all others in their order, whatever the shape of the heap.

import KetenEngine
import Testing

struct EventRemovalTests {
    private struct Reference {
        let days: Double
        let word: UInt32
        let ticket: EventTicket
    }

    @Test(
        "Under random use with removals the calendar equals a sorted list",
        arguments: 1...16 as ClosedRange<UInt64>)
    func reference(seed: UInt64) throws {
        var random = Xoshiro(seed: seed)
        var calendar = EventCalendar(capacity: 1)
        var list: [Reference] = []
        var gone: [EventTicket] = []
        for word in 0..<1500 as Range<UInt32> {
            switch random.next() % 8 {
            case 0..<4:
                let days = Double(random.next() % 50)
                let ticket = calendar.pushRemovable(
                    at: SimTime(days: days), priority: .normal, word: word)
                // Behind all of the same time: the order of scheduling decides.
                let place = list.firstIndex { $0.days > days } ?? list.count
                list.insert(Reference(days: days, word: word, ticket: ticket), at: place)
            case 4..<6 where !list.isEmpty:
                let entry = calendar.pop()
                let expected = list.removeFirst()
                #expect(entry?.word == expected.word && entry?.time.days == expected.days)
                gone.append(expected.ticket)
            case 6 where !list.isEmpty:
                let victim = list.remove(at: Int(random.next() % UInt64(list.count)))
                let wasThere = calendar.remove(victim.ticket)
                #expect(wasThere)
                gone.append(victim.ticket)
            default:
                guard let ticket = gone.last else { continue }
                let isThere = calendar.remove(ticket)
                #expect(!isThere)
            }
            #expect(calendar.count == list.count && calendar.brokenInvariant == nil)
            #expect(calendar.nextTime?.days == list.first?.days)
        }
    }

    @Test("A ticket of before all was removed takes back nothing of what came after")
    func oldTicket() {
        var calendar = EventCalendar()
        let old = calendar.pushRemovable(at: SimTime(days: 1), priority: .normal, word: 7)
        calendar.removeAll()
        // The same time, priority, sequence and word: nothing but the ticket's age differs.
        let new = calendar.pushRemovable(at: SimTime(days: 1), priority: .normal, word: 7)
        let tookOld = calendar.remove(old)
        #expect(!tookOld && calendar.count == 1 && old != new)
        let tookNew = calendar.remove(new)
        #expect(tookNew && calendar.isEmpty)
    }

    @Test("Removing the only entry leaves an empty calendar that can be used again")
    func only() {
        var calendar = EventCalendar()
        let ticket = calendar.pushRemovable(at: .zero, priority: .normal, word: 1)
        let first = calendar.remove(ticket)
        let second = calendar.remove(ticket)
        #expect(first && !second && calendar.isEmpty && calendar.brokenInvariant == nil)
        calendar.push(at: .zero, priority: .normal, word: 2)
        let word = calendar.pop()?.word
        #expect(word == 2)
    }
}
