// The plane *time × rate* of a world as tables of tiles, and a batch of their points: what the
// loops in C over everybody read and write.

import CKetenFlow
import KetenEngine

/// A world's tiles: one person a year high and a calendar year long (model.md section 4).
///
/// `CKetenFlow` follows them, as a processor's vectors can only be chosen at run time in C
/// (decision 0020).
struct Tiles: ~Copyable {
    /// How many are followed at once.
    static let batchSize = 192
    /// In how many ways this processor can follow them; each gives the same bits.
    static var ways: UInt32 { kf_ways() }

    let count: Int
    private(set) var batch = TileBatch()
    /// Which way is taken, from 0; the last is the quickest.
    var way = Tiles.ways - 1

    private var tables = kf_tables()
    // What the tables point to.
    private let entities: Slab<UInt64>
    private let homes: Slab<UInt64>
    private let limits = Slab(TilePoints.limits)
    private let days: Slab<UInt32>
    private let years: Slab<UInt64>

    /// The tiles of a world. The slabs are pointed to and not copied: they must live as long, and
    /// never grow.
    init(
        _ world: World, rates: borrowing Slab<Double>, exposure: borrowing Slab<UInt64>,
        chords: borrowing Slab<LogBounds.Chord>
    ) {
        let (detection, grid) = (world.detection, world.grid)
        var (entities, homes): ([UInt64], [UInt64]) = ([], [])
        var years = [UInt64](repeating: 0, count: 256)
        for strip in detection.strips {
            let cell = detection.cells[Int(strip.cell)]
            let home =
                UInt64(strip.cell) << 32 | UInt64(cell.zone) << 16 | UInt64(cell.careRegion)
            for layer in 0..<UInt64(strip.layers) {
                entities.append(strip.entity &+ layer &* EntityID.layerStep)
                homes.append(home)
            }
            years[EntityID.year(ofTile: strip.entity)] =
                UInt64(strip.lengthDays) << 32 | UInt64(strip.startDay + 0x1p20)
        }
        count = entities.count
        self.entities = Slab(entities)
        self.homes = Slab(homes)
        self.years = Slab(years)
        days = Slab(
            grid.monthOfDay.enumerated().map { day, month in
                UInt32(month) << 8 | UInt32(day - grid.bounds[Int(month)])
            })

        func step(_ purpose: Purpose) -> UInt64 {
            EntityDraws.step(UInt64(purpose.rawValue) << 32)
        }
        tables.entities = UnsafePointer(self.entities.base)
        tables.homes = UnsafePointer(self.homes.base)
        tables.limits = UnsafePointer(limits.base)
        tables.limit_count = limits.count
        tables.tile_step = step(.tile)
        tables.placement_step = step(.placement)
        tables.next_step = EntityDraws.step(1)
        tables.person_above = EntityID.personAboveTile
        tables.exit_step = step(.exit)
        tables.months = UInt32(grid.count)
        tables.forms = UInt32(Book.forms)
        tables.end = Double(grid.length)
        tables.last_moment = tables.end.nextDown
        tables.days = UnsafePointer(days.base)
        tables.years = UnsafePointer(self.years.base)
        tables.rates = UnsafePointer(rates.base)
        tables.exposure = UnsafePointer(exposure.base)
        tables.chords = UnsafeRawPointer(chords.base).assumingMemoryBound(to: Double.self)
        tables.chord_least = LogBounds.least
        tables.chord_excess = LogBounds.excess
        tables.chord_shift = UInt32(LogBounds.shift)
        tables.unseen_days = 1 / detection.unseenHazard
    }

    /// Follows everybody in the next tiles of a replication, at most `batchSize`, and says how
    /// many points they have; the batch then tells of each.
    mutating func follow(from first: Int, _ generator: KeyedGenerator) -> Int {
        tables.key = generator.key
        return kf_follow(way, &tables, first, min(Tiles.batchSize, count - first), &batch.parts)
    }

    /// The spell of whoever becomes a victim at a point of the batch that began with tile `first`.
    @inline(__always)
    func spell(at point: Int, from first: Int) -> HiddenSpell {
        let origin = batch.origins.view[point]
        let tile = first &+ Int(origin >> 8)
        return HiddenSpell(
            entity: entities[tile] &+ EntityID.personAboveTile &+ UInt64(origin & 0xFF),
            draws: EntityDraws(key: batch.persons.view[point]), exits: batch.exits.view[point],
            start: batch.starts.view[point], cell: Int32(truncatingIfNeeded: homes[tile] >> 32),
            round: 0, isOfStock: false)
    }
}

/// What a batch of tiles becomes, allocated once and read through views alone.
struct TileBatch: ~Copyable {
    /// Room for the most points of every tile; three are written ahead.
    private static let most = Tiles.batchSize * TilePoints.limits.count + 3

    private let draws = Slab<UInt64>(capacity: Tiles.batchSize)
    private let numbers = Slab<UInt32>(capacity: Tiles.batchSize)
    private let places = Slab<UInt64>(capacity: most)
    /// Of each point: its tile in the batch from bit 8, and which of the tile's it is.
    let origins = Slab<UInt32>(capacity: most)
    /// The key of the draws of who becomes a victim there, and the draw of the person's exits.
    let persons = Slab<UInt64>(capacity: most)
    let exits = Slab<UInt64>(capacity: most)
    /// When somebody becomes a victim there, in days of the run.
    let starts = Slab<Double>(capacity: most)
    /// By when the spell ends if nobody sees it; infinity without a bound.
    let latest = Slab<Double>(capacity: most)
    /// Where the book counts the victim, and the end of the spell if nobody sees it.
    let victimPlaces = Slab<UInt32>(capacity: most)
    let unseenPlaces = Slab<UInt32>(capacity: most)
    /// What is known of it: sums of `kf_outcome`.
    let outcomes = Slab<UInt32>(capacity: most)
    /// The points of whom the bounds leave a doubt; written by the model.
    let doubts = Slab<UInt32>(capacity: most)

    fileprivate var parts = kf_batch()

    init() {
        parts = kf_batch(
            draws: draws.base, numbers: numbers.base, places: places.base, origins: origins.base,
            persons: persons.base, exits: exits.base, starts: starts.base, latest: latest.base,
            victim_places: victimPlaces.base, unseen_places: unseenPlaces.base,
            outcomes: outcomes.base)
    }
}

/// What is known of a point, as numbers to count with: each 1 or 0.
struct TileOutcome {
    private let bits: UInt32

    @inline(__always)
    init(_ bits: UInt32) { self.bits = bits }

    /// Somebody becomes a victim there.
    @inline(__always) var victim: UInt32 { bits & KF_VICTIM.rawValue }
    /// Who ceases to be hidden in a known month, seen by nobody.
    @inline(__always) var ended: UInt32 { bits / KF_ENDED.rawValue & 1 }
    /// Who is hidden when the run ends.
    @inline(__always) var hidden: UInt32 { bits / KF_HIDDEN.rawValue & 1 }
    /// Who may be found, or whose end the bounds do not tell.
    @inline(__always) var inDoubt: UInt32 { bits / KF_IN_DOUBT.rawValue & 1 }
}
