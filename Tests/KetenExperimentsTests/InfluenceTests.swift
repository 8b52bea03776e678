// The input whose ends are furthest apart is the one to name.
import KetenExperiments
import Testing

@Suite("The strongest influence")
struct InfluenceTests {
    @Test("It is the input that moves the answer most, whatever the direction")
    func strongest() {
        let ends = [
            Influence(name: "hours", low: -1, high: 1),
            Influence(name: "patience", low: 2, high: -3),
            Influence(name: "stay", low: .nan, high: 9),
        ]
        #expect(Influence.strongest(among: ends)?.name == "patience")
        #expect(Influence.ranked(ends).map(\.name) == ["patience", "hours", "stay"])
    }

    @Test("What is less than twice its error is not told from nothing, and is never strongest")
    func noise() {
        let ends = [
            Influence(name: "noise", low: 0, high: 4, error: 3),
            Influence(name: "wide", low: 0, high: 3, error: 1.4),
            Influence(name: "sure", low: 0, high: -2, error: 0.1),
            Influence(name: "certain", low: 0, high: 0.5, error: 0),
            Influence(name: "nothing", low: 1, high: 1, error: 0),
        ]
        #expect(ends.map(\.isDistinguishable) == [false, true, true, true, false])
        // By what is sure of them: 1.9, 1.6 and 0.5; then the others.
        #expect(
            Influence.ranked(ends).map(\.name) == ["sure", "wide", "certain", "noise", "nothing"])
        #expect(Influence.strongest(among: ends)?.name == "sure")
    }

    @Test("The first of equals is named, and none when nothing moves")
    func tiesAndNone() {
        let equal = [
            Influence(name: "a", low: 0, high: 1), Influence(name: "b", low: 1, high: 0),
        ]
        #expect(Influence.strongest(among: equal)?.name == "a")
        #expect(Influence.ranked(equal).map(\.name) == ["a", "b"])
        #expect(Influence.strongest(among: [Influence(name: "a", low: 2, high: 2)]) == nil)
        #expect(Influence.strongest(among: []) == nil)
    }

    @Test("The error of a movement is that of the paired answers, not of each end")
    func error() {
        // Movements 1, 1 and 1: certain, however far the answers themselves are spread.
        let certain = Influence(name: "a", low: [1, 10, 100], high: [2, 11, 101])
        #expect(certain.low == 37 && certain.high == 38)
        #expect(certain.error == 0)
        // Movements 0 and 2: mean 1, deviation √2, standard error 1, Student's t 12.706.
        let wide = Influence(name: "a", low: [1, 1, .nan], high: [1, 3, 5])
        #expect(wide.low == 1 && wide.high == 2)
        #expect(abs(wide.error - 12.706_204_736_432_1) < 1e-9)
        let missing = Influence(name: "a", low: [.nan], high: [1])
        #expect(missing.low.isNaN && missing.error.isNaN)
    }
}
