// A design that cannot be run says which number is wrong, and what would be right.
import KetenExperiments
import Testing

@Suite("A design")
struct DesignTests {
    @Test("Unless asked otherwise, 200 replications from seed 2019")
    func defaults() throws {
        let design = try Design(threads: 2)
        #expect(design.replications == 200)
        #expect(design.seed == 2019)
    }

    @Test("Replications are from 1 to a million", arguments: [0, -1, 1_000_001])
    func replications(given: Int) {
        #expect(throws: DesignError.replications(given: given)) {
            try Design(replications: given, threads: 1)
        }
    }

    @Test("There is at least one thread", arguments: [0, -3, 1_025])
    func threads(given: Int) {
        #expect(throws: DesignError.threads(given: given)) { try Design(threads: given) }
    }

    @Test("An error says what was given and what to choose")
    func messages() {
        #expect(
            DesignError.replications(given: 0).description
                == "the number of replications is 0; choose one from 1 to 1000000")
        #expect(
            DesignError.rowsTooLarge(replications: 9, columns: 1 << 28).description
                == "9 replications of 268435456 numbers each are too many to keep in memory; "
                + "ask for at most 2 replications")
    }
}
