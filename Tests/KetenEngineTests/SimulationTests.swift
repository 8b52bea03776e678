// The loop: what is handled, where the clock stands, and how a run says that it ended.

import KetenEngine
import Testing

/// A model that writes down what it handles; a follower is scheduled as its plan says.
private struct Diary: ~Copyable, Model {
    struct Event: CalendarEvent {
        let word: UInt32
        init(word: UInt32) { self.word = word }
    }

    /// The first events, as (day, word).
    var plan: [(Double, UInt32)] = []
    /// The word at which the model stops; one at which it schedules another, 10, after 0.5 day.
    var stopWord: UInt32 = 99
    var followWord: UInt32 = 98
    var starts = 0
    var log: [String] = []
    var address: [UInt64] = []

    mutating func reset(_ generator: KeyedGenerator) {
        log = []
        address = [generator.seed, UInt64(generator.replication)]
    }

    mutating func start(_ scheduler: inout Scheduler<Event>) {
        starts += 1
        for (day, word) in plan { scheduler.schedule(Event(word: word), at: SimTime(days: day)) }
        if stopWord == 0 { scheduler.stop() }
    }

    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>) {
        log.append("\(event.word)@\(scheduler.now.days)#\(scheduler.eventCount)")
        if event.word == followWord { scheduler.schedule(Event(word: 10), after: 0.5) }
        if event.word == stopWord { scheduler.stop() }
    }
}

struct SimulationTests {
    private func diary() -> Diary {
        Diary(plan: [(3, 3), (1, 1), (2, 2), (4, 4)])
    }

    @Test("A run until empty handles every event and ends at the last")
    func untilEmpty() {
        var simulation = Simulation(diary())
        simulation.model.followWord = 4
        let outcome = simulation.run(.whenEmpty)
        #expect(
            outcome == RunOutcome(reason: .calendarEmpty, time: SimTime(days: 4.5), events: 5))
        #expect(simulation.model.log == ["1@1.0#1", "2@2.0#2", "3@3.0#3", "4@4.0#4", "10@4.5#5"])
    }

    @Test("A run until a time leaves the events at that time for the next run")
    func untilTime() {
        var simulation = Simulation(diary())
        let first = simulation.run(.at(SimTime(days: 3)))
        #expect(first == RunOutcome(reason: .timeReached, time: SimTime(days: 3), events: 2))
        #expect(simulation.now.days == 3 && simulation.eventCount == 2)
        let second = simulation.run(.at(SimTime(days: 3)))
        #expect(second == RunOutcome(reason: .timeReached, time: SimTime(days: 3), events: 0))
        let third = simulation.run(.at(SimTime(days: 9)))
        #expect(third == RunOutcome(reason: .calendarEmpty, time: SimTime(days: 9), events: 2))
        #expect(simulation.model.log == ["1@1.0#1", "2@2.0#2", "3@3.0#3", "4@4.0#4"])
        #expect(simulation.model.starts == 1)
    }

    @Test("A run of so many events counts those of this run only")
    func afterEvents() {
        var simulation = Simulation(diary())
        let first = simulation.run(.afterEvents(3))
        #expect(first == RunOutcome(reason: .eventsReached, time: SimTime(days: 3), events: 3))
        let second = simulation.run(.afterEvents(3))
        #expect(second == RunOutcome(reason: .calendarEmpty, time: SimTime(days: 4), events: 1))
        let third = simulation.run(.afterEvents(0))
        #expect(third == RunOutcome(reason: .eventsReached, time: SimTime(days: 4), events: 0))
        #expect(simulation.eventCount == 4)
    }

    @Test("A model that asks to stop ends the run after its event, and can go on later")
    func stopping() {
        var simulation = Simulation(diary())
        simulation.model.stopWord = 2
        let first = simulation.run(.at(SimTime(days: 100)))
        #expect(first == RunOutcome(reason: .stopped, time: SimTime(days: 2), events: 2))
        let second = simulation.run(.whenEmpty)
        #expect(second == RunOutcome(reason: .calendarEmpty, time: SimTime(days: 4), events: 2))
    }

    @Test("A model that asks to stop while it starts handles no event")
    func stoppingAtTheStart() {
        var simulation = Simulation(diary())
        simulation.model.stopWord = 0
        let outcome = simulation.run(.whenEmpty)
        #expect(outcome == RunOutcome(reason: .stopped, time: .zero, events: 0))
    }

    @Test("One reset empties model and calendar, sets the clock and starts the model again")
    func reset() {
        var simulation = Simulation(diary())
        _ = simulation.run(.afterEvents(1))
        simulation.reset(seed: 2019, replication: 7, to: SimTime(days: 0.5))
        #expect(simulation.now.days == 0.5 && simulation.eventCount == 0)
        #expect(simulation.model.log.isEmpty && simulation.model.address == [2019, 7])
        let outcome = simulation.run(.whenEmpty)
        #expect(outcome.events == 4)
        #expect(simulation.model.log.first == "1@1.0#1")
        #expect(simulation.model.starts == 2)
    }

    @Test("A model without events ends at once")
    func nothing() {
        var simulation = Simulation(Diary())
        let outcome = simulation.run(.whenEmpty)
        #expect(outcome == RunOutcome(reason: .calendarEmpty, time: .zero, events: 0))
    }

    @Test("Scheduling in the past stops the program")
    func past() async {
        await #expect(processExitsWith: .failure) {
            var simulation = Simulation(Diary(plan: [(1, 1)]))
            simulation.reset(seed: 0, replication: 0, to: SimTime(days: 2))
            _ = simulation.run(.whenEmpty)
        }
        await #expect(processExitsWith: .failure) {
            var simulation = Simulation(Diary(plan: [(.nan, 1)]))
            _ = simulation.run(.whenEmpty)
        }
    }

    @Test("A run cannot stop before the moment where the clock stands")
    func stopInThePast() async {
        await #expect(processExitsWith: .failure) {
            var simulation = Simulation(Diary())
            simulation.reset(seed: 0, replication: 0, to: SimTime(days: 2))
            _ = simulation.run(.at(SimTime(days: 1)))
        }
    }
}
