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

    static let all = [
        Peer(name: "yardstick", file: "yardstick.c", language: .c, scale: 1, pairs: 15),
        Peer(
            name: "ns-3", file: "ns3_peer.cc",
            language: .cplusplus(package: "libns3-dev", library: "ns3-core"), scale: 1, pairs: 5),
        Peer(name: "simpy", file: "simpy_peer.py", language: .python, scale: 20, pairs: 3),
        Peer(name: "ciw", file: "ciw_peer.py", language: .python, scale: 20, pairs: 3),
        Peer(name: "salabim", file: "salabim_peer.py", language: .python, scale: 200, pairs: 3),
    ]

    /// The programs that time only the operation of the calendar.
    var holds: Bool { name == "yardstick" }
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
        hold(50), hold(1_000), hold(100_000),
    ]

    private static func hold(_ pending: Int) -> PeerQuestion {
        PeerQuestion(
            benchmark: .hold(pending), unit: "operation", unitsPerReplication: 1_000_000,
            replications: 5, limit: 1.2)
    }

    var isHold: Bool { benchmark.name.hasPrefix("hold-") }

    /// What a peer is asked, and how many units that is. Its words are the model, the size (of
    /// customers, or pending events) and the replications.
    func words(for peer: Peer) -> (words: [String], units: Int) {
        let name = benchmark.name
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
