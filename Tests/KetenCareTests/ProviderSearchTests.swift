// Finding a provider within assistance: as in the tables it changes nothing, slower lengthens it.

import KetenEngine
import Testing

@testable import KetenCare

struct ProviderSearchTests {
    private func search(_ id: String? = nil, _ value: Double = 0) throws -> ProviderSearch {
        let period = try days("2019-01-01", "2020-01-01")
        guard let id else { return try Limburg.world(period: period).care.search }
        return try Limburg.world(.set(id, .number(value), from: period.from), period: period)
            .care.search
    }

    /// What the search adds to assistance of so many days, over many people.
    private func added(_ search: ProviderSearch, to days: Double = 10_000) -> Tally {
        var tally = Tally()
        let generator = KeyedGenerator(seed: 7, replication: 0)
        for person in 0..<20_000 as Range<UInt64> {
            let extra = search.extraDays(
                in: days, delay: generator.uniform(entity: person, purpose: 35, index: 0),
                attempts: generator.uniform(entity: person, purpose: 36, index: 0))
            #expect(days + extra >= days / 2)
            tally.add(extra)
        }
        return tally
    }

    @Test("As in the tables the search adds nothing: it is part of the 245 days")
    func asInTables() throws {
        #expect(try search().isAsInTables)
        let tally = try added(search())
        #expect(tally.mean == 0 && tally.standardError == 0)
        #expect(try search("match_delay", 14).isAsInTables)
    }

    @Test("An attempt that takes twice as long adds 14 days, one that takes half takes 7 off")
    func delay() throws {
        let longer = try added(search("match_delay", 28))
        #expect(abs(longer.mean - 14) < 4 * longer.standardError && longer.standardError < 0.2)
        let shorter = try added(search("match_delay", 7))
        #expect(abs(shorter.mean + 7) < 4 * shorter.standardError)
    }

    @Test("With half the expertise two attempts are needed in the mean, with a quarter four")
    func expertise() throws {
        for (share, attempts) in [(0.5, 2.0), (0.25, 4)] {
            let tally = try added(search("provider_expertise", share))
            #expect(abs(tally.mean - 14 * (attempts - 1)) < 4 * tally.standardError)
        }
    }

    @Test("The search is at most half of the assistance that it is part of")
    func limits() throws {
        let none = try added(search("match_delay", 0.001), to: 2)
        #expect(none.mean > -1 && none.mean < -0.9)
    }

    @Test("Less expertise makes assistance longer for everyone and intake for nobody")
    func longer() throws {
        var small = SmallRegion()
        small.numbers = [
            "national_true_incidence": 50, "hidden_duration": 600, "detection_hazard": 10,
            "assistance_duration": 100,
        ]
        let first = try day("2019-01-01")
        var plain = Stepper(try small.world())
        var poor = Stepper(
            try small.world(.set("provider_expertise", .number(0.5), from: first)))
        plain.finish()
        poor.finish()
        #expect(plain.sum(.intakes) == poor.sum(.intakes))
        #expect(plain.sum(.leadCount) > 40 && poor.sum(.leadCount) <= plain.sum(.leadCount))
        // An attempt takes five days, and two are needed in the mean.
        let before = plain.sum(.leadAssistance) / plain.sum(.leadCount)
        let after = poor.sum(.leadAssistance) / poor.sum(.leadCount)
        #expect(abs(before - 100) < 0.1 && after - before > 2 && after - before < 9)
    }
}
