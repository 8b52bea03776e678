// Which inputs drive an answer, asked by a program.
import KetenCare
import KetenEngine
import KetenExperiments
import KetenScripting
import Testing

@Suite("The inputs that drive an answer")
struct SensitivityTests {
    private static let absent = """
        return scenario "Absent" {
          api = 1, base = "limburg",
          absence { who = post "south", from = "2024-01-01", lasts = 6 * months },
        }
        """

    private func study(_ text: String = Self.absent) throws -> CareStudy {
        try CareStudy(running: [try ScenarioScript(name: "a.lua", text: text).compile()])
    }

    private func question(_ study: CareStudy) async throws -> CareStudy.Question {
        let outcome = try await study.run(Design(replications: 1, threads: 1))
        let row = try #require(outcome.row("left_waiting"))
        return CareStudy.Question(column: outcome.result.columns[row.column], scenario: 1)
    }

    @Test("Three are named, the strongest first, with ends in the unit of the input")
    func three() async throws {
        let study = try study()
        let question = try await question(study)
        let design = try Design(replications: 5, threads: 2)
        let found = try #require(
            try await study.strongestInputs(count: 3, of: question, design: design))
        #expect((1...3).contains(found.count))
        let sure = found.map { $0.influence.movement - $0.influence.error }
        #expect(sure == sure.sorted(by: >) && sure.allSatisfy { $0 > 0 })
        let all = try #require(try await study.sensitivities(of: question, design: design))
        for sensitivity in found {
            // Chosen among the first six of a short trial, then measured in one that is longer.
            let first = try #require(
                all.prefix(6).first { $0.influence.name == sensitivity.influence.name })
            #expect(sensitivity.influence.error < first.influence.error)
            #expect(sensitivity.influence.isDistinguishable)
        }
        #expect(all.count == Knowledge(study.region).inputs.count)
        let patience = try #require(all.first { $0.influence.name == "patience" })
        #expect(patience.ends(in: study.region).low.en == "30 days")
        #expect(patience.ends(in: study.region).high.nl == "365 dagen")
        let graded = try #require(
            try await study.sensitivities(
                of: question, design: Design(replications: 1, threads: 2), grades: [.c],
                shares: false))
        #expect(graded.allSatisfy { $0.input.grade == .c && !$0.input.isShare })
    }

    @Test("Whoever cancels gets nothing")
    func cancelled() async throws {
        let study = try study()
        let found = try await study.strongestInputs(
            count: 3, of: try await question(study), design: Design(replications: 5, threads: 2),
            isCancelled: { true })
        #expect(found == nil)
    }

    @Test("Knowledge that makes a world too large to hold is refused in a sentence")
    func tooLarge() async throws {
        let study = try study(
            """
            return scenario "Many" {
              api = 1, base = "limburg", change "risk" { becomes = 20 },
              growth "population" { by = 100 * percent, on = "2019-01-01" },
            }
            """)
        let design = try Design(replications: 200, threads: 2)
        do {
            _ = try await study.run(design, varying: .all)
            Issue.record("No draw was too large.")
        } catch let error as StudyError {
            #expect(error.description.hasPrefix("With the knowledge of replication"))
        }
    }
}
