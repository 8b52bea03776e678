// How many people a tile of the plane time × rate may hold, read off the bits of its draw.

import KetenEngine

/// The number of points in a tile, which is one person a year high and a year long: Poisson with a
/// mean of one.
enum TilePoints {
    /// The least bits of the draw with which there are at least one, two, … points.
    ///
    /// The quantile's own steps, found by halving, so that a comparison of bits gives its count.
    static let limits: [UInt64] = {
        let law = Poisson.checked(mean: 1)
        func count(_ bits: UInt64) -> Int { law.quantile(KeyedGenerator.uniform(from: bits)) }
        let most = count(.max)
        return (1...max(1, most)).map { number in
            var (low, high) = (0 as UInt64, UInt64(1) << 52 - 1)
            while low < high {
                let middle = (low + high) / 2
                if count(middle << 12) >= number { high = middle } else { low = middle + 1 }
            }
            return low << 12
        }
    }()
}
