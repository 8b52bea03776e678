// The days of a run in words: years where they are whole, and a last day that is one.
import KetenEngine

enum PeriodText {
    /// "From 2019 to 2025", "In 2024", or the days themselves; a sentence goes on behind it.
    static func during(_ from: String, _ until: String) -> Label {
        guard let first = year(beginning: from), let last = year(endingBefore: until) else {
            return Label(en: "From \(from) until \(until)", nl: "Van \(from) tot \(until)")
        }
        return first == last
            ? Label(en: "In \(first)", nl: "In \(first)")
            : Label(en: "From \(first) to \(last)", nl: "Van \(first) tot en met \(last)")
    }

    /// "from 2019-01-01 to the end of 2025".
    static func place(_ region: String, _ from: String, _ until: String) -> Label {
        guard let last = year(endingBefore: until) else {
            return Label(
                en: "\(region), from \(from) until \(until)",
                nl: "\(region), van \(from) tot \(until)")
        }
        return Label(
            en: "\(region), from \(from) to the end of \(last)",
            nl: "\(region), van \(from) tot en met \(last)")
    }

    private static func year(beginning day: String) -> Int? {
        guard let date = CivilDate(iso: day), date == date.startOfYear else { return nil }
        return date.year
    }

    private static func year(endingBefore day: String) -> Int? {
        year(beginning: day).map { $0 - 1 }
    }
}
