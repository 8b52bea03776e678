// How a spread is split between knowledge and chance, on answers of which the split is known.
import KetenEngine
import KetenExperiments
import Testing

@Suite("The split of a spread")
struct SpreadSplitTests {
    @Test("It is all knowledge where chance changes nothing, and that is certain")
    func allKnowledge() throws {
        let split = try #require(SpreadSplit([(1, 1), (2, 2), (4, 4), (4, 4)]))
        #expect(abs(split.knowledge - 1) < 1e-15)
        #expect(split.error < 1e-15)
    }

    @Test("It is all chance where equal knowledge gives answers that have nothing in common")
    func allChance() throws {
        // Every first answer with every second: a covariance of exactly nought.
        let split = try #require(SpreadSplit([(1, 1), (1, 3), (3, 1), (3, 3)]))
        #expect(split.knowledge == 0)
        #expect(abs(split.error - 0.577_350_269_189_625_8) < 1e-15)
    }

    @Test("An estimate below nought is given as nought")
    func negative() throws {
        let split = try #require(SpreadSplit([(1, 3), (3, 1), (1, 3), (3, 1)]))
        #expect(split.knowledge == 0)
    }

    @Test("A fifth, by hand")
    func byHand() throws {
        // Mean 2; products 4, 1, 1, 4, −3, −3 with half the squares 4, 1, 1, 4, 5, 5.
        let split = try #require(
            SpreadSplit([(4, 4), (3, 3), (1, 1), (0, 0), (5, 1), (-1, 3)]))
        #expect(abs(split.knowledge - (4 + 1 + 1 + 4 - 3 - 3) / 20.0) < 1e-15)
    }

    @Test("Nothing that varies has nothing to split, and what is missing is left out")
    func nothing() {
        #expect(SpreadSplit([(2, 2), (2, 2), (2, 2)]) == nil)
        #expect(SpreadSplit([(1, 2), (2, 1)]) == nil)
        #expect(SpreadSplit([]) == nil)
        #expect(SpreadSplit([(1, 1), (1 + 1e-12, 1), (1, 1 - 1e-12)], noise: 1e-11) == nil)
        let missing = SpreadSplit([(.nan, 7), (1, 1), (2, 2), (4, 4), (3, .nan), (4, 4)])
        #expect(missing == SpreadSplit([(1, 1), (2, 2), (4, 4), (4, 4)]))
    }

    @Test(
        "Its estimate and its error are right for a model of which the share is known",
        arguments: [(1.0, 1.0), (1, 3), (2, 1)])
    func known(knowledge: Double, chance: Double) throws {
        let truth = knowledge * knowledge / (knowledge * knowledge + chance * chance)
        func normal(_ replication: Int, _ draw: Int, _ study: Int) -> Double {
            Elementary.normalQuantile(
                DrawAddress(
                    seed: UInt64(study), replication: UInt32(replication), entity: 1, purpose: 1,
                    index: UInt32(draw)
                ).uniform)
        }
        var within = 0
        for study in 0..<200 {
            let split = try #require(
                SpreadSplit(
                    (0..<300).map { replication in
                        let known = knowledge * normal(replication, 0, study)
                        return (
                            known + chance * normal(replication, 1, study),
                            known + chance * normal(replication, 2, study)
                        )
                    }))
            within += abs(split.knowledge - truth) < 2 * split.error ? 1 : 0
        }
        // About 95 of 100 are within two standard errors.
        #expect((180...199).contains(within), "\(within)")
    }

    @Test("A comparison splits the value and the difference of the columns that it has twice")
    func comparison() {
        // Two columns, the second of them twice; baseline and scenario side by side.
        let rows = TrialRows(
            columnCount: 6,
            rows: [
                [9, 1, 9, 2, 1, 2], [9, 2, 9, 5, 2, 5], [9, 4, 9, 5, 4, 5], [9, 4, 9, 4, 4, 4],
            ])
        let columns = [Column(indicator: lessIsBetter), Column(indicator: moreIsBetter)]
        let result = Comparison.compare(
            rows, columns: columns, scenarios: [baseline, scenario("A")], again: [1])
        #expect(result.row(column: 0, scenario: 1).valueSplit == nil)
        #expect(result.row(column: 1, scenario: 0).valueSplit?.knowledge == 1)
        #expect(result.row(column: 1, scenario: 0).differenceSplit == nil)
        #expect(result.row(column: 1, scenario: 1).differenceSplit?.knowledge == 1)
        #expect(result.row(column: 1, scenario: 1).difference?.mean == 1.25)
    }
}
