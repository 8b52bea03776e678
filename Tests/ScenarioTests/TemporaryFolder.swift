// A folder for one test, taken away when the test has done with it.

import Foundation

/// A folder of its own with what a test puts into it.
final class TemporaryFolder: Sendable {
    /// Where it is.
    let path: String

    init() throws {
        let name = "scenario-tests-\(UUID().uuidString)"
        path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in it.
    func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file.
    func write(_ name: String, _ text: String) throws {
        try write(name, Data(text.utf8))
    }

    /// Writes a file of any bytes.
    func write(_ name: String, _ bytes: Data) throws {
        try bytes.write(to: URL(fileURLWithPath: path(name)))
    }

    /// Writes a scenario that is laid over a region, with the given items.
    func scenario(_ name: String, base: String = "limburg", _ items: String = "") throws {
        try write(
            name,
            """
            return scenario "\(name)" {
              api = 1, base = "\(base)",
            \(items)
            }

            """)
    }

    /// The names of the files in it.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
}
