// Scenarios of one name are told apart in every output, where a row names its scenario.

import KetenExperiments

extension CareStudy {
    /// The entries, with the file behind the names that different ones have; where that does not
    /// tell them apart either, with a number. The same scenario twice keeps its name.
    static func distinct(_ entries: [Entry]) -> [Entry] {
        let byFile = renamed(entries) { entry, _ in entry.header.file }
        return renamed(byFile) { _, place in "\(place)" }
    }

    /// Puts something behind each name that entries of different effect have; `place` counts the
    /// entries of that name from 1.
    private static func renamed(
        _ entries: [Entry], with addition: (_ entry: Entry, _ place: Int) -> String?
    ) -> [Entry] {
        let effects = Dictionary(grouping: entries, by: \.header.name).mapValues {
            Set($0.map(\.header.fingerprint)).count
        }
        var seen: [String: Int] = [:]
        return entries.map { entry in
            let name = entry.header.name
            guard effects[name, default: 1] > 1 else { return entry }
            seen[name, default: 0] += 1
            guard let addition = addition(entry, seen[name, default: 1]) else { return entry }
            var entry = entry
            entry.header.name = "\(name) (\(addition))"
            return entry
        }
    }
}
