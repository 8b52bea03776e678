// Other programs that answer the same questions, and the list of them.

import BenchModels

/// A program to be compared with.
struct Peer {
    /// What its program is written in, which says how it is made ready.
    enum Language: Equatable {
        case c, cplusplus(package: String, library: String), python
    }

    let name: String
    /// Its file in `Peers/`.
    let file: String
    let language: Language
    /// How many times less it is given than ours: the slow ones run a smaller size.
    let scale: Int
    /// How many pairs of runs.
    let pairs: Int

    /// The hand-written program in C that our limits are multiples of.
    static let yardstick = Peer(
        name: "yardstick", file: "yardstick.c", language: .c, scale: 1, pairs: 31)

    static let all = [
        yardstick,
        Peer(
            name: "ns-3", file: "ns3_peer.cc",
            language: .cplusplus(package: "libns3-dev", library: "ns3-core"), scale: 1, pairs: 5),
        Peer(name: "simpy", file: "simpy_peer.py", language: .python, scale: 20, pairs: 3),
        Peer(name: "ciw", file: "ciw_peer.py", language: .python, scale: 20, pairs: 3),
        Peer(name: "salabim", file: "salabim_peer.py", language: .python, scale: 200, pairs: 3),
    ]

    /// Whether it is the yardstick, which also times the operation of the calendar.
    var isYardstick: Bool { name == Self.yardstick.name }
}

/// What all programs are asked.
struct PeerQuestion {
    let benchmark: Benchmark
    /// What a unit of work is.
    let unit: String
    /// The units of one replication of ours: customers, one replication, or operations.
    let unitsPerReplication: Int
    /// Our replications in one run.
    let replications: Int
    /// How many times the yardstick's time ours may be.
    let limit: Double
    /// The model of the yardstick, if it is not the same one: then nobody else is asked.
    var yardstickModel: String?

    static let all = [
        PeerQuestion(
            benchmark: .mm1, unit: "customer", unitsPerReplication: 1_000_000, replications: 1,
            limit: 1.0),
        PeerQuestion(
            benchmark: .abandonment, unit: "customer", unitsPerReplication: 500_000,
            replications: 1, limit: 1.3),
        PeerQuestion(
            benchmark: .pathway, unit: "replication", unitsPerReplication: 1, replications: 400,
            limit: 1.3),
        // The region takes 0.35 ms where the yardstick's pathway takes 0.33.
        PeerQuestion(
            benchmark: .region, unit: "replication", unitsPerReplication: 1, replications: 400,
            limit: 0.35 / 0.33, yardstickModel: "pathway"),
        hold(50), hold(1_000), hold(100_000),
    ]

    /// The question about a benchmark, if there is one.
    static func about(_ benchmark: Benchmark) -> PeerQuestion? {
        all.first { $0.benchmark.name == benchmark.name }
    }

    /// The name by which others know the model.
    var model: String { yardstickModel ?? benchmark.name }

    /// Whether a peer is asked.
    func isFor(_ peer: Peer) -> Bool {
        peer.isYardstick || (!isHold && yardstickModel == nil)
    }

    private static func hold(_ pending: Int) -> PeerQuestion {
        PeerQuestion(
            benchmark: .hold(pending), unit: "operation", unitsPerReplication: 1_000_000,
            replications: 5, limit: 1.2)
    }

    var isHold: Bool { benchmark.name.hasPrefix("hold-") }

    /// What a peer is asked, and how many units that is. Its words are the model, the size (of
    /// customers, or pending events) and the replications.
    func words(for peer: Peer) -> (words: [String], units: Int) {
        let name = model
        if isHold {
            return (["hold", "\(name.dropFirst(5))", "\(replications)"], replications * 1_000_000)
        }
        if unitsPerReplication == 1 {
            let count = max(replications / peer.scale, 2)
            return ([name, "0", "\(count)"], count)
        }
        let size = unitsPerReplication / peer.scale
        let count = peer.scale == 1 ? replications : 1
        return ([name, "\(size)", "\(count)"], size * count)
    }
}
