// Where regions come from: a name of one that is built in, or a folder of tables on disk.

public import KetenCare
import KetenEngine

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The folders that hold a region's tables, each table a file named after what it holds.
public enum RegionFolder {
    /// The largest file that is read, in bytes.
    static let mostBytes = 4 << 20

    /// The names that `builtIn` knows.
    public static var builtInNames: [String] { BuiltInRegions.names }

    /// A region that is built in; read and checked once in a process.
    ///
    /// - Throws: `RegionError` when there is none of this name.
    public static func builtIn(_ name: String) throws(RegionError) -> Region {
        guard let region = builtInRegions[name] else { throw unknownBuiltIn(name) }
        return try region.get()
    }

    /// What is built in, by name. A thousand scenarios over one region share its tables.
    private static let builtInRegions: [String: Result<Region, RegionError>] = {
        var regions: [String: Result<Region, RegionError>] = [:]
        for name in BuiltInRegions.names {
            guard let files = BuiltInRegions.files(of: name) else { continue }
            regions[name] = Result { () throws(RegionError) in
                try RegionReader.region(of: files)
            }
        }
        return regions
    }()

    static func unknownBuiltIn(_ name: String) -> RegionError {
        let hint = Suggestion.hint(for: name, among: BuiltInRegions.names)
        return RegionError(problems: [
            RegionProblem(file: Suggestion.shown(name), message: "no built-in region\(hint)")
        ])
    }

    /// The region in a folder on disk: one file for each table, with any name before its end.
    ///
    /// - Throws: `RegionError` with every problem of the folder and of every table in it.
    public static func read(path: String) throws(RegionError) -> Region {
        var files: [RegionFile] = []
        var problems: [TableProblem] = []
        var found: [TableKind: String] = [:]
        for name in try tableNames(in: path) {
            let shown = joined(path, Suggestion.shown(name))
            // Documents are read by `evidence(path:)`; a scenario's own figures may lie here.
            if Evidence.Kind(fileName: name) != nil || name == MeasuredFigures.fileName { continue }
            guard let kind = TableKind(fileName: name) else {
                problems.append(TableProblem(kind: nil, problem: unknown(name, shown)))
                continue
            }
            if let other = found[kind] {
                let message = "a second \(kind.ending) beside '\(other)'; keep one of the two"
                problems.append(
                    TableProblem(
                        kind: kind, problem: RegionProblem(file: shown, message: message)))
                continue
            }
            found[kind] = Suggestion.shown(name)
            switch contents(of: joined(path, name)) {
            case .success(let bytes):
                files.append(RegionFile(name: shown, kind: kind, bytes: bytes))
            case .failure(let refusal):
                problems.append(
                    TableProblem(
                        kind: kind,
                        problem: RegionProblem(
                            file: shown, message: refusal.message, dutch: refusal.dutch)))
            }
        }
        for kind in TableKind.allCases where found[kind] == nil {
            problems.append(
                TableProblem(
                    kind: kind,
                    problem: RegionProblem(
                        file: path,
                        message: "the folder has no table '…-\(kind.ending)' "
                            + "(\(kind.columns.joined(separator: ",")))")))
        }
        return try RegionReader.region(of: files, problems: problems)
    }

    private static func unknown(_ name: String, _ shown: String) -> RegionProblem {
        let endings = TableKind.allCases.map(\.ending)
        let part = name.split(separator: "-", maxSplits: 1).last.map(String.init) ?? name
        let hint =
            Suggestion.nearest(to: part, among: endings).map { "; did you mean '…-\($0)'?" }
            ?? "; the tables end in " + Suggestion.listed(endings)
        return RegionProblem(file: shown, message: "no table of a region is called so\(hint)")
    }

    static func tableNames(in path: String) throws(RegionError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path)
                .filter { $0.lowercased().hasSuffix(".csv") }.sorted()
        } catch {
            let near = Suggestion.nearest(to: path, among: BuiltInRegions.names)
            let hint =
                near.map {
                    Label(en: "; did you mean '\($0)'?", nl: "; bedoelde u '\($0)'?")
                } ?? Label(en: "", nl: "")
            throw RegionError(problems: [
                RegionProblem(
                    file: path, message: "there is no folder here that can be read\(hint.en)",
                    dutch: "hier is geen map die gelezen kan worden\(hint.nl)")
            ])
        }
    }

    static func joined(_ path: String, _ name: String) -> String {
        path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }

    struct Refusal: Error {
        let message: String
        let dutch: String
    }

    /// The bytes of a regular file that is not too large.
    static func contents(of path: String) -> Result<[UInt8], Refusal> {
        guard let facts = try? FileManager.default.attributesOfItem(atPath: path),
            facts[.type] as? FileAttributeType == .typeRegular
        else {
            return .failure(
                Refusal(
                    message: "this is no regular file; put the table itself here",
                    dutch: "dit is geen gewoon bestand; zet de tabel zelf hier"))
        }
        guard let size = facts[.size] as? UInt, size <= mostBytes else {
            return .failure(
                Refusal(
                    message: "this file is larger than \(mostBytes >> 20) MB",
                    dutch: "dit bestand is groter dan \(mostBytes >> 20) MB"))
        }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            return .failure(
                Refusal(
                    message: "this file cannot be read",
                    dutch: "dit bestand kan niet worden gelezen"))
        }
        return .success([UInt8](bytes))
    }
}
