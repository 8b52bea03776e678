// Exponential numbers without a logarithm in 98 of 100 cases: 256 layers of equal area under the
// density. It uses a varying number of draws, so it is for sequential generators only.

/// Draws from the exponential distribution of mean 1, by the ziggurat method.
///
/// - Source: Marsaglia and Tsang, *The ziggurat method for generating random variables*, Journal
///   of Statistical Software 5(8), 2000; 256 layers of area 0.00394966, the last from 7.69712 on.
public struct ExponentialZiggurat: Sendable {
    @usableFromInline struct Layer: Sendable {
        /// Below this, a 53-bit number is inside the next layer as well, and accepted at once.
        @usableFromInline var sure: UInt64
        /// The layer's width as a multiple of a 53-bit number.
        @usableFromInline var scale: Double
        /// The density at the layer's outer and inner edge.
        var outer, inner: Double
    }

    private static let tail = 7.697_117_470_131_049_72
    private static let area = 0.003_949_659_822_581_557_2
    @usableFromInline let layers: [Layer]

    /// The tables of the method, computed by our own `exp` and `log`.
    public init() {
        var edges = [Self.area * Elementary.exp(Self.tail), Self.tail]
        for index in 2..<256 {
            let last = edges[index - 1]
            edges.append(-Elementary.log(Elementary.exp(-last) + Self.area / last))
        }
        edges.append(0)
        layers = (0..<256).map { index in
            Layer(
                sure: UInt64(edges[index + 1] / edges[index] * 0x1p53),
                scale: edges[index] * 0x1p-53,
                outer: Elementary.exp(-edges[index]),
                inner: Elementary.exp(-edges[index + 1]))
        }
    }

    /// The next exponential number of mean 1.
    @inlinable @inline(__always)
    public func sample(_ generator: inout Xoshiro) -> Double {
        let bits = generator.advance()
        let layer = layers[Int(truncatingIfNeeded: bits & 255)]
        let number = bits >> 11
        if number < layer.sure { return Double(number) * layer.scale }
        return edge(bits, &generator)
    }

    /// What becomes of bits that fall into the edge of their layer: two of a hundred.
    @usableFromInline @inline(never)
    func edge(_ bits: UInt64, _ generator: inout Xoshiro) -> Double {
        let index = Int(truncatingIfNeeded: bits & 255)
        if index == 0 { return Self.tail - Elementary.log(generator.uniform()) }
        let layer = layers[index]
        let value = Double(bits >> 11) * layer.scale
        let height = layer.outer + generator.uniform() * (layer.inner - layer.outer)
        return height < Elementary.exp(-value) ? value : sample(&generator)
    }
}
