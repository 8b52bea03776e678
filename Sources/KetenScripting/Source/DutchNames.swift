// A lever or an indicator that was typed in Dutch: its Dutch label, which every table shows, tells
// what was meant.

import KetenEngine

/// Finds names by what people call them in Dutch.
enum DutchNames {
    /// "did you mean …?" or a short list, if Dutch labels have the words of a name.
    static func hint(for name: String, among known: [(id: String, label: Label)]) -> Label? {
        guard name.utf8.count <= Suggestion.longest else { return nil }
        let words = Self.words(of: name)
        guard !words.isEmpty, name.count <= 64 else { return nil }
        if let meant = everyday[words.joined(separator: " ")],
            known.contains(where: { $0.id == meant })
        {
            return .didYouMean(meant)
        }
        let all = known.map { (id: $0.id, words: Self.words(of: $0.label.nl)) }
        if let same = all.first(where: { $0.words == words }) { return .didYouMean(same.id) }
        let ranked =
            all
            .filter { entry in words.allSatisfy { isAmong($0, entry.words) } }
            .sorted { rank($0, words) < rank($1, words) }
        guard let best = ranked.first else { return nil }
        if ranked.count == 1 || rank(best, words).isLater < rank(ranked[1], words).isLater {
            return .didYouMean(best.id)
        }
        let list = ranked.map(\.id).listed(upTo: 4)
        return Label(
            en: "with such a word in Dutch there are: \(list.en)",
            nl: "met zo'n woord zijn er: \(list.nl)")
    }

    /// Labels that begin with the words come first, then short ones.
    private static func rank(
        _ entry: (id: String, words: [String]), _ words: [String]
    ) -> (isLater: Int, length: Int, id: String) {
        (entry.words.first == words.first ? 0 : 1, entry.words.count, entry.id)
    }

    private static func isAmong(_ word: String, _ others: [String]) -> Bool {
        others.contains { other in
            other == word
                || word.count > 4 && (other.hasPrefix(word) || word.hasPrefix(other))
                    && other.count > 4
        }
    }

    private static func words(of text: String) -> [String] {
        String(Suggestion.folded(text)).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// What people say where the label has another word.
    private static let everyday = [
        "bijdrage": "contribution", "inwonerbijdrage": "contribution",
        "gemeentelijke bijdrage": "contribution", "formatie": "fte", "uren": "fte",
        "omvang": "fte", "aanstelling": "fte", "zorgcoordinatie": "fte",
        "opleiding": "plan_training", "scholing": "plan_training", "training": "plan_training",
        "campagne": "plan_campaign", "geduld": "patience", "deelname": "participation",
        "aanbieder": "provider", "wachttijd": "time_to_intake_mean",
        "doorlooptijd": "lead_time_total", "tekort": "overspend", "kosten": "cost",
        "meldingen": "registered", "geholpen": "helped", "zaken": "open_cases",
        "lopende zaken": "open_cases", "wachtenden": "waiting_now", "opvang": "shelter_nights",
    ]
}
