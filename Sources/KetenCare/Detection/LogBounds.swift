// Bounds of −log u from a short table, for where a two-thousandth does not matter.

import KetenEngine

/// Chords of −log: straight lines between its values at the ends of 16 parts of each octave.
///
/// −log is convex, so it lies below its chord, by at most (1/16)² / 8. More parts would leave fewer
/// doubts, and take the room of what else the hot loop reads.
enum LogBounds {
    struct Chord: Sendable, BitwiseCopyable {
        var atZero: Double
        var slope: Double
    }

    /// The least number that has a chord.
    static let least = 0x1p-8
    /// By how much a chord may lie above −log, rounding included.
    static let excess = 4.89e-4
    /// The binary digits of a number that tell its part of the octave.
    private static let digits: UInt64 = 4
    /// The binary digits of its pattern that do not.
    static let shift = 52 - digits

    /// The chords from `least` to 1, in order.
    static let chords: [Chord] = (0..<(8 << Int(digits))).map { place in
        func end(_ place: Int) -> Double {
            Double(bitPattern: least.bitPattern &+ UInt64(place) << shift)
        }
        let (from, until) = (end(place), end(place + 1))
        let (high, low) = (-Elementary.log(from), -Elementary.log(until))
        let slope = (low - high) / (until - from)
        return Chord(atZero: high - slope * from, slope: slope)
    }

    /// The place of a number's chord, from `least` up to but not including 1.
    @inline(__always)
    static func place(of u: Double) -> Int {
        Int(truncatingIfNeeded: (u.bitPattern &- least.bitPattern) >> shift)
    }
}
