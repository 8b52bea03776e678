// The loops in C over everybody: whichever way they were compiled, they tell what the same sums
// tell in Swift, one person after another.

import KetenEngine
import Testing

@testable import KetenCare

struct TilesTests {
    /// What is known of one point of the plane.
    private struct Point: Equatable {
        var person: UInt64
        var cell: Int32
        var start: UInt64
        var draws: EntityDraws
        var exits: UInt64
        /// Victim, ended, hidden, in doubt.
        var outcome: [UInt32] = [0, 0, 0, 0]
        // Of a victim only.
        /// When the spell ends at the latest if nobody finds the person.
        var latest = 0.0
        /// Where the victim is counted, and an end that nobody sees.
        var places: [UInt32] = []

        init(_ spell: HiddenSpell) {
            (person, cell, start) = (spell.entity, spell.cell, spell.start.bitPattern)
            (draws, exits) = (spell.draws, spell.exits)
        }
    }

    @Test("Every way of compiling the loops tells of each point what Swift does, to the last bit")
    func ways() throws {
        let odd = try days("2019-03-17", "2023-08-09")
        let worlds = [
            try Limburg.world(), try Limburg.world(period: odd),
            try Limburg.world(period: days("2020-02-29", "2020-03-01")),
            try Limburg.world(
                .set("incidence_multiplier", .number(6), from: odd.from),
                .set("detection_factor", .number(40), from: day("2020-03-01")), period: odd),
            try Limburg.world(.set("hidden_duration", .number(60), from: day("2019-01-01"))),
        ]
        var seen = [0, 0, 0, 0]
        var most = 0
        for (number, world) in worlds.enumerated() {
            let generator = KeyedGenerator(seed: 2019, replication: UInt32(number))
            let expected = try Self.inSwift(world, generator)
            for point in expected {
                for (place, one) in point.outcome.enumerated() { seen[place] += Int(one) }
            }
            most = max(most, expected.map { Int($0.person & 0xFF) }.max() ?? 0)
            for way in 0..<Tiles.ways {
                let found = Self.inC(world, generator, way)
                #expect(found.count == expected.count, "world \(number), way \(way)")
                let wrong = zip(found, expected).first { $0 != $1 }
                #expect(wrong == nil, "world \(number), way \(way)")
            }
        }
        #expect(seen.allSatisfy { $0 > 100 }, "Each outcome must be among them: \(seen).")
        #expect(most >= 4, "And a tile of five points or more.")
    }

    /// All points in the order of tiles, by the loops in C.
    private static func inC(
        _ world: World, _ generator: KeyedGenerator, _ way: UInt32
    ) -> [Point] {
        var care = RegionalCare(world: world)
        care.tiles.way = way
        var points: [Point] = []
        for first in stride(from: 0, to: care.tiles.count, by: Tiles.batchSize) {
            for place in 0..<care.tiles.follow(from: first, generator) {
                let outcome = TileOutcome(care.tiles.batch.outcomes.view[place])
                var point = Point(care.tiles.spell(at: place, from: first))
                point.outcome = [outcome.victim, outcome.ended, outcome.hidden, outcome.inDoubt]
                if outcome.victim == 1 {
                    point.latest = care.tiles.batch.latest.view[place]
                    point.places = [
                        care.tiles.batch.victimPlaces.view[place],
                        care.tiles.batch.unseenPlaces.view[place],
                    ]
                }
                points.append(point)
            }
        }
        return points
    }

    /// The same from model.md section 4, by the functions that serve those who are hidden at first.
    private static func inSwift(_ world: World, _ generator: KeyedGenerator) throws -> [Point] {
        var care = RegionalCare(world: world)
        care.reset(generator)
        let law = Poisson.checked(mean: 1)
        var points: [Point] = []
        for strip in world.detection.strips {
            let cell = world.detection.cells[Int(strip.cell)]
            let date = world.grid.date(ofDay: Int(strip.startDay))
            for layer in 0..<Int(strip.layers) {
                let tile = EntityID.tile(
                    cell.key, form: Int(cell.form), layer: layer, year: date.year)
                let draws = generator.draws(of: tile.bits)
                let number = law.quantile(draws.uniform(purpose: Purpose.tile.rawValue, index: 0))
                for ordinal in 0..<number {
                    let bits = draws.bits(
                        purpose: Purpose.placement.rawValue, index: UInt32(ordinal))
                    let person = EntityID.person(
                        cell.key, form: Int(cell.form), layer: layer, year: date.year,
                        ordinal: ordinal)
                    let start =
                        strip.startDay + KeyedGenerator.half(bits >> 32) * strip.lengthDays
                    let spell = HiddenSpell(
                        entity: person.bits, draws: generator.draws(of: person.bits),
                        start: start, cell: strip.cell, round: 0, isOfStock: false)
                    let height = Double(layer) + KeyedGenerator.half(bits)
                    points.append(Self.point(spell, height: height, &care))
                }
            }
        }
        return points
    }

    /// What the functions in Swift tell of a point.
    private static func point(
        _ spell: HiddenSpell, height: Double, _ care: inout RegionalCare
    ) -> Point {
        var point = Point(spell)
        guard spell.start >= 0, spell.start < care.end else { return point }
        let (months, month) = (care.monthCount, care.monthOf(spell.start))
        guard height < care.rates[Int(spell.cell) * months + month] else { return point }
        let home = care.cells[Int(spell.cell)]
        let unseen = care.unseenBounds(spell)
        let mayBeFound = care.mayBeFound(
            spell, Int(home.zone), from: month, until: unseen.month + 1)
        let isKnown = unseen.isKnown && !mayBeFound
        let fate: [UInt32] = isKnown ? (unseen.inMonth == 1 ? [1, 0, 0] : [0, 1, 0]) : [0, 0, 1]
        point.outcome = [1] + fate
        point.latest = unseen.latest
        let row = Int(home.careRegion) * months
        point.places = [
            UInt32((row + month) * Book.forms + Int(home.form)), UInt32(row + unseen.month),
        ]
        return point
    }
}
