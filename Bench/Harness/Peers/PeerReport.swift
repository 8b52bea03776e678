// The comparison: ours and theirs in turn, and their ratio. No time of a wrong result.

import BenchModels
import Foundation

/// A peer held against us on one question.
struct PeerLine: Encodable {
    let model, peer, unit: String
    /// The middle ones of CPU seconds for a unit of work.
    let ours, theirs: Double
    /// The middle of the pairs' ratios: ours to theirs for the yardstick, else theirs to ours.
    let ratio, low, high: Double
    /// The ratio of the least of each, to judge a busy machine by: what else it does only adds to a
    /// time, and not alike to every program.
    let leastRatio: Double
    /// What ours may be, as a multiple of the yardstick's.
    let limit: Double?
    /// How many times less the peer was given.
    let scale: Int

    var verdict: String {
        guard let limit else { return scale > 1 ? "1/\(scale) of the size" : "-" }
        return Ratio(value: ratio, limit: limit).verdict.text
    }

    /// Whether ours exceeds its limit, or was not measured.
    var isOver: Bool { limit.map { !Ratio(value: ratio, limit: $0).verdict.passes } ?? false }
}

/// Everything that was compared.
struct PeerReport {
    private(set) var lines: [PeerLine] = []

    var isWithinLimits: Bool { !lines.contains(where: \.isOver) }

    /// Measures every question against every peer that can be had here; without the yardstick there
    /// would be nothing to judge by.
    init() throws {
        let tools = try PeerTools()
        defer { tools.clean() }
        var commands: [(peer: Peer, words: [String])] = []
        for peer in Peer.all {
            do {
                commands.append((peer, try tools.command(of: peer)))
            } catch let absence as Absence {
                if peer.isYardstick {
                    throw Refusal("\(absence.sentence), and no limit without it")
                }
                Terminal.say(absence.sentence)
            }
        }
        for question in PeerQuestion.all {
            for (peer, words) in commands where question.isFor(peer) {
                lines.append(try Self.compare(question, peer, words, pairs: peer.pairs))
            }
        }
    }

    /// Runs ours and a peer's in turn, so many times.
    static func compare(
        _ question: PeerQuestion, _ peer: Peer, _ command: [String], pairs: Int
    ) throws -> PeerLine {
        let (words, units) = question.words(for: peer)
        let name = question.benchmark.name
        let ownUnits = question.unitsPerReplication * question.replications
        var (ours, theirs): ([Double], [Double]) = ([], [])
        for _ in 0..<pairs {
            let own = try LoopRun(question.benchmark, replications: question.replications)
            let other = try LoopRun(command + words)
            if let doubt = Expected.doubt(name, own.results, units: ownUnits) {
                throw Doubt(sentence: "\(name): \(doubt)")
            }
            if let doubt = Expected.doubt(question.model, other.results, units: units) {
                throw Doubt(sentence: "\(name) in \(peer.name): \(doubt)")
            }
            ours.append(own.seconds / Double(ownUnits))
            theirs.append(other.seconds / Double(units))
        }
        func ratio(_ ours: Double, _ theirs: Double) -> Double {
            peer.isYardstick ? ours / theirs : theirs / ours
        }
        let ratios = Samples(zip(ours, theirs).map(ratio))
        let least = ratio(Samples(ours).range.lowerBound, Samples(theirs).range.lowerBound)
        return PeerLine(
            model: name, peer: peer.name, unit: question.unit, ours: Samples(ours).median,
            theirs: Samples(theirs).median, ratio: ratios.median, low: ratios.range.lowerBound,
            high: ratios.range.upperBound, leastRatio: least,
            limit: peer.isYardstick ? question.limit : nil,
            scale: peer.scale)
    }

    var table: String {
        var table = TextTable(
            titles: [
                "model", "peer", "CPU", "Keten", "peer's", "ratio", "spread", "of least", "limit",
                "",
            ],
            isNumber: [false, false, false, true, true, true, true, true, true, false])
        for line in lines {
            let factor = line.unit == "replication" ? 1e3 : 1e9
            let unit = (line.unit == "replication" ? "ms/" : "ns/") + line.unit
            table.rows.append([
                line.model, line.peer, unit, Number.text(line.ours * factor),
                Number.text(line.theirs * factor), Number.text(line.ratio),
                "\(Number.text(line.low)) - \(Number.text(line.high))",
                Number.text(line.leastRatio),
                line.limit.map { Number.text($0, decimals: 2) } ?? "-", line.verdict,
            ])
        }
        return Outcome.origin + "\nratio: Keten / yardstick; other peers / Keten\n\n" + table.text
    }

    /// The same for programs.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(lines), as: UTF8.self) + "\n"
    }
}
