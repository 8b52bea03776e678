// Which region a list is about: one that is built in, or a folder of tables.

import ArgumentParser
import KetenCare
import KetenRegions

struct RegionOptions: ParsableArguments {
    @Option(help: "A built-in region or a folder of tables.") var base = "limburg"

    /// The region.
    func region() throws -> Region {
        try read {
            isBuiltIn ? try RegionFolder.builtIn(base) : try RegionFolder.read(path: base)
        }
    }

    /// What documents and statistics say about it.
    func evidence() throws -> Evidence {
        try read {
            isBuiltIn
                ? try RegionFolder.evidence(builtIn: base)
                : try RegionFolder.evidence(path: base)
        }
    }

    private var isBuiltIn: Bool { RegionFolder.builtInNames.contains(base) }

    private func read<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw Refusal("'\(base)' is not a region:\n\(error)")
        }
    }
}
