// How the model's figure is computed, as the table of published figures writes it:
// `fact:59b * fact:59c`, `expected:2021 / expected:2020`. Exact decimal arithmetic throughout.

import KetenCare
import KetenEngine

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A formula over facts, values of the region, and what a simulation yields.
struct Formula: Sendable, Hashable {
    /// What is wrong with a formula, in a sentence.
    struct Fault: Error, Hashable {
        let message: String
    }

    private indirect enum Node: Sendable, Hashable {
        case number(Decimal)
        case atom(Atom)
        case term(Node, Character, Node)
    }

    private let root: Node

    /// The atoms of the formula, from left to right.
    let atoms: [Atom]

    /// Reads a formula; its words stand apart by spaces.
    static func parse(_ text: String, facts: [Fact]) -> Result<Formula, Fault> {
        var reader = Reader(words: text.split(separator: " ").map(String.init), facts: facts)
        do throws(Fault) {
            let root = try reader.sum()
            if let word = reader.next { throw Fault(message: "'\(word)' is not expected here") }
            return .success(Formula(root: root, atoms: reader.atoms))
        } catch {
            return .failure(error)
        }
    }

    /// The value, or nothing if an atom has none or a divisor is nought.
    func value(_ known: (Atom) -> Decimal?) -> Decimal? { Self.value(root, known) }

    private static func value(_ node: Node, _ known: (Atom) -> Decimal?) -> Decimal? {
        switch node {
        case .number(let number): return number
        case .atom(let atom): return known(atom)
        case .term(let left, let sign, let right):
            guard let a = value(left, known), let b = value(right, known) else { return nil }
            switch sign {
            case "+": return a + b
            case "-": return a - b
            case "*": return a * b
            default: return b == 0 ? nil : a / b
            }
        }
    }

    /// Reads words by descending from sums to products to atoms.
    private struct Reader {
        let words: [String]
        let facts: [Fact]
        var place = 0
        var depth = 0
        var atoms: [Atom] = []

        init(words: [String], facts: [Fact]) {
            self.words = words
            self.facts = facts
        }

        var next: String? { place < words.count ? words[place] : nil }

        mutating func sum() throws(Fault) -> Node {
            var node = try product()
            while let sign = next, sign == "+" || sign == "-" {
                place += 1
                node = .term(node, Character(sign), try product())
            }
            return node
        }

        private mutating func product() throws(Fault) -> Node {
            var node = try single()
            while let sign = next, sign == "*" || sign == "/" {
                place += 1
                node = .term(node, Character(sign), try single())
            }
            return node
        }

        private mutating func single() throws(Fault) -> Node {
            guard let word = next else { throw Fault(message: "the formula ends too early") }
            place += 1
            if word == "(" {
                depth += 1
                if depth > 20 { throw Fault(message: "the formula has too many parentheses") }
                let node = try sum()
                guard next == ")" else { throw Fault(message: "a parenthesis is not closed") }
                place += 1
                depth -= 1
                return node
            }
            if RowCells.decimal(word) != nil, let number = Decimal(string: word) {
                return .number(number)
            }
            let atom = try Atom.parse(word, facts: facts)
            atoms.append(atom)
            return .atom(atom)
        }
    }
}
