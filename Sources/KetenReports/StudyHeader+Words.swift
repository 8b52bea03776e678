// What is said about a run before and below its numbers, whatever they are: how often it ran, what
// varied, where and when it plays, and what stands in the place of the tables' assumptions.
public import KetenEngine
public import KetenExperiments

extension StudyHeader {
    /// The lines before the numbers.
    public func preamble(in language: Language) -> [String] {
        let style = NumberStyle(language)
        let first = [
            Words.replications(
                finished: style.whole(replications),
                requested: isInterrupted ? style.whole(requested) : nil),
            Words.varied(vary),
        ]
        return [
            first.map { $0.text(language) }.joined(separator: "; "),
            PeriodText.place(region, from, until).text(language),
        ] + rests(in: language)
    }

    /// The last line: what gives the same bytes again.
    public func closing(in language: Language) -> String { Words.seed(seed).text(language) }

    /// What was measured or is assumed in the place of what the tables say: a line each.
    func rests(in language: Language) -> [String] {
        (measured.map(Words.measured) + assumed.map { Words.assumed($0, vary: vary) })
            .map { $0.text(language) }
    }

    /// The columns that say so to programs; those of which there is none are not there.
    public var restColumns: [(name: String, value: String)] {
        let measured = self.measured.map { $0.parameter + ($0.subject.map { ":" + $0 } ?? "") }
        let assumed = self.assumed.map { input in
            ([input.parameter] + input.subjects).joined(separator: ":")
        }
        return [("measured", measured), ("assumed", assumed)].filter { !$0.1.isEmpty }.map {
            (name: $0.0, value: $0.1.joined(separator: " "))
        }
    }
}
