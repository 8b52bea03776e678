// What a handler may do, what happens at equal times, and how an event is taken back: the claims
// of the engine's README, one test each.

import KetenEngine
import Testing

/// A model whose events do what a script says about their word.
private struct Script: ~Copyable, Model {
    struct Event: CalendarEvent {
        let word: UInt32
        init(word: UInt32) { self.word = word }
    }

    enum Action {
        /// Schedules a word after some days, with a rank.
        case schedule(UInt32, after: Double, rank: UInt8 = 8)
        /// Schedules a word that can be cancelled.
        case promise(UInt32, after: Double)
        /// Cancels what was promised under a word.
        case cancel(UInt32)
        case stop
    }

    var actions: [UInt32: [Action]] = [:]
    var log: [String] = []
    var tickets: [UInt32: EventTicket] = [:]
    var cancelled: [Bool] = []

    init(_ actions: [UInt32: [Action]]) { self.actions = actions }

    mutating func reset(_ generator: KeyedGenerator) { log = [] }

    mutating func start(_ scheduler: inout Scheduler<Event>) {
        handle(Event(word: 0), &scheduler)
        log = []
    }

    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>) {
        log.append("\(event.word)@\(scheduler.now.days)")
        for action in actions[event.word] ?? [] {
            switch action {
            case .schedule(let word, let days, let rank):
                scheduler.schedule(
                    Event(word: word), after: days,
                    priority: EventPriority(rawValue: rank) ?? .normal)
            case .promise(let word, let days):
                tickets[word] = scheduler.scheduleCancellable(Event(word: word), after: days)
            case .cancel(let word):
                if let ticket = tickets[word] { cancelled.append(scheduler.cancel(ticket)) }
            case .stop: scheduler.stop()
            }
        }
    }
}

/// A model whose event forgets its lowest bit on the way to the calendar and back.
private struct Forgetful: ~Copyable, Model {
    struct Event: CalendarEvent {
        let word: UInt32
        init(word: UInt32) { self.word = word & ~1 }
        init(kept word: UInt32) { self.word = word }
    }

    mutating func reset(_ generator: KeyedGenerator) {}

    mutating func start(_ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(Event(kept: 3), after: 1)
    }

    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>) {}
}

struct CurrentInstantTests {
    @Test("What is scheduled for now comes after its equals and before higher values")
    func currentInstant() {
        var simulation = Simulation(
            Script([
                0: [
                    .schedule(1, after: 1), .schedule(2, after: 1), .schedule(3, after: 1, rank: 9),
                    .schedule(4, after: 2),
                ],
                1: [.schedule(5, after: 0), .schedule(6, after: 0, rank: 7)],
                5: [.schedule(7, after: 0)],
            ]))
        let outcome = simulation.run(.whenEmpty)
        #expect(outcome.events == 7)
        #expect(
            simulation.model.log == ["1@1.0", "6@1.0", "2@1.0", "5@1.0", "7@1.0", "3@1.0", "4@2.0"])
    }

    @Test("A stop leaves the rest of its instant for the next run, in the same order")
    func stopWithinInstant() {
        var simulation = Simulation(
            Script([
                0: [.schedule(1, after: 1), .schedule(2, after: 1), .schedule(3, after: 1)],
                1: [.stop, .schedule(4, after: 0)],
            ]))
        let first = simulation.run(.whenEmpty)
        #expect(first == RunOutcome(reason: .stopped, time: SimTime(days: 1), events: 1))
        let second = simulation.run(.whenEmpty)
        #expect(second.events == 3)
        #expect(simulation.model.log == ["1@1.0", "2@1.0", "3@1.0", "4@1.0"])
    }

    @Test("A model that never leaves an instant is ended by a number of events")
    func standstill() {
        var simulation = Simulation(
            Script([0: [.schedule(1, after: 0)], 1: [.schedule(1, after: 0)]]))
        let outcome = simulation.run(.afterEvents(1000))
        #expect(outcome == RunOutcome(reason: .eventsReached, time: .zero, events: 1000))
    }

    @Test("An event that is cancelled does not happen; one that has happened cannot be cancelled")
    func cancelling() {
        var simulation = Simulation(
            Script([
                0: [.promise(1, after: 1), .promise(2, after: 2), .schedule(3, after: 1.5)],
                3: [.cancel(1), .cancel(2), .cancel(2)],
            ]))
        let outcome = simulation.run(.whenEmpty)
        #expect(
            outcome == RunOutcome(reason: .calendarEmpty, time: SimTime(days: 1.5), events: 2))
        #expect(simulation.model.log == ["1@1.0", "3@1.5"])
        #expect(simulation.model.cancelled == [false, true, false])
    }

    @Test("A ticket can cancel an event of the current instant, and one at time minus zero")
    func cancellingNow() {
        var simulation = Simulation(
            Script([
                0: [.schedule(1, after: 0), .promise(2, after: -0.0), .schedule(3, after: 0)],
                1: [.cancel(2)],
            ]))
        _ = simulation.run(.whenEmpty)
        #expect(simulation.model.log == ["1@0.0", "3@0.0"])
        #expect(simulation.model.cancelled == [true])
    }

    #if DEBUG
        @Test("In a debug build an event that its word does not bring back stops the program")
        func wordThatForgets() async {
            await #expect(processExitsWith: .failure) {
                var simulation = Simulation(Forgetful())
                _ = simulation.run(.whenEmpty)
            }
        }
    #endif

    @Test("A ticket cannot be made for the past")
    func pastTicket() async {
        await #expect(processExitsWith: .failure) {
            var simulation = Simulation(Script([0: [.promise(1, after: -1)]]))
            _ = simulation.run(.whenEmpty)
        }
    }
}
