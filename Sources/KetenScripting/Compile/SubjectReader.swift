// Finds out what a change is about: references to municipalities, regions, posts, channels and
// forms become the identities that the model knows, and a region means what lies in it.

import KetenCare
import KetenEngine

extension Compilation {
    /// The subjects that a call names, sorted; nothing if they are all there are.
    ///
    /// - Returns: a failure if the call names something wrong, which is then among the findings,
    ///   or if no region is known.
    mutating func subjects(
        of call: Call, field: String = "of", kind: SubjectKind, id: String
    ) -> Result<[String]?, Refusal> {
        let unknown = Refusal(Label(both: ""))
        guard call.gives(field) else { return base == nil ? .failure(unknown) : .success(nil) }
        guard let value = call.tape(field) else { return .failure(unknown) }
        if kind == .whole {
            let refusal = Refusal(
                Label(
                    en: "'\(id)' holds for the region as a whole and takes no '\(field)'",
                    nl: "'\(id)' geldt voor de hele regio en neemt geen '\(field)'"))
            refuse(refusal, at: call.keyRange(field))
            return .failure(refusal)
        }
        guard let region = base?.region else { return .failure(unknown) }
        let reader = SubjectReader(
            region: region, kind: kind, newPosts: newPosts, isAbsence: field == "who")
        var found: Set<String> = []
        var failure: Refusal?
        var named: Set<String> = []
        for item in Self.list(value) where !findings.isFull {
            switch reader.subjects(of: item) {
            case .success(let subjects):
                found.formUnion(subjects)
                if !named.insert(item.words.en).inserted {
                    failure = .namedTwice(item)
                    refuse(.namedTwice(item), at: call.range(of: field))
                }
            case .failure(let refusal):
                failure = refusal
                refuse(refusal, at: range(of: item, in: call, field))
            }
        }
        if let failure { return .failure(failure) }
        let all = region.subjects(of: kind)
        return .success(found == Set(all) ? nil : found.sorted())
    }

    private static func list(_ value: TapeValue) -> [TapeValue] {
        guard case .table(let table) = value, table.fields.isEmpty, !table.items.isEmpty else {
            return [value]
        }
        return table.items
    }

    /// Where a reference is written within a field.
    private func range(of item: TapeValue, in call: Call, _ field: String) -> Range<Int> {
        if case .reference(let reference) = item, case .text(let text) = reference.target,
            let token = call.site?.field(field)?.value.first(where: { $0.content == text })
        {
            return token.range
        }
        return call.range(of: field)
    }
}

/// Turns references into subjects of one kind.
struct SubjectReader {
    let region: Region
    let kind: SubjectKind
    var newPosts = NewPosts()
    /// Whether it is about who is away: the only thing of a new post that is told elsewhere.
    var isAbsence = false

    /// The subjects that one value means.
    func subjects(of value: TapeValue) -> Result<[String], Refusal> {
        guard case .reference(let reference) = value, words.contains(reference.word) else {
            return .failure(wrongKind(value))
        }
        guard case .text(let name) = reference.target else {
            guard case .whole(let number) = reference.target else {
                return .failure(wrongKind(value))
            }
            return coordinator(number)
        }
        let tables = region.tables
        switch reference.word {
        case .municipality:
            return municipality(name)
        case .subRegion:
            return one(name, of: reference.word, among: tables.subRegions).map { id in
                tables.municipalities.filter { $0.subRegion == id }.map(\.id.code)
            }
        case .region:
            return one(name, of: reference.word, among: tables.careRegions).flatMap(inside)
        case .post:
            return post(name)
        case .channel:
            return one(name, of: .channel, among: tables.channels.map(\.named)).map { [$0] }
        case .form:
            return one(name, of: .form, among: tables.forms.map(\.named)).map { [$0] }
        case .coordinator, .year:
            return .failure(wrongKind(value))
        }
    }

    /// The words that can name subjects of this kind.
    private var words: [ReferenceWord] {
        switch kind {
        case .whole: []
        case .region: [.region]
        case .post: [.post, .coordinator, .region]
        case .municipality: [.municipality, .region, .subRegion]
        case .channel: [.channel]
        case .form: [.form]
        }
    }

    private func wrongKind(_ value: TapeValue) -> Refusal {
        let first = words.first ?? .region
        let example = "\(first.word) \"…\""
        var hint: Label?
        if case .text(let text) = value {
            let better = "\(first.word) \"\(text.shortened(to: 40))\""
            hint = Label(en: "write \(better)", nl: "schrijf \(better)")
        } else if words.count > 1 {
            let list = words.map(\.word).joined(separator: ", ")
            hint = Label(en: "possible are: \(list)", nl: "mogelijk zijn: \(list)")
        }
        return .expected(
            Label(
                en: "a \(first.label.en) such as \(example)",
                nl: "een \(first.label.nl) zoals \(example)"),
            got: value, hint: hint)
    }

    /// What a coordinator region means for this kind of subject.
    private func inside(_ id: String) -> Result<[String], Refusal> {
        let tables = region.tables
        switch kind {
        case .municipality:
            return .success(tables.municipalities.filter { $0.careRegion == id }.map(\.id.code))
        case .post:
            let posts =
                tables.posts.filter { $0.careRegion == id }.map(\.named.id)
                + (isAbsence ? newPosts.names(in: id) : [])
            if posts.count == 1 { return .success(posts) }
            let list = posts.map { "post \"\($0)\"" }.joined(separator: ", ")
            return .failure(
                Refusal(
                    Label(
                        en: "region \"\(id)\" has \(posts.count) posts; name the post",
                        nl: "region \"\(id)\" heeft \(posts.count) posten; noem de post"),
                    hint: posts.isEmpty ? nil : Label(both: list)))
        default: return .success([id])
        }
    }

    private func coordinator(_ number: Int) -> Result<[String], Refusal> {
        let posts = region.subjects(of: .post)
        if (1...max(1, posts.count)).contains(number), !posts.isEmpty {
            return .success([posts[number - 1]])
        }
        let list = posts.enumerated().map { "\($0.offset + 1) = \($0.element)" }
            .joined(separator: ", ")
        return .failure(
            Refusal(
                Label(
                    en: "there is no coordinator(\(number)): the region has \(posts.count) posts",
                    nl: "er is geen coordinator(\(number)): de regio heeft \(posts.count) posten"),
                hint: Label(both: list)))
    }

    private func municipality(_ name: String) -> Result<[String], Refusal> {
        let all = region.tables.municipalities
        if let found = all.first(where: { $0.id.code == name }) { return .success([found.id.code]) }
        return one(name, of: .municipality, in: all.map(\.name)).map { name in
            all.filter { $0.name == name }.map(\.id.code)
        }
    }

    /// A post of the tables, or, for an absence, one that a scenario adds.
    private func post(_ name: String) -> Result<[String], Refusal> {
        let known = region.subjects(of: .post)
        guard !isAbsence else {
            return one(name, of: .post, among: posts, besides: newPosts.names).map { [$0] }
        }
        guard !known.contains(name), newPosts.names.contains(name) else {
            return one(name, of: .post, among: posts).map { [$0] }
        }
        return .failure(
            Refusal(
                Label(
                    en: "'\(name)' is a new post: its size and its days stand in new_post",
                    nl: "'\(name)' is een nieuwe post: zijn omvang en dagen staan in new_post"),
                hint: Label(
                    en: "to let it change, end it with until and add another one",
                    nl: "laat haar met until eindigen en voeg er nog een toe")))
    }

    private var posts: [Named] { region.tables.posts.map(\.named) }

    /// The one of several things that is meant by its id; a label of it tells what was meant.
    private func one(
        _ name: String, of word: ReferenceWord, among all: [Named], besides more: [String] = []
    ) -> Result<String, Refusal> {
        one(
            name, of: word, in: all.map(\.id) + more,
            hint: PlaceNames.id(of: name, among: all).map(Label.didYouMean))
    }

    /// The one of several names that is meant; capitals and accents do not count.
    private func one(
        _ name: String, of word: ReferenceWord, in names: [String], hint: Label? = nil
    ) -> Result<String, Refusal> {
        if let found = Suggestion.same(as: name, in: names) { return .success(found) }
        return .failure(
            Refusal(
                Label(
                    en: "unknown \(word.label.en) '\(name.shortened())'",
                    nl: "er is geen \(word.label.nl) '\(name.shortened())'"),
                hint: hint ?? PlaceNames(region: region).elsewhere(name, words)
                    ?? .nearest(to: name, in: names, list: "known", "bekend")))
    }
}

extension Refusal {
    /// One thing that a list names twice: most often another was meant.
    static func namedTwice(_ value: TapeValue) -> Refusal {
        Refusal(
            Label(
                en: "\(value.words.en) stands twice in this list",
                nl: "\(value.words.nl) staat tweemaal in deze lijst"),
            hint: Label(
                en: "was another one meant? if not, take one out",
                nl: "was een ander bedoeld? zo niet, haal er een weg"))
    }
}
