// Matches what a script returned with where it was written: a node knows its word, its line and
// its name, and the text knows the rest.

/// The call sites of a script, found by node.
struct SiteIndex {
    private var sites: [Int: CallSite] = [:]

    /// Matches the nodes of a tape with the calls in a text.
    ///
    /// Several nodes of one word, name and line are taken in the order of their making, over and
    /// over if a loop made more of them than are written.
    init(_ calls: [CallSite], value: TapeValue) {
        var nodes: [Int: TapeNode] = [:]
        Self.collect(value, into: &nodes)
        var byLine: [Int: [CallSite]] = [:]
        for call in calls {
            for line in call.lines { byLine[line, default: []].append(call) }
        }
        var found: [String: (sites: [CallSite], seen: Int)] = [:]
        for node in nodes.values.sorted(by: { $0.serial < $1.serial }) {
            let word = ConstructorTable.all[node.constructor].spec.name
            let key = "\(word) \(node.line) \(node.name ?? "")"
            let known =
                found[key]
                ?? (Self.candidates(for: node, word, among: byLine[node.line, default: []]), 0)
            found[key] = (known.sites, known.seen + 1)
            guard !known.sites.isEmpty else { continue }
            sites[node.serial] = known.sites[known.seen % known.sites.count]
        }
    }

    /// The calls that a node can come from; those whose word stands on its line before others.
    private static func candidates(
        for node: TapeNode, _ word: String, among calls: [CallSite]
    ) -> [CallSite] {
        let near = calls.filter { call in
            call.word.written == word && call.table != nil
                && (call.name?.content ?? node.name ?? "") == (node.name ?? "")
        }
        let exact = near.filter { $0.word.line == node.line }
        return exact.isEmpty ? near : exact
    }

    /// Where a node was written, if that can be told.
    subscript(node: TapeNode) -> CallSite? { sites[node.serial] }

    /// Notes that a field of a node was written elsewhere: as one value of a list.
    mutating func replace(_ field: String, of node: TapeNode, by tokens: ArraySlice<Token>) {
        guard let site = sites[node.serial] else { return }
        sites[node.serial] = site.replacing(field, by: tokens)
    }

    private static func collect(_ value: TapeValue, into nodes: inout [Int: TapeNode]) {
        switch value {
        case .node(let node):
            guard nodes.updateValue(node, forKey: node.serial) == nil else { return }
            collect(.table(node.table), into: &nodes)
        case .table(let table):
            for item in table.items { collect(item, into: &nodes) }
            for field in table.fields { collect(field.value, into: &nodes) }
        default: break
        }
    }
}

extension CallSite {
    /// The lines from its word to its opening brace.
    var lines: ClosedRange<Int> {
        word.line...max(word.line, table?.open.line ?? name?.line ?? word.line)
    }
}
