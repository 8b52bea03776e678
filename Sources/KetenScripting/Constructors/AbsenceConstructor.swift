// absence { who = post "south", from = "2021-03-01", lasts = 6 * months }: nobody works in a post.

import KetenCare
import KetenEngine

enum AbsenceConstructor {
    static let entry = ConstructorEntry(spec: spec, compile: compile)

    static let spec = ConstructorSpec(
        "absence",
        Label(en: "a coordinator is away", nl: "een coördinator is afwezig"),
        fields: [
            FieldSpec(
                "who", .subjects, required: true,
                Label(
                    en: "a post, a coordinator, or a region with one post",
                    nl: "een post, een coördinator, of een werkgebied met één post")),
            .firstDay,
            FieldSpec("until", .date, Label(en: "the day of return", nl: "de dag van terugkeer")),
            FieldSpec("lasts", .length, Label(en: "how long", nl: "hoe lang")),
            .because,
            .source,
        ],
        alternatives: [["until", "lasts"]])

    private static func compile(_ call: Call, into compilation: inout Compilation) {
        let posts = compilation.subjects(of: call, field: "who", kind: .post, id: "absence")
        guard call.gives("until") || call.gives("lasts") else {
            return compilation.refuse(
                Refusal(
                    Label(
                        en: "the absence has no end: write until or lasts",
                        nl: "de afwezigheid heeft geen einde: schrijf until of lasts")),
                at: call.range)
        }
        guard call.gives("who"), let from = call.date("from") else { return }
        var until = call.date("until")
        if case .length(let length) = call.values["lasts"] {
            guard from.year < 9000 else { return compilation.outsideRun(call, at: "from") }
            until = length.after(from)
        }
        guard let until else { return }
        compilation.remarkLastDay(of: call)
        guard let period = Period(from: from, until: until) else {
            return compilation.refuse(.endsTooEarly, at: call.range(of: "until"))
        }
        guard case .success(let chosen) = posts, let base = compilation.base else { return }
        if let run = compilation.run, !run.overlaps(period) {
            return compilation.outsideRun(call, at: "from")
        }
        for post in chosen ?? base.region.subjects(of: .post) {
            compilation.plan(.absence(AbsenceChange(post: post, period: period)), call)
        }
    }
}
