// Which region a list is about: one that is built in, or a folder of tables.

import ArgumentParser
import KetenCare
import KetenEngine
import KetenRegions

struct RegionOptions: ParsableArguments {
    @Option(help: "A built-in region or a folder of tables.") var base = "limburg"

    /// The region.
    func region(_ language: Language) throws -> Region {
        try read(language) { () throws(RegionError) -> Region in
            if isBuiltIn { return try RegionFolder.builtIn(base) }
            return try RegionFolder.read(path: base)
        }
    }

    /// What documents and statistics say about it.
    func evidence(_ language: Language) throws -> Evidence {
        try read(language) { () throws(RegionError) -> Evidence in
            if isBuiltIn { return try RegionFolder.evidence(builtIn: base) }
            return try RegionFolder.evidence(path: base)
        }
    }

    private var isBuiltIn: Bool { RegionFolder.builtInNames.contains(base) }

    private func read<Value>(
        _ language: Language, body: () throws(RegionError) -> Value
    ) throws -> Value {
        do throws(RegionError) {
            return try body()
        } catch {
            let problems = error.text(language)
            throw Refusal(
                language == .nl
                    ? "'\(base)' is geen regio:\n\(problems)"
                    : "'\(base)' is not a region:\n\(problems)")
        }
    }
}
