// What is counted: tallies against sums by hand, averages over time, and words in two languages.

import KetenEngine
import Testing

struct TallyTests {
    @Test("A tally has the mean, variance and extremes of its observations")
    func moments() {
        var tally = Tally()
        for observation in [2.0, 4, 4, 4, 5, 5, 7, 9] { tally.add(observation) }
        #expect(tally.count == 8 && tally.mean == 5 && tally.min == 2 && tally.max == 9)
        #expect(abs(tally.variance - 32.0 / 7) < 1e-14)
        #expect(abs(tally.halfWidth(tQuantile: 2) - 2 * (4.0 / 7).squareRoot()) < 1e-14)
    }

    @Test("A large offset does not spoil the variance")
    func offset() {
        var tally = Tally()
        for index in 0..<1000 { tally.add(1e9 + Double(index % 2)) }
        #expect(abs(tally.variance - 250.0 / 999) < 1e-6)
    }

    @Test("What too few observations cannot say is not a number")
    func empty() {
        var tally = Tally()
        #expect(tally.mean.isNaN && tally.min.isNaN && tally.max.isNaN)
        tally.add(3)
        #expect(tally.mean == 3 && tally.variance.isNaN && tally.standardError.isNaN)
    }

    @Test("An observation that is not a finite number stops the program")
    func notANumber() async {
        await #expect(processExitsWith: .failure) {
            var tally = Tally()
            tally.add(.nan)
        }
        await #expect(processExitsWith: .failure) {
            var tally = Tally()
            tally.add(-.infinity)
        }
    }
}

struct TimeAverageTests {
    @Test("Each level counts for as long as it lasts")
    func average() {
        var level = TimeAverage(value: 1)
        level.set(3, at: SimTime(days: 2))
        level.set(0, at: SimTime(days: 3))
        level.advance(to: SimTime(days: 5))
        #expect(level.integral == 5 && level.average == 1 && level.duration == 5)
    }

    @Test("After a restart only what follows counts")
    func restart() {
        var level = TimeAverage(value: 8, at: SimTime(days: 1))
        #expect(level.average == 8)
        level.restart(at: SimTime(days: 10))
        level.set(4, at: SimTime(days: 11))
        level.advance(to: SimTime(days: 12))
        #expect(level.average == 6 && level.duration == 2)
    }

    @Test("A level that is not a finite number stops the program")
    func notANumber() async {
        await #expect(processExitsWith: .failure) {
            var level = TimeAverage()
            level.set(.nan, at: SimTime(days: 1))
        }
        await #expect(processExitsWith: .failure) {
            var level = TimeAverage()
            level.set(.infinity, at: SimTime(days: 1))
        }
        await #expect(processExitsWith: .failure) { _ = TimeAverage(value: .nan) }
    }

    @Test("Observing back in time stops the program")
    func back() async {
        await #expect(processExitsWith: .failure) {
            var level = TimeAverage(at: SimTime(days: 1))
            level.advance(to: .zero)
        }
    }
}

struct IndicatorTests {
    @Test("A label speaks English and Dutch")
    func label() {
        let label = Label(en: "waiting time", nl: "wachttijd")
        #expect(Language.allCases.map(label.text) == ["waiting time", "wachttijd"])
        #expect(Language(rawValue: "nl") == .nl)
    }

    @Test("An indicator keeps what it is made of")
    func parts() {
        let label = Label(en: "waiting", nl: "wachtend")
        let indicator = Indicator(
            id: "waiting", label: label, unit: "persons", better: .lower, kind: .stock,
            formula: label)
        #expect(indicator.better == .lower && indicator.kind == .stock)
        #expect(indicator.better.rawValue == "lower" && indicator.kind.rawValue == "stock")
    }
}
