// The public face of the scenario language: a script goes in; a scenario or all its errors come
// out. Nothing of the language's interpreter shows.

public import KetenEngine

/// The text of a scenario, and where it comes from.
public struct ScenarioScript: Sendable {
    /// The file as the user typed it; it begins every error.
    public let name: String
    /// The text.
    public let text: String
    /// Where relative bases are looked up; nothing if only built-in regions are allowed.
    public let folder: String?
    /// What the script may use.
    public let limits: ScriptLimits

    /// A script from anywhere. It may be laid over files only if a folder is given.
    public init(
        name: String, text: String, folder: String? = nil, limits: ScriptLimits = .standard
    ) {
        self.name = name
        self.text = text
        self.folder = folder
        self.limits = limits
    }

    /// A script from a file; relative bases are looked up in the file's folder.
    ///
    /// - Throws: `ScriptErrors` if there is no regular file of UTF-8 within the limit of length.
    public static func read(
        path: String, limits: ScriptLimits = .standard
    ) throws(ScriptErrors) -> ScenarioScript {
        try ScriptFile.script(path: path, name: path, limits: limits)
    }

    /// The scenario that the script describes. The same text gives the same scenario, always.
    ///
    /// - Parameter language: of the errors' `description`; each error knows every language.
    /// - Throws: `ScriptErrors` with every error of the file, in the order of its lines; also if
    ///   the file sweeps over several plans, for which there is `variants`.
    public func compile(language: Language = .en) throws(ScriptErrors) -> Scenario {
        try ScriptCompiler(script: self, chain: ScriptFile.chain(of: self))
            .outcome(in: language).get()
    }

    /// Every scenario that the script describes: one, or the variants of a sweep in order.
    ///
    /// - Parameter language: of the errors' `description`; each error knows every language.
    /// - Throws: `ScriptErrors` with every error of the file, in the order of its lines.
    /// - Complexity: linear in variants times changes; a thousand small plans take under a second.
    public func variants(language: Language = .en) throws(ScriptErrors) -> [Scenario] {
        try ScriptCompiler(script: self, chain: ScriptFile.chain(of: self))
            .outcomes(in: language).get()
    }
}
