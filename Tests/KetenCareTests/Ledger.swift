// Everything that a replication writes down, bit by bit: two equal ledgers give equal outputs.

import KetenEngine

@testable import KetenCare

/// A simulation whose books a test may read; reused for many replications.
struct Ledger: ~Copyable {
    private(set) var simulation: Simulation<RegionalCare>

    init(_ world: World) { simulation = Simulation(RegionalCare(world: world)) }

    /// Runs a replication to its end; conservation is asserted there.
    mutating func run(seed: UInt64 = 2019, replication: UInt32) {
        simulation.reset(seed: seed, replication: replication)
        _ = simulation.run(.at(SimTime(days: simulation.model.end)))
        simulation.model.finish()
    }

    /// A sum over regions and months, of one region or all.
    func sum(_ entry: Entry, region: Int? = nil, months: Range<Int>? = nil) -> Double {
        simulation.model.sum(entry, scope(region, months))
    }

    /// The regions and months of a sum.
    func scope(_ region: Int?, _ months: Range<Int>?) -> Scope {
        Scope(
            regions: region.map { $0..<($0 + 1) } ?? 0..<simulation.model.regionCount,
            months: months ?? 0..<simulation.model.monthCount, part: nil)
    }

    /// The bits of everything that the replication that ran last wrote down.
    func bits() -> [UInt64] { simulation.model.bits() }
}

extension RegionalCare {
    /// The bits of every count, integral, wait and amount of the replication that ran last.
    func bits() -> [UInt64] {
        var bits: [UInt64] = []
        for region in 0..<regionCount {
            bits.append(UInt64(hiddenAtStart[region]))
            for month in 0..<monthCount {
                for entry in Entry.allCases {
                    bits.append(book.value(entry, region, month).bitPattern)
                }
                for channel in 1..<16 {
                    let found = book.detections(channel: channel, region, month)
                    bits.append(found.bitPattern)
                    let victims = book.newVictims(form: channel, region, month)
                    bits.append(victims.bitPattern)
                }
            }
        }
        for place in 0..<waits.count {
            bits.append(waits[place].days.bitPattern)
        }
        for place in 0..<books.cost.count {
            bits.append(UInt64(bitPattern: books.cost[place]))
        }
        for place in 0..<books.contributions.count {
            bits.append(UInt64(bitPattern: books.contributions[place]))
        }
        for place in 0..<books.cover.count {
            bits.append(UInt64(bitPattern: books.cover[place]))
        }
        for amount in world.planLines.refund {
            bits.append(UInt64(bitPattern: amount))
        }
        return bits
    }
}
