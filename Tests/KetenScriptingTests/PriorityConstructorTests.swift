// The constructor `priority`: a function or a rule, and what either does to the line.

import KetenCare
import KetenEngine
import KetenExperiments
import Testing

@testable import KetenScripting

@Suite("priority says who is next for an intake")
struct PriorityConstructorTests {
    private func head(_ fields: String) -> String {
        errors(over("  priority \"cases\" { \(fields) },"))
            .split(separator: "\n").first.map(String.init) ?? ""
    }

    private func line(_ by: String) -> String { "  priority \"cases\" { by = \(by) }," }

    /// Every number of some replications, as bits, for the scenario with these items.
    private func bits(_ items: String, _ replications: UInt32 = 8) throws -> [UInt64] {
        let scenario = try compiled(over(items))
        let world = World(region: scenario.region, plan: scenario.plan)
        let columns = world.columns(ColumnChoice())
        var simulation = CareSimulation(world)
        var bits: [UInt64] = []
        for replication in 0..<replications {
            simulation.run(seed: 2019, replication: replication)
            #expect(simulation.failure == nil)
            simulation.prepareQuantiles()
            bits += columns.map { simulation.value(of: $0).bitPattern }
        }
        return bits
    }

    /// A scenario in which lines are long, so that the order of them matters.
    private let few = """
          change "fte" { becomes = 0.3 * fte, from = "2019-01-01" },
        """

    @Test("Who waited longest first is exactly first come, first served")
    func firstCome() throws {
        let byFunction = try bits(few + "\n" + line("function(case) return case.waiting end"))
        #expect(byFunction == (try bits(few)))
        let byWord = try bits(few + "\n" + line("\"first_come\""))
        #expect(byWord == byFunction)
    }

    @Test("Shelter first as a function is exactly the rule shelter_first")
    func shelterFirst() throws {
        let own = line("function(case) if case.needs_shelter then return 1 end return 0 end")
        let rule = try bits(
            few + "\n  change \"priority\" { becomes = \"shelter_first\", "
                + "from = \"2019-01-01\" },")
        #expect(try bits(few + "\n" + own) == rule)
        #expect(rule != (try bits(few)))
    }

    @Test("A form first as a function is exactly the rule of that form")
    func formFirst() throws {
        let own = line("function(case) return case.form == \"labour\" and 5 or 2 end")
        let rule = try bits(
            few + "\n  change \"priority\" { becomes = \"form_labour\", "
                + "from = \"2019-01-01\" },")
        #expect(try bits(few + "\n" + own) == rule)
    }

    @Test("Who came last first changes waits, in a pooled team too")
    func lastCome() throws {
        let own = line("function(case) return -case.waiting end")
        #expect(try bits(few + "\n" + own) != (try bits(few)))
        let pool = few + "\n  change \"pooled\" { becomes = true, from = \"2019-01-01\" },"
        let longest = line("function(case) return case.waiting end")
        #expect(try bits(pool + "\n" + longest) == (try bits(pool)))
        #expect(try bits(pool + "\n" + own) != (try bits(pool)))
    }

    @Test("What depends on few values is a table; what depends on time is called")
    func modes() throws {
        let known = try compiled(
            over(line("function(case) return case.form == \"labour\" and 1 or 0 end")))
        #expect(known.plan.functions[0].isTabulated)
        #expect(known.explanation(in: .en).contains("tabulated when the file is read"))
        let asked = try compiled(over(line("function(case) return case.waiting / week end")))
        #expect(!asked.plan.functions[0].isTabulated)
        let said = asked.explanation(in: .en)
        #expect(said.contains("who is next for an intake (line 3): called, about "))
        #expect(asked.explanation(in: .nl).contains("aangeroepen, ongeveer "))
    }

    @Test("It may begin on a day, for one region, and meets other changes of priority")
    func dates() throws {
        let own = "by = function(case) return case.waiting end, of = region \"south\""
        let scenario = try compiled(
            over("  priority \"cases\" { \(own), from = \"2022-01-01\", until = \"2023-01-01\" },"))
        guard case .parameter(let change) = scenario.plan.changes[0].change else {
            Issue.record("a priority is a change of a parameter")
            return
        }
        #expect(change.parameter == "priority" && change.subjects == ["south"])
        #expect(change.from.description == "2022-01-01")
        #expect(
            errors(
                over(
                    "  priority \"cases\" { \(own) },\n"
                        + "  change \"priority\" { becomes = \"first_come\", on = \"2020-01-01\" },"
                )
            ).contains("lines 3 and 4 both change priority of south on 2020-01-01"))
    }

    @Test("Layout and notes leave the fingerprint alone; another constant does not")
    func fingerprint() throws {
        func print(_ text: String) throws -> String { try compiled(text).fingerprint }
        let plain = line("function(case) return case.waiting end")
        let spaced = line("function(case) -- a note\n return   case.waiting\n end")
        #expect(try print(over(plain)) == (try print(over(spaced))))
        let rule = line("function(case) return case.waiting > limit and 1 or 0 end")
        let ninety = try print("local limit = 90 * days\n" + over(rule))
        #expect(try print("local limit = 91 * days\n" + over(rule)) != ninety)
        #expect(try print(over(plain)) != ninety)
    }

    @Test("A wrong call says what was expected")
    func refusals() {
        #expect(
            head("by = 3") == "test.lua:3:27: expected a function of a case, or the word of a "
                + "rule such as \"first_come\"; got the plain number 3")
        #expect(head("by = \"first_com\"").contains("first_com"))
        #expect(
            head("by = function(case) return case.wating end")
                == "test.lua:3:54: unknown field 'wating' of case")
        #expect(
            head("by = function(case) return case.form == \"labor\" and 1 or 0 end")
                == "test.lua:3:62: 'form' is never \"labor\"")
        #expect(
            head("by = function(case) return case.waiting > 3 * months and 1 or 0 end")
                == "test.lua:3:68: 'months' cannot be used in a function that a run calls")
        #expect(
            errors(over("  priority \"people\" { by = \"first_come\" },"))
                .contains("there is a priority of cases only, not of 'people'"))
        #expect(head("by = math.max").contains("this function belongs to the language"))
    }

    @Test("Results do not depend on the number of threads")
    func threads() async throws {
        let text = over(few + "\n" + line("function(case) return case.waiting % 7 end"))
        let study = try CareStudy(running: [try compiled(text)])
        let one = try await study.run(try Design(replications: 24, seed: 7, threads: 1))
        let two = try await study.run(try Design(replications: 24, seed: 7, threads: 4))
        for column in one.result.columns.indices {
            let (a, b) = (
                one.result.row(column: column, scenario: 1),
                two.result.row(column: column, scenario: 1)
            )
            #expect(a.value?.mean.bitPattern == b.value?.mean.bitPattern)
        }
    }
}
