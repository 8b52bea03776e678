// Every parameter that a scenario may change moves something, the way its documentation says.

import KetenEngine
import Testing

@testable import KetenCare

struct DirectionTests {
    @Test(
        "From the low end to the high end an indicator moves as the documentation says",
        arguments: Directions.all)
    func moves(_ direction: Direction) throws {
        let region = try Limburg.region()
        let worlds = try [false, true].map { try direction.world(region, isHigh: $0) }
        for world in worlds { try #require(world.problem == nil) }
        let differences = try differences(direction, worlds[0], worlds[1])
        let tally = differences.reduce(into: Tally()) { $0.add($1) }
        let error = differences.count > 1 ? tally.standardDeviation / root(differences.count) : 0
        let gain = direction.way == .rises ? tally.mean : -tally.mean
        // More than twice its own simulation error, so that no chance makes the claim true.
        #expect(
            gain > 2 * error && gain > 0,
            "moves by \(tally.mean) ± \(error) from the low end to the high end")
    }

    private func root(_ count: Int) -> Double { Double(count).squareRoot() }

    /// High minus low by replication, with common people; missing values are left out.
    private func differences(_ direction: Direction, _ low: World, _ high: World) throws
        -> [Double]
    {
        let columns = try [low, high].map {
            try $0.column(direction.indicator, part: direction.part)
        }
        var less = CareSimulation(low)
        var more = CareSimulation(high)
        var differences: [Double] = []
        for replication in 0..<direction.replications {
            less.run(seed: 2019, replication: replication)
            more.run(seed: 2019, replication: replication)
            let difference = more.value(of: columns[1]) - less.value(of: columns[0])
            if !difference.isNaN { differences.append(difference) }
        }
        return differences
    }

    @Test("Every parameter that a scenario may change, and every range, has a direction")
    func complete() throws {
        let region = try Limburg.region()
        // Who goes first changes who waits and not how many: PriorityTests.
        let elsewhere: Set = ["priority"]
        for parameter in ParameterCatalog.all
        where parameter.canBeChanged && !elsewhere.contains(parameter.id) {
            let claims = Directions.all.filter { $0.parameter == parameter.id }
            #expect(!claims.isEmpty, "\(parameter.id) has no direction")
            let ranges = region.rangedEntries(of: parameter.id)
            if !ranges.isEmpty {
                #expect(claims.contains { $0.ends == nil }, "\(parameter.id) has a range")
            }
            // Of shares, each is moved by itself.
            for row in ranges where row.spread == .dirichlet {
                #expect(
                    claims.contains { $0.subject == row.subject && $0.ends == nil },
                    "\(parameter.id) of \(row.subject ?? "all") has no direction")
            }
        }
        for direction in Directions.all {
            let parameter = try #require(ParameterCatalog.parameter(direction.parameter))
            #expect(parameter.canBeChanged)
        }
    }

    @Test("The meaning of each parameter says the direction, in English and in Dutch")
    func words() throws {
        let dutch = [
            "meer", "minder", "langer", "later", "lager", "hoger", "hogere", "sneller", "ja",
            "verlengt", "twee", "nobody",
        ]
        for direction in Directions.all {
            let parameter = try #require(ParameterCatalog.parameter(direction.parameter))
            let meaning = parameter.meaning
            #expect(
                meaning.en.contains(direction.says),
                "\(direction.parameter) does not say '\(direction.says)': \(meaning.en)")
            let words = meaning.nl.lowercased().split { !$0.isLetter }
            #expect(
                words.contains { dutch.contains(String($0)) },
                "\(direction.parameter) says no direction in Dutch: \(meaning.nl)")
        }
    }

    @Test("A claim that is turned round fails")
    func turned() throws {
        let region = try Limburg.region()
        let direction = try #require(Directions.all.first { $0.parameter == "care_uptake" })
        let worlds = try [true, false].map { try direction.world(region, isHigh: $0) }
        let fallen = try differences(direction, worlds[0], worlds[1])
        #expect(fallen.reduce(0, +) < 0)
    }
}
