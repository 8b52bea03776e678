// The input whose ends are furthest apart is the one to name.
import KetenExperiments
import Testing

@Suite("The strongest influence")
struct InfluenceTests {
    private func result(_ difference: Double) -> StudyResult {
        Comparison.compare(
            TrialRows(columnCount: 2, rows: [[10, 10 + difference]]),
            columns: [Column(indicator: lessIsBetter)], scenarios: [baseline, scenario("A")])
    }

    @Test("It is the input that moves the difference most, whatever the direction")
    func strongest() {
        let ends = [
            InputEnds(name: "hours", low: result(-1), high: result(1)),
            InputEnds(name: "patience", low: result(2), high: result(-3)),
            InputEnds(name: "stay", low: result(.nan), high: result(9)),
        ]
        #expect(
            Influence.strongest(among: ends, column: 0, scenario: 1)
                == Influence(name: "patience", low: 2, high: -3))
    }

    @Test("The first of equals is named, and none when nothing moves")
    func tiesAndNone() {
        let equal = [
            Influence(name: "a", low: 0, high: 1), Influence(name: "b", low: 1, high: 0),
        ]
        #expect(Influence.strongest(among: equal)?.name == "a")
        #expect(Influence.strongest(among: [Influence(name: "a", low: 2, high: 2)]) == nil)
        #expect(Influence.strongest(among: []) == nil)
    }
}
