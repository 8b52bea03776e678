// One number for many: FNV-1a over bit patterns, so that a single changed bit changes the digest.

import Testing

/// The 64-bit FNV-1a hash of a sequence of words, each taken byte by byte from the lowest.
///
/// - Source: Fowler, Noll and Vo, *The FNV Non-Cryptographic Hash Algorithm*, IETF draft.
struct Digest {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Takes the eight bytes of a word in.
    mutating func add(_ word: UInt64) {
        for shift in stride(from: 0 as UInt64, to: 64, by: 8) {
            value = (value ^ (word >> shift & 0xFF)) &* 0x0000_0100_0000_01B3
        }
    }

    /// Takes the bits of a number in; all numbers that are none count alike.
    mutating func add(_ number: Double) {
        add(number.isNaN ? Double.nan.bitPattern : number.bitPattern)
    }

    /// The digest of some numbers.
    static func of(_ numbers: some Sequence<Double>) -> UInt64 {
        var digest = Digest()
        for number in numbers { digest.add(number) }
        return digest.value
    }

    /// Fails with the literal to pin when a digest is not what it was.
    static func expect(
        _ value: UInt64, pinned: UInt64, _ what: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard value != pinned else { return }
        let digits = String(value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: 16 - digits.count) + digits
        let groups = stride(from: 0, to: 16, by: 4)
            .map { String(padded.dropFirst($0).prefix(4)) }.joined(separator: "_")
        Issue.record(
            """
            The results of \(what) changed: the digest is now 0x\(groups). If that is meant, pin \
            it here and say why under **Results changed** in CHANGELOG.md.
            """, sourceLocation: sourceLocation)
    }
}
