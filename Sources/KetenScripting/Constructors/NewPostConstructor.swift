// new_post "south-2" { at = region "south", size = 0.5 * fte, from = "2023-01-01" }: one more post
// of a coordinator, which works as those of the tables do.

import KetenCare
import KetenEngine

enum NewPostConstructor {
    static let entry = ConstructorEntry(spec: spec, compile: compile)

    static let spec = ConstructorSpec(
        "new_post",
        Label(en: "one more post of a coordinator", nl: "een post voor een coördinator erbij"),
        naming: ConstructorSpec.Naming(
            meaning: Label(en: "the name of the post", nl: "de naam van de post"),
            example: "south-2"),
        fields: [
            FieldSpec(
                "at", .subjects, required: true,
                Label(en: "the region it works for", nl: "het werkgebied waarvoor deze werkt")),
            FieldSpec(
                "size", .value, required: true,
                Label(en: "how large it is", nl: "hoe groot deze is")),
            .firstDay,
            .until,
            .because,
            .source,
        ])

    private static func compile(_ call: Call, into compilation: inout Compilation) {
        guard let parameter = ParameterCatalog.parameter("fte") else {
            preconditionFailure("The parameter fte is not in the catalogue.")
        }
        let name = name(of: call, &compilation)
        let regions = compilation.subjects(of: call, field: "at", kind: .region, id: "new_post")
        let size = compilation.value("size", of: call, parameter)
        guard call.gives("from"), let interval = compilation.interval(of: call),
            case .success(let chosen) = regions, let base = compilation.base
        else { return }
        let all = chosen ?? base.region.subjects(of: .region)
        guard all.count == 1 else {
            return compilation.refuse(
                Refusal(
                    Label(
                        en: "a post belongs to one region; this names \(all.count)",
                        nl: "een post hoort bij één werkgebied; hier staan er \(all.count)")),
                at: call.range(of: "at"))
        }
        guard let name, case .number(let fte) = size else { return }
        let changes = base.changes + compilation.planned
        guard changes.count(where: { $0.change.isPost }) < most else {
            return compilation.refuseOnce(
                Refusal(
                    Label(
                        en: "a scenario adds at most \(most) posts, those of its base included",
                        nl: "een scenario voegt ten hoogste \(most) posten toe, met die van zijn "
                            + "base")), at: call.range)
        }
        compilation.plan(
            .post(
                PostChange(
                    post: name, careRegion: all[0], fte: fte, from: interval.from,
                    until: interval.until)), call)
    }

    /// The most posts that scenarios add; each of them is looked at in every event.
    static let most = 50

    /// The name, if it is one that no post of the tables has.
    private static func name(of call: Call, _ compilation: inout Compilation) -> String? {
        let name = call.node.name ?? ""
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard isPlain, !name.isEmpty, name.count <= 40 else {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "the name of a post has up to 40 letters, digits, - and _",
                        nl: "de naam van een post heeft ten hoogste 40 letters, cijfers, - en _")),
                at: call.nameRange)
            return nil
        }
        guard compilation.base?.region.subjects(of: .post).contains(name) != true else {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "there already is a post '\(name)'",
                        nl: "er is al een post '\(name)'"),
                    hint: Label(
                        en: "to change its size, write change \"fte\"",
                        nl: "schrijf change \"fte\" om zijn omvang te veranderen")),
                at: call.nameRange)
            return nil
        }
        return name
    }
}

extension Change {
    /// Whether it adds a post.
    fileprivate var isPost: Bool {
        if case .post = self { true } else { false }
    }
}
