// Which of the channels is the first to find somebody: one draw tells for most that none is.
//
// Every channel has a unit exponential of its own (model.md section 4). To draw them one by one
// would cost a draw for each, although most people are found by none. They are drawn in their order
// instead, each divided by its channel's share, which gives the same law: the least of them is an
// exponential with the sum of the shares as its rate; whose it is has the probability of the share
// and does not depend on it; and what each of the others has above it is such an exponential again,
// since exponentials do not remember (S. Ross, Introduction to Probability Models, section 5.2).
//
// So one draw tells that nobody finds a person whose channels' cumulative hazards, each divided by
// its share, all stay below it.

/// The channels of a region, and the share that each has in who is the first to find somebody.
///
/// Shares are part of the draws, and not of what is known: they are the same in every region,
/// scenario and replication, so that an exponential is of its person and channel alone. With any
/// others the law would be the same; these follow what channels found in the Netherlands (police
/// 0.55, care 0.20: domain of the shipped region), because then one draw tells the most.
struct Finders: ~Copyable {
    /// What a uniform and an exposure together reach if somebody may be found, in units of 2⁻⁵².
    static let one: UInt64 = 1 << 52

    /// The share of each draw index; nought where there is no channel.
    fileprivate let shares: Slab<Double>
    /// As often as its weight, the draw index of each channel.
    fileprivate let channels: Slab<UInt8>
    /// How many channels there are.
    let count: Int

    /// The weight of a channel by its draw index.
    private static func weight(_ channel: Int) -> Int {
        switch channel {
        case 1: 20
        case 2: 9
        default: 2
        }
    }

    /// The finders among the channels with these draw indices, which differ.
    init(channels: [Int]) {
        let sum = Double(max(1, channels.reduce(0) { $0 + Self.weight($1) }))
        var shares = [Double](repeating: 0, count: HazardTable.width)
        for channel in channels { shares[channel] = Double(Self.weight(channel)) / sum }
        self.shares = Slab(shares)
        count = channels.count
        self.channels = Slab(
            channels.flatMap { Array(repeating: UInt8($0), count: Self.weight($0)) })
    }

    /// The share of a channel by its draw index; all together have one.
    func share(_ channel: Int) -> Double { shares[channel] }
}

/// The channels whose exponentials of one person are still to come, while their finders exist.
struct FindersLeft {
    private let shares: SlabView<Double>
    private let channels: SlabView<UInt8>
    private let channelCount: Double
    /// The share that they have together; nought when there are none.
    private(set) var share: Double
    private var count: Int
    /// A bit for each draw index that has been.
    private var taken: UInt32 = 0

    /// All of them.
    @inline(__always)
    init(_ finders: borrowing Finders) {
        (shares, channels) = (finders.shares.view, finders.channels.view)
        channelCount = Double(finders.channels.count)
        count = finders.count
        share = count > 0 ? 1 : 0
    }

    /// Takes the one whose exponential is the next, and gives its draw index; by its uniform.
    @inline(__always)
    mutating func take(_ u: Double) -> Int {
        var channel = Int(channels[Int(u * channelCount)])
        if taken != 0 { channel = next(u) }
        taken |= 1 &<< UInt32(truncatingIfNeeded: channel)
        count &-= 1
        share = count > 0 ? share - shares[channel] : 0
        return channel
    }

    private func has(_ channel: Int) -> Bool { taken >> UInt32(channel) & 1 != 0 }

    /// The one of those left in whose part of their shares a uniform lies.
    @inline(never)
    private func next(_ u: Double) -> Int {
        var (rest, last) = (u * share, 0)
        for channel in 1..<HazardTable.width {
            let part = shares[channel]
            if has(channel) || part == 0 { continue }
            last = channel
            if rest < part { break }
            rest -= part
        }
        return last
    }
}
