// The tables that a new region begins with make a region at once, in both languages.

import Foundation
import KetenCare
import KetenEngine
import Testing

@testable import KetenRegions

@Suite("The tables of a new region")
struct RegionStarterTests {
    private func region(_ language: Language) throws -> Region {
        let files = try RegionStarter.files(language).compactMap { file in
            TableKind(fileName: file.name).map {
                RegionFile(name: file.name, kind: $0, bytes: Array(file.text.utf8))
            }
        }
        #expect(files.count == TableKind.allCases.count)
        return try RegionReader.region(of: files)
    }

    @Test("As written they are a checked region whose baseline has people, cases and money")
    func runs() throws {
        let region = try region(.en)
        let world = World(region: region, plan: Plan(name: "", period: region.tables.coverage))
        #expect(world.problem == nil)
        var choice = ColumnChoice()
        choice.indicators = ["registered", "intakes", "contribution"]
        choice.years = false
        choice.parts = false
        var simulation = CareSimulation(world)
        simulation.run(seed: 2019, replication: 0)
        for column in world.columns(choice) where column.region == "all" {
            #expect(simulation.value(of: column) > 0, "\(column.indicator.indicator.id)")
        }
    }

    @Test("Dutch tables hold the same values as English ones")
    func dutch() throws {
        let values = try [Language.en, .nl].map { language in
            try region(language).tables.parameters.map { "\($0.parameter) \($0.value)" }
        }
        #expect(values[0] == values[1])
    }

    @Test("A comment stands before every parameter, with its unit, and over every column")
    func comments() throws {
        let files = try RegionStarter.files(.en)
        let parameters = try #require(files.first { $0.name == "parameters.csv" }).text
        for parameter in ParameterCatalog.all {
            #expect(parameters.contains("# \(parameter.label.en): "), "\(parameter.id)")
        }
        for file in files {
            #expect(file.text.hasPrefix("# "), "\(file.name)")
            for line in file.text.split(separator: "\n") where line.hasPrefix("# ") {
                #expect(line.count < 400, "\(file.name)")
            }
        }
    }

    @Test("What rests on another region's documents is an assumption here, and can be calibrated")
    func sources() throws {
        for language in [Language.en, .nl] {
            let region = try region(language)
            for entry in region.tables.parameters {
                #expect(!entry.source.contains("S1") && !entry.source.contains("S2"))
                let isAssumed = entry.source.contains("Limburg")
                #expect(!isAssumed || entry.grade == .c, "\(entry.parameter)")
            }
            let reach = region.tables.parameters.filter { $0.parameter == "training_reach" }
            #expect(reach.count == 5 && reach.allSatisfy { $0.grade == .c })
            let rows = try #require(Calibration.rows(of: region))
            #expect(rows.count == 6 && rows.allSatisfy { $0.solved > 0 })
        }
    }

    @Test("Tables of evidence are there, and can be read")
    func evidence() throws {
        let files = try RegionStarter.files(.nl).compactMap { file in
            Evidence.Kind(fileName: file.name).map {
                Evidence.File(name: file.name, kind: $0, bytes: Array(file.text.utf8))
            }
        }
        #expect(files.count == 3)
        let evidence = try EvidenceReader.evidence(of: files)
        #expect(evidence.facts.isEmpty && evidence.published.map(\.id) == ["L1", "L2", "L3"])
    }
}
