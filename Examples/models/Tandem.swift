// Servers in a row: who leaves one joins the line of the next. Everyone is served in the order of
// arrival everywhere, so people leave the row in the order in which they came.

import KetenEngine

/// Single servers in a row; it ends, empty, after a number of customers.
struct Tandem: ~Copyable, Model {
    enum Event: CalendarEvent {
        case arrival
        /// A service at this station ends.
        case departure(station: Int)

        init(word: UInt32) {
            self = word == 0 ? .arrival : .departure(station: Int(word) - 1)
        }

        var word: UInt32 {
            switch self {
            case .arrival: 0
            case .departure(let station): UInt32(station) + 1
            }
        }
    }

    let meanGapDays: Double
    let meanServiceDays: [Double]
    let customers: Int
    private(set) var served = 0
    /// Days from arrival to the end of the last service, summed over the customers served.
    private(set) var sojournDays = 0.0
    /// Customers at each station, the one in service included, over time.
    private(set) var present: [TimeAverage]

    private var arrived = 0
    /// When those in the row came.
    private var arrivals = WaitingLine<Double>(capacity: 1024)
    private var gaps = Xoshiro(seed: 0)
    private var services: [Xoshiro] = []
    private let ziggurat = ExponentialZiggurat()

    init(arrivalRate: Double, serviceRates: [Double], customers: Int) {
        meanGapDays = 1 / arrivalRate
        meanServiceDays = serviceRates.map { 1 / $0 }
        present = serviceRates.map { _ in TimeAverage() }
        self.customers = customers
    }

    /// Empties the row for a replication of its own.
    mutating func reset(_ generator: KeyedGenerator) {
        gaps = Xoshiro(generator, entity: 0, purpose: 1)
        services = meanServiceDays.indices.map {
            Xoshiro(generator, entity: UInt64($0), purpose: 2)
        }
        present = meanServiceDays.map { _ in TimeAverage() }
        (served, arrived, sojournDays) = (0, 0, 0)
        arrivals.removeAll()
    }

    mutating func start(_ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(.arrival, after: meanGapDays * ziggurat.sample(&gaps))
    }

    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>) {
        switch event {
        case .arrival:
            arrivals.append(scheduler.now.days)
            join(0, &scheduler)
            arrived += 1
            if arrived < customers { start(&scheduler) }
        case .departure(let station):
            let remaining = present[station].value - 1
            present[station].set(remaining, at: scheduler.now)
            if remaining > 0 { serve(at: station, &scheduler) }
            if station + 1 < present.count {
                join(station + 1, &scheduler)
            } else {
                sojournDays += scheduler.now.days - arrivals.removeFirst()
                served += 1
            }
        }
    }

    private mutating func join(_ station: Int, _ scheduler: inout Scheduler<Event>) {
        present[station].set(present[station].value + 1, at: scheduler.now)
        if present[station].value == 1 { serve(at: station, &scheduler) }
    }

    private mutating func serve(at station: Int, _ scheduler: inout Scheduler<Event>) {
        let days = meanServiceDays[station] * ziggurat.sample(&services[station])
        scheduler.schedule(.departure(station: station), after: days)
    }
}
