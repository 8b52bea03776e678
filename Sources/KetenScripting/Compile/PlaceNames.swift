// What people call places: by a label in either language, or under the word of another kind. Both
// tell what was meant by a name that is not known where it stands.

import KetenCare
import KetenEngine

/// The names of one region.
struct PlaceNames {
    let region: Region

    /// The thing whose label a name is, or the only one whose label has its words.
    static func id(of name: String, among all: [Named]) -> String? {
        guard name.utf8.count <= Suggestion.longest else { return nil }
        let wanted = words(of: name)
        guard !wanted.isEmpty else { return nil }
        let labels = all.map { (id: $0.id, labels: [$0.label.en, $0.label.nl].map(words)) }
        if let same = labels.first(where: { $0.labels.contains(wanted) }) { return same.id }
        let near = labels.filter { entry in
            entry.labels.contains { label in wanted.allSatisfy(label.contains) }
        }
        return near.count == 1 ? near[0].id : nil
    }

    /// "Parkstad is a sub-region; write sub_region …", of a name of another kind of place.
    func elsewhere(_ name: String, _ possible: [ReferenceWord]) -> Label? {
        guard name.utf8.count <= Suggestion.longest else { return nil }
        let tables = region.tables
        let towns = tables.municipalities.map(\.name)
        let kinds: [(word: ReferenceWord, id: String?)] = [
            (.municipality, Suggestion.same(as: name, in: towns)),
            (.subRegion, Self.named(name, tables.subRegions)),
            (.region, Self.named(name, tables.careRegions)),
            (.post, Self.named(name, tables.posts.map(\.named))),
        ]
        for (word, id) in kinds where possible.contains(word) {
            guard let id else { continue }
            let better = "\(word.word) \"\(id)\""
            let shown = name.shortened()
            return Label(
                en: "\(shown) is a \(word.label.en): write \(better)",
                nl: "\(shown) is een \(word.label.nl): schrijf \(better)")
        }
        return nil
    }

    private static func named(_ name: String, _ all: [Named]) -> String? {
        let wanted = Suggestion.folded(name)
        return all.first { thing in
            [thing.id, thing.label.en, thing.label.nl]
                .contains { Suggestion.folded($0) == wanted }
        }?.id
    }

    private static func words(of text: String) -> [String] {
        String(Suggestion.folded(text)).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
