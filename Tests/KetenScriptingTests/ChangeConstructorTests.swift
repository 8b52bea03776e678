// The constructor `change`: what it makes of good scripts, and what it refuses.

import KetenCare
import KetenEngine
import KetenRegions
import Testing

@testable import KetenScripting

@Suite("change gives a parameter another value")
struct ChangeConstructorTests {
    /// The only change of a scenario with one line.
    private func change(_ line: String) throws -> ParameterChange {
        let plan = try compiled(over(line)).plan
        try #require(plan.changes.count == 1)
        guard case .parameter(let change) = plan.changes[0].change else {
            throw ScriptErrors([
                Diagnostic(file: "", message: Label(both: "not a change of a parameter"))
            ])
        }
        return change
    }

    private func head(_ line: String) -> String {
        errors(over(line)).split(separator: "\n").first.map(String.init) ?? ""
    }

    @Test("The question of ten cents becomes one change with its place and its reason")
    func tenCents() throws {
        let scenario = try compiled(
            over(
                """
                  change "contribution" {
                    was = EUR(0.08), becomes = EUR(0.10), per = inhabitant,
                    from = "2023-01-01", spend_on = "coordinator hours",
                    because = "indexation", source = "council",
                  },
                """))
        let from = try #require(CivilDate(iso: "2023-01-01"))
        let expected = ParameterChange(
            parameter: "contribution", was: .number(0.08), becomes: .number(0.1), from: from,
            spending: .coordinatorHours)
        let planned = try #require(scenario.plan.changes.first)
        #expect(planned.change == .parameter(expected))
        #expect(planned.origin == Origin(file: "test.lua", line: 3, column: 3))
        #expect(planned.because == "indexation")
        #expect(scenario.changeTexts.first?.source == "council")
        #expect(scenario.plan.period == scenario.region.tables.coverage)
    }

    @Test(
        "One amount can be written in several ways",
        arguments: [
            "EUR(0.10) / inhabitant / year", "EUR(0.10) / inhabitant", "EUR(0.10)",
            "EUR(0.10), per = inhabitant", "EUR(0.10) / year, per = inhabitant",
            "EUR(10) * percent / inhabitant / year",
        ])
    func spellings(written: String) throws {
        let change = try change(
            "  change \"contribution\" { becomes = \(written), on = \"2023-01-01\" },")
        #expect(change.becomes == .number(0.1))
    }

    @Test("An amount by the month is twelve times that by the year")
    func perMonth() throws {
        let change = try change(
            "  change \"plan_coordinator\" { becomes = EUR(1000) / month, on = \"2023-01-01\" },")
        #expect(change.becomes == .number(12000))
    }

    @Test("Shares and factors take plain numbers or percentages")
    func shares() throws {
        let line = { (value: String) in
            "  change \"prevention\" { becomes = \(value), on = \"2023-01-01\" },"
        }
        #expect(try change(line("0.07")).becomes == .number(0.07))
        #expect(try change(line("7 * percent")).becomes == .number(0.07))
    }

    @Test("Every parameter can be changed to what it is, and none but the fixed ones are refused")
    func everyParameter() throws {
        let region = try RegionFolder.builtIn("limburg")
        for parameter in ParameterCatalog.all {
            let subject = region.subjects(of: parameter.subject).first
            let value = try #require(
                region.value(
                    of: parameter.id, subject: subject, on: region.tables.coverage.from))
            let of = subject.map { "of = \(word(parameter.subject)) \"\($0)\"," } ?? ""
            let day = "from = \"2019-01-01\", until = \"2019-01-02\","
            let date = parameter.isScheduled ? day : ""
            let written = written(value, parameter.unit)
            let line =
                "  change \"\(parameter.id)\" { \(of) \(date) was = \(written), "
                + "becomes = \(written) },"
            guard parameter.canBeChanged else {
                #expect(head(line).contains("cannot be changed"), "\(parameter.id)")
                continue
            }
            #expect(errors(over(line)) == "", "\(parameter.id)")
            #expect(try change(line).becomes == value, "\(parameter.id)")
        }
    }

    private func word(_ kind: SubjectKind) -> String { kind.rawValue }

    /// A value as a script writes it in full.
    private func written(_ value: ParameterValue, _ unit: KetenCare.Unit) -> String {
        switch value {
        case .flag(let flag): return "\(flag)"
        case .word(let word): return "\"\(word)\""
        case .number(let number):
            let number = ParameterValue.plain(number)
            let words = unit.rawValue.replacing(" per ", with: " / ").replacing("EUR", with: "")
            switch unit {
            case .share, .factor: return number
            case .perMonth, .perYear: return "\(number) / \(unit.rawValue.dropFirst(4))"
            default:
                return unit.rawValue.hasPrefix("EUR")
                    ? "EUR(\(number))\(words)" : "\(number) * \(words)"
            }
        }
    }

    @Test("A region or sub-region means its municipalities, and all of them mean all")
    func places() throws {
        let line = { (of: String) in
            "  change \"contribution\" { of = \(of), becomes = EUR(1), on = \"2020-01-01\" },"
        }
        #expect(try change(line("region \"south\"")).subjects?.count == 16)
        #expect(
            try change(line("{ sub_region \"parkstad\", municipality \"GM0917\" }")).subjects?.count
                == 7)
        #expect(try change(line("municipality \"maastricht\"")).subjects == ["GM0935"])
        let all = try change(line("{ region \"south\", region \"north-mid\" }"))
        #expect(all.subjects == nil)
    }

    @Test("A region with one post means that post")
    func posts() throws {
        let line = { (of: String) in
            "  change \"fte\" { of = \(of), becomes = 1 * fte, on = \"2020-01-01\" },"
        }
        for of in ["region \"south\"", "post \"south\"", "coordinator(2)"] {
            #expect(try change(line(of)).subjects == ["south"])
        }
    }

    @Test("A calendar year is from its first day until the next year's")
    func during() throws {
        let change = try change("  change \"fte\" { becomes = 1 * fte, during = year(2024) },")
        #expect(change.from.description == "2024-01-01")
        #expect(
            change.until?.description == "2025-01-01")
    }

    @Test("A parameter with one value for the whole run takes no date and holds from its first day")
    func unscheduled() throws {
        #expect(
            try change("  change \"patience\" { becomes = 8 * weeks },").from.description
                == "2019-01-01")
        #expect(
            head("  change \"patience\" { becomes = 8 * weeks, on = \"2020-01-01\" },")
                == "test.lua:3:44: 'patience' has one value for the whole run and takes no date")
    }

    @Test("A scheduled parameter needs a date, and one kind of date only")
    func dates() {
        #expect(
            head("  change \"fte\" { becomes = 1 * fte },")
                == "test.lua:3:3: the change has no date: write on, from or during")
        #expect(
            head(
                #"  change "fte" { becomes = 1 * fte, on = "2020-01-01", from = "2020-01-01" },"#
            )
                == "test.lua:3:56: 'on' and 'from' exclude each other; give one of them")
        #expect(
            head(
                #"  change "fte" { becomes = 1 * fte, from = "2020-01-01", until = "2020-01-01" },"#
            )
                == "test.lua:3:66: 'until' must lie after 'from'")
        #expect(
            head("  change \"fte\" { becomes = 1 * fte, from = \"1-2-2023\" },")
                == #"test.lua:3:44: expected a date such as "2023-01-01"; got the text "1-2-2023""#
        )
    }

    @Test("A change wholly outside the run is an error; one that only outlasts it is not")
    func outside() {
        #expect(
            head("  change \"fte\" { becomes = 1 * fte, from = \"2026-01-01\" },")
                == "test.lua:3:44: this lies outside the run, "
                + "which is from 2019-01-01 until 2026-01-01")
        #expect(
            errors(
                over(
                    #"  change "fte" { becomes = fte, from = "2025-01-01", until = "2030-01-01" },"#
                ))
                == "")
    }

    @Test("What was in force is checked on the first day, for everyone")
    func was() {
        #expect(
            head(
                #"  change "contribution" { was = EUR(0.05), becomes = EUR(1), on = "2023-01-01" }"#
            )
                == "test.lua:3:33: contribution is EUR 0.08 per inhabitant per year on 2023-01-01, "
                + "not EUR 0.05")
        #expect(
            head("  change \"fte\" { was = 0.5 * fte, becomes = 1 * fte, on = \"2023-01-01\" },")
                == "test.lua:3:24: fte of north-mid is 0.75 fte on 2023-01-01, not 0.5")
        #expect(
            head("  change \"patience\" { was = 1 * days, becomes = 2 * days },")
                .hasSuffix("days, not 1"))
    }

    @Test("Money is spent on coordinator hours, from contributions only")
    func spending() {
        #expect(
            head(
                #"  change "fte" { becomes = 1 * fte, on = "2023-01-01", spend_on = "tea" },"#
            )
                == "test.lua:3:56: 'spend_on' goes with \"contribution\" only; "
                + "'fte' moves no money that could be spent")
        #expect(
            head(
                #"  change "contribution" { becomes = EUR(1), on = "2023-01-01", spend_on = "tea"}"#
            )
                == "test.lua:3:75: money cannot be spent on 'tea'")
    }

    @Test("Values are measured, within their limits, and of their kind")
    func values() {
        let heads = [
            "\"patience\" { becomes = 90 }": "expected a length of time such as 90 * days; "
                + "got the plain number 90",
            "\"patience\" { becomes = 3 * months }": "patience is in days; got 3 months",
            "\"prevention\" { becomes = 1.5, on = \"2023-01-01\" }":
                "prevention lies between 0 and 1; got the plain number 1.5",
            "\"pay_to_use\" { becomes = \"yes\", on = \"2023-01-01\" }":
                "expected true or false; got the text \"yes\"",
            "\"provider\" { becomes = \"koral\", on = \"2023-01-01\" }": "unknown provider 'koral'",
            "\"priority\" { becomes = \"form_labor\", on = \"2023-01-01\" }":
                "unknown priority 'form_labor'",
            "\"provider\" { becomes = 3, on = \"2023-01-01\" }":
                "expected a word in quotes such as \"koraal\"; got the plain number 3",
            "\"prevention\" { becomes = 1, per = year, on = \"2023-01-01\" }":
                "prevention is a share, such as 0.8 or 80 * percent; 'per' does not fit that",
            "\"contribution\" { becomes = EUR(1), per = fte, on = \"2023-01-01\" }":
                "contribution is in EUR per inhabitant per year; 'per' does not fit that",
            "\"contribution\" { becomes = 0.1, per = inhabitant, on = \"2023-01-01\" }":
                "expected an amount such as EUR(0.10); got the plain number 0.1",
            "\"unit_cost\" { becomes = EUR(90000) / inhabitant }":
                "unit_cost is in EUR per fte per year; got EUR 90000 per person",
            "\"prevention\" { of = region \"south\", becomes = 0.1, on = \"2023-01-01\" }":
                "'prevention' holds for the region as a whole and takes no 'of'",
            "\"fte\" { of = \"south\", becomes = 1 * fte, on = \"2023-01-01\" }":
                "expected a post such as post \"…\"; got the text \"south\"",
            "\"fte\" { of = channel \"police\", becomes = 1 * fte, on = \"2023-01-01\" }":
                "expected a post such as post \"…\"; got channel \"police\"",
            "\"wage_index\" { becomes = 2, on = \"2023-01-01\" }":
                "'wage_index' cannot be changed: it is an observed series or a settled constant "
                + "of the region's tables",
        ]
        for (line, message) in heads {
            #expect(
                head("  change \(line),").hasSuffix(": \(message)"), "\(head("  change \(line),"))")
        }
    }

    @Test("A field that holds nil is not ignored")
    func nilField() {
        let script =
            "local places = {}\n"
            + over(
                #"  change "contribution" { of = places.a, becomes = EUR(1), on = "2023-01-01" },"#
            )
        #expect(
            errors(script).hasPrefix(
                "test.lua:4:32: the field 'of' has no value: what is written is nil\n"))
    }

    @Test(
        "A lever typed in Dutch is found by its Dutch label, or by what people call it",
        arguments: [
            ("bijdrage", "did you mean 'contribution'?"), ("geduld", "did you mean 'patience'?"),
            ("opleiding", "did you mean 'plan_training'?"),
            ("ziekteverzuim", "did you mean 'sickness_rate'?"),
            ("gezamenlijke_controles", "did you mean 'joint_checks'?"),
            ("aandachtsfunctionaris", "did you mean 'contact_officer'?"),
        ])
    func dutch(name: String, hint: String) {
        let said = errors(over("  change \"\(name)\" { becomes = 1, from = \"2023-01-01\" },"))
        #expect(said.contains("unknown parameter '\(name)'"))
        #expect(said.contains(hint), "\(said)")
    }
}
