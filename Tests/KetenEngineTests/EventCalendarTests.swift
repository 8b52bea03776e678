// The order law, in small exact cases and against a sorted list under random use.

import KetenEngine
import Testing

struct EventCalendarTests {
    private func words(_ calendar: consuming EventCalendar) -> [UInt32] {
        var words: [UInt32] = []
        while let entry = calendar.pop() { words.append(entry.word) }
        return words
    }

    @Test("Events leave in the order of their times")
    func timeDecides() {
        var calendar = EventCalendar()
        for (word, days) in [3.0, 1.0, 2.0, 0.0, 2.5].enumerated() {
            calendar.push(at: SimTime(days: days), priority: .normal, word: UInt32(word))
        }
        #expect(words(calendar) == [3, 1, 2, 4, 0])
    }

    @Test("At the same time the lower priority value goes first")
    func priorityDecides() throws {
        var calendar = EventCalendar()
        for rank: UInt8 in [15, 8, 0, 9] {
            let priority = try #require(EventPriority(rawValue: rank))
            calendar.push(at: SimTime(days: 1), priority: priority, word: UInt32(rank))
        }
        calendar.push(at: SimTime(days: 0.5), priority: .normal, word: 99)
        #expect(words(calendar) == [99, 0, 8, 9, 15])
    }

    @Test("At the same time and priority the one scheduled first goes first")
    func sequenceDecides() {
        var calendar = EventCalendar(capacity: 0)
        for word in 0..<100 as Range<UInt32> {
            calendar.push(at: SimTime(days: 7), priority: .normal, word: 100 - word)
        }
        #expect(words(calendar) == (0..<100).map { 100 - $0 })
    }

    @Test("An entry comes out as it went in, at the ends of every range")
    func roundTrip() throws {
        let first = try #require(EventPriority(rawValue: 0))
        let last = try #require(EventPriority(rawValue: 15))
        var calendar = EventCalendar()
        calendar.push(
            at: SimTime(days: .greatestFiniteMagnitude), priority: last, word: 1 << 28 - 1)
        calendar.push(at: SimTime(days: .leastNonzeroMagnitude), priority: .normal, word: 5)
        calendar.push(at: SimTime(days: -0.0), priority: first, word: 0)
        let entries = [calendar.pop(), calendar.pop(), calendar.pop()]
        #expect(
            entries.map { $0?.time.days } == [0, .leastNonzeroMagnitude, .greatestFiniteMagnitude])
        #expect(entries.map { $0?.priority } == [first, .normal, last])
        #expect(entries.map { $0?.word } == [0, 5, 1 << 28 - 1])
        #expect(calendar.count == 0)
        #expect(EventPriority(rawValue: 16) == nil)
    }

    @Test(
        "With few events an event that fills the hole takes its place among the others",
        arguments: 0...4)
    func fillsTheHole(others: Int) {
        for place in 0...(2 * others) {
            var calendar = EventCalendar()
            calendar.push(at: SimTime(days: 1), priority: .normal, word: 99)
            for other in 0..<others {
                let time = SimTime(days: Double(2 * other + 2))
                calendar.push(at: time, priority: .normal, word: UInt32(other))
            }
            _ = calendar.pop()
            // Before, at the same time as, or after any of the others; at the same time it is last.
            calendar.push(at: SimTime(days: Double(place + 1)), priority: .normal, word: 50)
            #expect(calendar.brokenInvariant == nil)
            var expected = (0..<others).map { UInt32($0) }
            expected.insert(50, at: (place + 1) / 2)
            #expect(words(calendar) == expected, "at \(place)")
        }
    }

    @Test("A pop leaves a hole that count, isEmpty and nextTime see through")
    func hole() {
        var calendar = EventCalendar()
        #expect(calendar.nextTime == nil)
        for days in [4.0, 2.0, 3.0, 1.0] {
            calendar.push(at: SimTime(days: days), priority: .normal, word: 0)
        }
        var days = calendar.pop()?.time.days
        #expect(days == 1)
        #expect(calendar.count == 3 && calendar.nextTime?.days == 2)
        calendar.push(at: SimTime(days: 1.5), priority: .normal, word: 0)
        #expect(calendar.count == 4 && calendar.nextTime?.days == 1.5)
        for expected in [1.5, 2, 3, 4, nil] {
            days = calendar.pop()?.time.days
            #expect(days == expected)
        }
        #expect(calendar.isEmpty && calendar.nextTime == nil)
        #expect(calendar.brokenInvariant == nil)
    }

    @Test("Removing all starts the numbering afresh and keeps the order law")
    func removeAll() {
        var calendar = EventCalendar(capacity: 2)
        for word in 0..<50 as Range<UInt32> {
            calendar.push(at: .zero, priority: .normal, word: word)
        }
        _ = calendar.pop()
        calendar.removeAll()
        let none = calendar.pop()
        #expect(none == nil && calendar.isEmpty && calendar.brokenInvariant == nil)
        calendar.push(at: .zero, priority: .normal, word: 8)
        calendar.push(at: .zero, priority: .normal, word: 7)
        #expect(words(calendar) == [8, 7])
    }

    @Test(
        "Under random use the calendar equals a sorted list",
        arguments: 1...24 as ClosedRange<UInt64>)
    func reference(seed: UInt64) throws {
        var random = Xoshiro(seed: seed)
        var calendar = EventCalendar(capacity: Int(seed % 5))
        var list: [CalendarReference] = []
        // Few different times and priorities, so that ties are common; pops cluster at odd seeds.
        let pushShare: UInt64 = seed % 2 == 0 ? 55 : 50
        for sequence in 0..<1500 as Range<UInt32> {
            if random.next() % 100 < pushShare || list.isEmpty {
                let time = Double(random.next() % 20) / 4
                let rank = UInt8(random.next() % 3 + 7)
                let word = UInt32(truncatingIfNeeded: random.next() >> 36)
                let priority = try #require(EventPriority(rawValue: rank))
                calendar.push(at: SimTime(days: time), priority: priority, word: word)
                list.append(
                    CalendarReference(time: time, rank: rank, sequence: sequence, word: word))
                list.sort { $0.precedes($1) }
            } else {
                let popped = calendar.pop()
                let entry = try #require(popped)
                let expected = list.removeFirst()
                #expect(entry.time.days == expected.time && entry.word == expected.word)
                #expect(entry.priority.rawValue == expected.rank)
            }
            #expect(calendar.count == list.count)
            #expect(calendar.nextTime?.days == list.first?.time)
            #expect(calendar.brokenInvariant == nil)
        }
        #expect(words(calendar) == list.map(\.word))
    }

    @Test("A time that is negative, infinite or no number stops the program")
    func badTimes() async {
        await #expect(processExitsWith: .failure) {
            var calendar = EventCalendar()
            calendar.push(at: SimTime(days: -1), priority: .normal, word: 0)
        }
        await #expect(processExitsWith: .failure) {
            var calendar = EventCalendar()
            calendar.push(at: SimTime(days: .infinity), priority: .normal, word: 0)
        }
        await #expect(processExitsWith: .failure) {
            var calendar = EventCalendar()
            calendar.push(at: SimTime(days: .nan), priority: .normal, word: 0)
        }
    }

    @Test("The last sequence is given; one more event stops the program")
    func lastSequence() async {
        var calendar = EventCalendar()
        calendar.continueSequence(from: .max - 2)
        calendar.push(at: .zero, priority: .normal, word: 8)
        calendar.push(at: .zero, priority: .normal, word: 7)
        #expect(words(calendar) == [8, 7])
        await #expect(processExitsWith: .failure) {
            var calendar = EventCalendar()
            calendar.continueSequence(from: .max - 2)
            for word in 0..<3 as Range<UInt32> {
                calendar.push(at: .zero, priority: .normal, word: word)
            }
        }
    }

    @Test("An event word of more than 28 bits stops the program")
    func badWord() async {
        await #expect(processExitsWith: .failure) {
            var calendar = EventCalendar()
            calendar.push(at: .zero, priority: .normal, word: 1 << 28)
        }
    }
}

private struct CalendarReference {
    let time: Double
    let rank: UInt8
    let sequence: UInt32
    let word: UInt32

    func precedes(_ other: CalendarReference) -> Bool {
        (time, rank, sequence) < (other.time, other.rank, other.sequence)
    }
}
