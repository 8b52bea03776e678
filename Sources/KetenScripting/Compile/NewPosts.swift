// The posts that a file adds, known before its items are read: an absence may speak of one that
// stands further down.

import KetenCare

/// The names of new posts and the coordinator regions that they work for.
struct NewPosts: Sendable {
    private var posts: [(name: String, careRegion: String?)] = []

    init() {}

    /// Those of a file's items, and those of the scenarios below.
    init(in items: [TapeValue], base: Base?) {
        for planned in base?.changes ?? [] {
            guard case .post(let post) = planned.change else { continue }
            posts.append((post.post, post.careRegion))
        }
        add(items)
    }

    /// Their names.
    var names: [String] { posts.map(\.name) }

    /// The names of those of a coordinator region.
    func names(in careRegion: String) -> [String] {
        posts.filter { $0.careRegion == careRegion }.map(\.name)
    }

    private mutating func add(_ items: [TapeValue]) {
        for item in items {
            switch item {
            case .table(let table): add(table.items)
            case .node(let node)
            where ConstructorTable.all[node.constructor].spec.name == NewPostConstructor.spec.name:
                let place = node.table.fields.first { $0.name == "at" }?.value
                var careRegion: String?
                if case .reference(let reference) = place, case .text(let id) = reference.target {
                    careRegion = id
                }
                if let name = node.name { posts.append((name, careRegion)) }
            default: break
            }
        }
    }
}
