// What the tables that travel inside the program hold.

import KetenCare
import KetenEngine
import Testing

@testable import KetenRegions

@Suite("The built-in region")
struct BuiltInRegionTests {
    let region: Region
    let tables: RegionTables

    init() throws {
        region = try RegionFolder.builtIn("limburg")
        tables = region.tables
    }

    @Test("Covers the seven years from 2019 to 2025")
    func coverage() {
        #expect(tables.coverage.description == "2019-01-01..<2026-01-01")
        #expect(tables.coverage.dayCount == 2557)
        #expect(tables.planFund == "du-vo")
    }

    @Test(
        "Inhabitants add up to the published totals of the province",
        arguments: [
            ("2019-01-01", 1_116_137), ("2020-01-01", 1_117_201), ("2021-01-01", 1_115_872),
            ("2023-01-01", 1_128_367), ("2026-01-01", 1_138_374),
        ])
    func totals(day: String, total: Int) {
        let rows = tables.population.filter { $0.date.description == day }
        #expect(rows.count == 31)
        #expect(rows.map(\.inhabitants).reduce(0, +) == total)
    }

    @Test("Has 31 municipalities, 16 in the south and 15 in the north and the middle")
    func places() {
        #expect(tables.municipalities.count == 31)
        #expect(tables.municipalities.filter { $0.careRegion == "south" }.count == 16)
        #expect(tables.municipalities.filter { $0.careRegion == "north-mid" }.count == 15)
        #expect(tables.subRegions.count == 5)
    }

    @Test("One municipality neither pays nor is served here")
    func outside() {
        let outside = tables.municipalities.filter { !$0.contributes }
        #expect(outside.map(\.id.code) == ["GM0944"])
        #expect(outside.map(\.servedBy) == ["nijmegen"])
        #expect(tables.municipalities.filter(\.contributes).count == 30)
    }

    @Test("From 2023 nine municipalities are paid for by the plan and 21 pay themselves")
    func payers() throws {
        let day = try #require(CivilDate(iso: "2023-01-01"))
        let payers = tables.municipalities.filter(\.contributes)
        let planned = payers.filter { municipality in
            region.entries(of: "contribution_replaced").last {
                $0.subject == municipality.id.code && $0.from == day
            }?.value == .flag(true)
        }
        #expect(planned.count == 9)
        #expect(payers.count - planned.count == 21)
        let parts = Set(planned.map(\.subRegion))
        #expect(parts == ["maastricht-heuvelland", "westelijke-mijnstreek"])
        #expect(tables.municipalities.filter { parts.contains($0.subRegion) }.count == 9)
    }

    @Test("Every parameter has a value, and every value a grade and a source")
    func parameters() {
        for parameter in ParameterCatalog.all {
            #expect(!region.entries(of: parameter.id).isEmpty, "\(parameter.id)")
        }
        for entry in tables.parameters {
            #expect(!entry.source.isEmpty, "\(entry.parameter)")
            #expect(ParameterCatalog.parameter(entry.parameter) != nil, "\(entry.parameter)")
        }
    }

    @Test("Shares of forms and of channels add up to one")
    func shares() {
        for name in ["form_share", "channel_share"] {
            let sum = numbers(of: name).reduce(0, +)
            #expect(abs(sum - 1) < 1e-12, "\(name)")
        }
    }

    @Test("Channels and forms are drawn under the numbers 1 to 9 and 1 to 5")
    func draws() {
        #expect(tables.channels.map(\.drawIndex) == Array(1...9))
        #expect(
            tables.channels.map(\.named.id) == [
                "police", "care", "labour", "border", "desk", "neighbourhood", "youth_social",
                "enforcement", "citizens",
            ])
        #expect(tables.forms.map(\.drawIndex) == Array(1...5))
        #expect(
            tables.forms.map(\.named.id) == ["sexual", "labour", "criminal", "begging", "unknown"])
    }

    @Test("The wage index follows the steps of the wage agreement")
    func wages() {
        let index = numbers(of: "wage_index")
        let steps = zip(index, index.dropFirst()).map { $1 / $0 }
        let expected = [1.0325, 1.0325, 1.025, 1.02, 1.07, 1.04, 1.04, 1.03]
        #expect(steps.count == expected.count)
        for (step, stated) in zip(steps, expected) { #expect(abs(step - stated) < 1e-12) }
    }

    @Test("Sickness is known for all 28 quarters, each from its first day")
    func sickness() {
        let days = region.entries(of: "sickness_rate").compactMap(\.from)
        let first = tables.coverage.from
        #expect(days == (0..<28).map { first.adding(months: 3 * $0) })
    }

    @Test("A decision states the inhabitants of one invoice")
    func statedInhabitants() {
        #expect(tables.invoicedInhabitants.map(\.inhabitants) == [121_773])
        #expect(tables.invoicedInhabitants.map(\.period.dayCount) == [92])
    }

    @Test("A year's leave adds up, and the posts are never away on leave together")
    func leave() throws {
        let days = 200 / 36 * 7.0
        for year in 2019...2025 {
            var taken: [Int: [ClosedRange<Double>]] = [:]
            for block in tables.leave where block.years != (year % 2 == 0 ? .odd : .even) {
                let date = try #require(
                    CivilDate(year: year, month: block.month, day: block.day))
                let start = Double(date.dayNumber)
                taken[block.leaveOrder, default: []].append(start...(start + block.share * days))
            }
            let all = taken.values.flatMap { $0 }.sorted { $0.lowerBound < $1.lowerBound }
            #expect(all.count == 8)
            #expect(zip(all, all.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
            for blocks in taken.values {
                let sum = blocks.map { $0.upperBound - $0.lowerBound }.reduce(0, +)
                #expect(abs(sum - days) < 1e-9)
            }
        }
    }

    @Test("All tables together are at most 72 kB")
    func size() {
        let files = BuiltInRegions.files(of: "limburg") ?? []
        #expect(files.count == TableKind.allCases.count)
        let evidence = BuiltInRegions.evidence(of: "limburg") ?? []
        let bytes = files.map(\.bytes.count) + evidence.map(\.bytes.count)
        #expect(bytes.reduce(0, +) <= 72_000)
    }

    @Test("A name that is not built in is refused with the name that was meant")
    func unknownName() {
        #expect(RegionFolder.builtInNames == ["limburg"])
        #expect(throws: RegionError.self) { try RegionFolder.builtIn("limbrug") }
        do throws(RegionError) {
            _ = try RegionFolder.builtIn("limbrug")
        } catch {
            #expect(
                error.description == "limbrug: no built-in region; did you mean 'limburg'?")
        }
    }

    private func numbers(of parameter: String) -> [Double] {
        region.entries(of: parameter).map { entry in
            if case .number(let number) = entry.value { number } else { .nan }
        }
    }
}
