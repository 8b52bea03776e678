// Timers: one moment each, which may be moved; at equal times they come last.

import KetenEngine
import Testing

/// A model that writes down what happens; at day 0 its script says what is set and scheduled.
private struct Ticker: ~Copyable, Model {
    struct Event: CalendarEvent {
        let word: UInt32
        init(word: UInt32) { self.word = word }
    }

    var script: (inout Scheduler<Event>) -> Void = { _ in }
    /// What follows an event, by its word.
    var reactions: [UInt32: (inout Scheduler<Event>) -> Void] = [:]
    var log: [String] = []
    let timerCount = 3

    mutating func reset(_ generator: KeyedGenerator) { log = [] }
    mutating func start(_ scheduler: inout Scheduler<Event>) { script(&scheduler) }
    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>) {
        log.append("\(event.word)@\(scheduler.now.days)")
        reactions[event.word]?(&scheduler)
    }
}

struct TimerTests {
    private typealias Clock = Scheduler<Ticker.Event>

    private static func set(_ timer: Int, _ word: UInt32, _ day: Double, _ scheduler: inout Clock) {
        scheduler.set(timer: timer, to: Ticker.Event(word: word), at: SimTime(days: day))
    }

    private static func plan(_ word: UInt32, _ day: Double, _ scheduler: inout Clock) {
        let last = EventPriority(rawValue: 15) ?? .normal
        scheduler.schedule(Ticker.Event(word: word), at: SimTime(days: day), priority: last)
    }

    private func ticker(_ script: @escaping (inout Clock) -> Void) -> Simulation<Ticker> {
        var ticker = Ticker()
        ticker.script = script
        return Simulation(ticker)
    }

    @Test("A timer that is set again goes off once, at the last moment it was given")
    func moving() {
        var simulation = ticker {
            Self.set(1, 7, 5, &$0)
            Self.set(1, 8, 2, &$0)
            Self.set(1, 9, 4, &$0)
            Self.plan(1, 3, &$0)
        }
        let outcome = simulation.run(.whenEmpty)
        #expect(simulation.model.log == ["1@3.0", "9@4.0"])
        #expect(
            outcome == RunOutcome(reason: .calendarEmpty, time: SimTime(days: 4), events: 2))
    }

    @Test("At equal times the calendar comes first, whatever its priority, then timers by number")
    func equalTimes() {
        var simulation = ticker {
            Self.set(2, 30, 1, &$0)
            Self.set(0, 10, 1, &$0)
            Self.set(1, 20, 1, &$0)
            Self.plan(1, 1, &$0)
        }
        // What a timer's event schedules for now comes before the next timer.
        simulation.model.reactions[10] = { Self.plan(2, 1, &$0) }
        _ = simulation.run(.whenEmpty)
        #expect(simulation.model.log == ["1@1.0", "10@1.0", "2@1.0", "20@1.0", "30@1.0"])
    }

    @Test("A timer at infinity never goes off, and does not keep a run from ending")
    func infinity() {
        var simulation = ticker {
            Self.set(0, 7, 5, &$0)
            Self.plan(1, 1, &$0)
        }
        simulation.model.reactions[1] = { Self.set(0, 0, .infinity, &$0) }
        #expect(simulation.run(.whenEmpty).reason == .calendarEmpty)
        #expect(simulation.model.log == ["1@1.0"])
    }

    @Test("A run until a time leaves a timer of that time for the next run, and says why it ended")
    func untilTime() {
        var simulation = ticker {
            Self.set(0, 7, 3, &$0)
            Self.set(1, 8, 2, &$0)
        }
        let first = simulation.run(.at(SimTime(days: 3)))
        #expect(first == RunOutcome(reason: .timeReached, time: SimTime(days: 3), events: 1))
        let second = simulation.run(.afterEvents(1))
        #expect(second == RunOutcome(reason: .eventsReached, time: SimTime(days: 3), events: 1))
        #expect(simulation.model.log == ["8@2.0", "7@3.0"])
    }

    @Test("stop() holds timers back too, and a reset unsets them")
    func stopAndReset() {
        var simulation = ticker {
            Self.set(0, 7, 1, &$0)
            Self.set(1, 8, 2, &$0)
        }
        simulation.model.reactions[7] = { $0.stop() }
        #expect(simulation.run(.whenEmpty).reason == .stopped)
        #expect(simulation.model.log == ["7@1.0"])
        simulation.reset(seed: 1, replication: 0)
        simulation.model.script = { _ in }
        let outcome = simulation.run(.whenEmpty)
        #expect(outcome == RunOutcome(reason: .calendarEmpty, time: .zero, events: 0))
    }

    @Test("What is set anew at every event goes as what is scheduled and then found void")
    func agreesWithTheCalendar() {
        var random = KeyedDraws(
            KeyedGenerator(seed: 11, replication: 0).draws(of: 1), purpose: 1)
        var moments: [Double] = []
        var now = 0.0
        for _ in 0..<400 {
            now += random.next()
            moments.append(now)
        }
        let delays = moments.map { _ in random.next() * 3 }
        // The timer is set after each moment to a delay from then on; it goes off if it may.
        var expected: [Double] = []
        for (place, moment) in moments.enumerated() {
            let due = moment + delays[place]
            let next = place + 1 < moments.count ? moments[place + 1] : .infinity
            if due < next { expected.append(due) }
        }
        var simulation = ticker { for moment in moments { Self.plan(1, moment, &$0) } }
        nonisolated(unsafe) var place = 0
        simulation.model.reactions[1] = {
            Self.set(0, 2, $0.now.days + delays[place], &$0)
            place += 1
        }
        _ = simulation.run(.whenEmpty)
        let seen = simulation.model.log.filter { $0.hasPrefix("2@") }
        #expect(expected.count > 40 && seen == expected.map { "2@\($0)" })
    }
}
