// A trace sees every event before the model does, and changes nothing.

import KetenEngine
import Testing

/// Counts down from a number, one event a day.
private struct Countdown: ~Copyable, Model {
    struct Event: CalendarEvent, CustomStringConvertible {
        let word: UInt32
        init(word: UInt32) { self.word = word }
        var description: String { "\(word) to go" }
    }

    var remaining: UInt32

    mutating func reset(_ generator: KeyedGenerator) {}

    mutating func start(_ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(Event(word: remaining), after: 1)
    }

    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>) {
        remaining -= 1
        if remaining > 0 { start(&scheduler) }
    }
}

struct TraceTests {
    @Test("A trace sees each event, and the model as the event finds it")
    func before() {
        var simulation = Simulation(Countdown(remaining: 3))
        var seen: [UInt32] = []
        let outcome = simulation.run(.whenEmpty) { entry, model in
            #expect(entry.word == model.remaining)
            seen.append(entry.word)
        }
        #expect(seen == [3, 2, 1])
        #expect(outcome == RunOutcome(reason: .calendarEmpty, time: SimTime(days: 3), events: 3))
    }

    @Test("A trace keeps the last events, in their order, as lines")
    func ring() {
        var simulation = Simulation(Countdown(remaining: 10))
        var trace = Trace(limit: 4)
        _ = simulation.run(.afterEvents(3)) { entry, _ in trace.record(entry) }
        #expect(trace.count == 3 && trace.entries.map(\.word) == [10, 9, 8])
        _ = simulation.run(.whenEmpty) { entry, _ in trace.record(entry) }
        #expect(trace.count == 10 && trace.entries.map(\.word) == [4, 3, 2, 1])
        #expect(
            trace.lines(of: Countdown.Event.self)
                == ["7.0 8 4 to go", "8.0 8 3 to go", "9.0 8 2 to go", "10.0 8 1 to go"])
    }

    @Test("A trace that keeps nothing stops the program")
    func misuse() async {
        await #expect(processExitsWith: .failure) { _ = Trace(limit: 0) }
    }
}
