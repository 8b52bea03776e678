// The draws of who finds somebody first: each channel has a unit exponential of its own.

import KetenEngine
import Testing

@testable import KetenCare

@Suite("Finders")
struct FindersTests {
    private static let channels = [1, 2, 3, 4, 5, 6, 7, 8, 9]

    /// The exponentials of one person, by draw index, as the hot loop comes by them.
    private static func exponentials(_ draws: EntityDraws, _ finders: borrowing Finders) -> [Double]
    {
        var values = [Double](repeating: -1, count: HazardTable.width)
        var left = FindersLeft(finders)
        var (perShare, index) = (0.0, 0 as UInt32)
        while left.share > 0 {
            let purpose = Purpose.finder.rawValue
            perShare -=
                Elementary.log(draws.uniform(purpose: purpose, index: index)) / left.share
            let channel = left.take(draws.uniform(purpose: purpose, index: index + 1))
            values[channel] = perShare * finders.share(channel)
            index += 2
        }
        return values
    }

    private static func sample(_ count: Int) -> [[Double]] {
        let generator = KeyedGenerator(seed: 11, replication: 0)
        let finders = Finders(channels: channels)
        return (0..<count).map { exponentials(generator.draws(of: UInt64($0)), finders) }
    }

    @Test("Every channel has an exponential with a mean and a variance of one")
    func moments() {
        let count = 40_000
        let people = Self.sample(count)
        for channel in Self.channels {
            let values = people.map { $0[channel] }
            #expect(values.allSatisfy { $0 > 0 })
            let mean = values.reduce(0, +) / Double(count)
            let square = values.reduce(0) { $0 + $1 * $1 } / Double(count)
            // The standard errors of the mean, 1, and of the mean square, √20.
            #expect(abs(mean - 1) < 4 / Double(count).squareRoot())
            #expect(abs(square - 2) < 4 * 20.0.squareRoot() / Double(count).squareRoot())
        }
    }

    @Test("Each is distributed as it should be, near nought too")
    func fit() {
        let count = 40_000
        let people = Self.sample(count)
        for channel in Self.channels {
            for point in [0.001, 0.01, 0.1, 0.5, 1, 2, 4] {
                let below = 1 - Elementary.exp(-point)
                let seen = people.count { $0[channel] < point }
                let error = (Double(count) * below * (1 - below)).squareRoot()
                #expect(abs(Double(seen) - Double(count) * below) < 4.5 * error)
            }
        }
    }

    @Test("No two of them know of each other")
    func independent() {
        let count = 40_000
        let people = Self.sample(count)
        for one in Self.channels {
            for other in Self.channels where other > one {
                let products = people.reduce(0) { $0 + ($1[one] - 1) * ($1[other] - 1) }
                #expect(abs(products) < 4.5 * Double(count).squareRoot())
                // Small ones neither: how often both are below a tenth.
                let below = 1 - Elementary.exp(-0.1)
                let both = people.count { $0[one] < 0.1 && $0[other] < 0.1 }
                let expected = Double(count) * below * below
                #expect(abs(Double(both) - expected) < 4.5 * expected.squareRoot())
            }
        }
    }

    @Test("A region without a channel has nobody to find")
    func none() {
        let finders = Finders(channels: [])
        #expect(FindersLeft(finders).share == 0)
    }
}
