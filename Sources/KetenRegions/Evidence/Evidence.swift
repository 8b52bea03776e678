// What is known about a region besides its values: facts of documents, their conflicts, and
// published figures. Any of the three tables may be missing.

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What documents and statistics say about a region.
public struct Evidence: Sendable {
    /// Figures and dates of documents, in the order of the table.
    public internal(set) var facts: [Fact] = []
    /// Where documents contradict each other.
    public internal(set) var conflicts: [SourceConflict] = []
    /// Figures to hold the model against.
    public internal(set) var published: [PublishedFigure] = []

    /// The tables that hold evidence; the raw value is the end of a file's name.
    enum Kind: String, CaseIterable {
        case facts, conflicts, published

        var columns: [String] {
            switch self {
            case .facts:
                [
                    "fact", "document", "section", "words", "value", "unit", "from", "until",
                    "grade", "role",
                ]
            case .conflicts:
                [
                    "id", "facts", "first_en", "first_nl", "second_en", "second_nl", "choice_en",
                    "choice_nl", "lever",
                ]
            case .published:
                [
                    "id", "label_en", "label_nl", "kind", "verdict", "value", "low", "high",
                    "unit", "model", "source", "grade",
                ]
            }
        }

        var ending: String { "\(rawValue).csv" }

        init?(fileName: String) {
            let match = Kind.allCases.first {
                fileName == $0.ending || fileName.hasSuffix("-" + $0.ending)
            }
            guard let match else { return nil }
            self = match
        }
    }

    /// A file with a table of evidence.
    struct File {
        let name: String
        let kind: Kind
        let bytes: [UInt8]
    }
}

extension RegionFolder {
    /// The evidence about a region that is built in.
    ///
    /// - Throws: `RegionError` when there is no such region, or a table of it cannot be read.
    public static func evidence(builtIn name: String) throws(RegionError) -> Evidence {
        guard let files = BuiltInRegions.evidence(of: name) else { throw unknownBuiltIn(name) }
        return try EvidenceReader.evidence(of: files)
    }

    /// The evidence in a folder on disk; a folder without any has none.
    ///
    /// - Throws: `RegionError` with every problem of its tables.
    public static func evidence(path: String) throws(RegionError) -> Evidence {
        var files: [Evidence.File] = []
        var problems: [RegionProblem] = []
        var found: [Evidence.Kind: String] = [:]
        for name in try tableNames(in: path) {
            guard let kind = Evidence.Kind(fileName: name) else { continue }
            let shown = joined(path, Suggestion.shown(name))
            if let other = found.updateValue(Suggestion.shown(name), forKey: kind) {
                let message = "a second \(kind.ending) beside '\(other)'; keep one of the two"
                problems.append(RegionProblem(file: shown, message: message))
                continue
            }
            switch contents(of: joined(path, name)) {
            case .success(let bytes):
                files.append(Evidence.File(name: shown, kind: kind, bytes: bytes))
            case .failure(let refusal):
                problems.append(RegionProblem(file: shown, message: refusal.message))
            }
        }
        return try EvidenceReader.evidence(of: files, problems: problems)
    }
}
