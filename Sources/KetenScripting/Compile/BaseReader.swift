// What a scenario is laid over: a built-in region, a folder of tables, or another scenario's file.
// Files are read here, by the host, and only beside the script; Lua never sees one.

import Foundation
import KetenCare
import KetenEngine
import KetenRegions

/// A region, and what another scenario has changed in it.
struct Base: Sendable {
    var region: Region
    /// The days of the run, unless the scenario names others.
    let period: Period
    /// The other scenario's name, if there is one.
    var name: String?
    /// Its changes.
    var changes: [PlannedChange] = []
    /// What was measured in place of the region's assumptions.
    var measured: [MeasuredFigure] = []
    /// What the other scenario says of uncertain inputs, which lies in the region already.
    var assumed: [AssumedInput] = []
    /// What it must reach, and with it what builds on it.
    var targets: [Target] = []
    /// Its functions and own indicators, and how they are executed.
    var functions: [CaseFunction] = []
    var indicators: [OwnIndicator] = []
    var functionNotes: [FunctionNote] = []

    /// Its changes of parameters.
    var parameterChanges: [ParameterChange] {
        changes.compactMap { planned in
            guard case .parameter(let change) = planned.change else { return nil }
            return change
        }
    }
}

/// Looks up bases for one script.
struct BaseReader: Sendable {
    /// Where relative bases are looked up; nothing if only built-in regions are allowed.
    let folder: String?
    /// The script's file as the user typed it.
    let file: String
    let limits: ScriptLimits
    /// The files that lead to this one, each laid over the next.
    let chain: [String]

    /// The most files that may be laid over each other.
    static let deepest = 8

    /// Why there is no base.
    enum Failure: Error {
        case refused(Refusal)
        /// The file or folder is there, with errors of its own.
        case broken([Diagnostic])
    }

    /// The base of a name, with the measured figures that lie beside the script laid over it.
    func read(_ base: String) -> Result<Base, Failure> {
        plain(base).flatMap(measured)
    }

    private func measured(_ base: Base) -> Result<Base, Failure> {
        guard let folder else { return .success(base) }
        do throws(RegionError) {
            let found = try MeasuredFigures.read(
                folder: folder, shown: Self.folder(of: file), over: base.region,
                after: base.measured)
            // The file that lay beside the base already changes nothing more.
            guard let found, Set(found.figures) != Set(base.measured) else { return .success(base) }
            let added = Set(found.figures).subtracting(base.measured).map(\.parameter)
            return .success(
                Base(
                    region: found.region, period: base.period, name: base.name,
                    changes: base.changes, measured: found.figures,
                    assumed: base.assumed.filter { !added.contains($0.parameter) },
                    targets: base.targets,
                    functions: base.functions, indicators: base.indicators,
                    functionNotes: base.functionNotes))
        } catch {
            return .failure(.broken(Self.diagnostics(error)))
        }
    }

    private func plain(_ base: String) -> Result<Base, Failure> {
        if RegionFolder.builtInNames.contains(base) {
            return region(base) { () throws(RegionError) in try RegionFolder.builtIn(base) }
        }
        let isFile = base.lowercased().hasSuffix(".lua")
        guard isFile || base.contains("/") else { return unknown(base) }
        guard !base.hasPrefix("/"), !base.hasPrefix("~") else {
            return refused(
                "a base stands beside the script; begin with './'",
                "een basis staat naast het script; begin met './'")
        }
        guard let folder else {
            return refused(
                "only built-in regions can be a base here",
                "alleen ingebouwde regio's kunnen hier een basis zijn",
                hint: .nearest(
                    to: base, in: RegionFolder.builtInNames, list: "built in", "ingebouwd"))
        }
        let path = Self.joined(folder, base)
        if isFile { return scenario(path, base) }
        guard FileManager.default.fileExists(atPath: path) else {
            let parent = Self.folder(of: path).ifEmpty(".")
            let all = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return refused(
                "there is no folder '\(base.shortened())' beside this scenario",
                "er staat geen map '\(base.shortened())' naast dit scenario",
                hint: Suggestion.nearest(to: name, in: all).map { near in
                    .didYouMean(String(base.dropLast(name.count)) + near)
                })
        }
        return region(base) { () throws(RegionError) in try RegionFolder.read(path: path) }
    }

    private func region(
        _ base: String, _ read: () throws(RegionError) -> Region
    ) -> Result<Base, Failure> {
        do throws(RegionError) {
            let region = try read()
            return .success(Base(region: region, period: region.tables.coverage))
        } catch {
            return .failure(.broken(Self.diagnostics(error)))
        }
    }

    private static func diagnostics(_ error: RegionError) -> [Diagnostic] {
        error.problems.map { problem in
            Diagnostic(
                file: problem.file, line: problem.line, column: problem.column,
                message: problem.label)
        }
    }

    /// Another scenario: what it changes is changed here too.
    private func scenario(_ path: String, _ base: String) -> Result<Base, Failure> {
        let identity = ScriptFile.identity(of: path)
        if chain.contains(identity) {
            return refused(
                "the scenarios are laid over each other in a circle",
                "de scenario's verwijzen in een kring naar elkaar")
        }
        guard chain.count < Self.deepest else {
            return refused(
                "more than \(Self.deepest) scenarios are laid over each other",
                "er liggen meer dan \(Self.deepest) scenario's over elkaar")
        }
        let script: ScenarioScript
        do throws(ScriptErrors) {
            script = try ScriptFile.script(
                path: path, name: Self.joined(Self.folder(of: file), base), limits: limits)
        } catch {
            return refused(
                "there is no scenario '\(base.shortened())' beside this one that can be read",
                "er staat geen leesbaar scenario '\(base.shortened())' naast dit")
        }
        switch ScriptCompiler(script: script, chain: chain + [identity]).outcome() {
        case .failure(let errors): return .failure(.broken(errors.errors))
        case .success(let scenario):
            return .success(
                Base(
                    region: scenario.region, period: scenario.plan.period,
                    name: scenario.name, changes: scenario.plan.changes,
                    measured: scenario.measured, assumed: scenario.assumed,
                    targets: scenario.targets,
                    functions: scenario.plan.functions, indicators: scenario.plan.indicators,
                    functionNotes: scenario.functionNotes))
        }
    }

    private func unknown(_ base: String) -> Result<Base, Failure> {
        let near = Suggestion.nearest(to: base, in: RegionFolder.builtInNames)
        let names = RegionFolder.builtInNames.joined(separator: ", ")
        return refused(
            "unknown base '\(base.shortened())'", "onbekende basis '\(base.shortened())'",
            hint: near.map(Label.didYouMean)
                ?? Label(
                    en: "built in: \(names); a folder of tables begins with './'",
                    nl: "ingebouwd: \(names); een map met tabellen begint met './'"))
    }

    private func refused(
        _ en: String, _ nl: String, hint: Label? = nil
    ) -> Result<Base, Failure> {
        .failure(.refused(Refusal(Label(en: en, nl: nl), hint: hint)))
    }

    /// The folder of a file's path; nothing but "" for a bare name.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return String(path[..<slash])
    }

    /// A path beside a folder, with `./` and `name/../` taken out.
    static func joined(_ folder: String, _ relative: String) -> String {
        var parts = folder.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if folder.isEmpty { parts = [] }
        for part in relative.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != "..", last != ".", !last.isEmpty {
                parts.removeLast()
            } else {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
