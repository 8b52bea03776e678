// Peers made ready to run: compiled into a temporary folder, or installed into a cache of our own.

import Foundation

/// A peer that cannot be had here: the others are measured without it.
struct Absence: Error {
    let sentence: String
}

/// Where peers are made ready.
final class PeerTools {
    private let sources: String
    private let folder: URL
    private var python: Result<String, Absence>?

    /// Looks for the programs and makes a temporary folder for what is compiled.
    init() throws {
        let places = ["Bench/Peers", "Peers"]
        guard let sources = places.first(where: FileManager.default.fileExists) else {
            throw Refusal("there is no folder \(places[0]); run from the top of the repository")
        }
        self.sources = sources
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("keten-peers-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Throws away what was compiled; what was installed stays.
    func clean() { try? FileManager.default.removeItem(at: folder) }

    /// The words that start a peer's program.
    func command(of peer: Peer) throws -> [String] {
        let source = "\(sources)/\(peer.file)"
        let program = folder.appendingPathComponent(peer.name).path
        switch peer.language {
        case .c:
            for compiler in ["gcc", "clang", "cc"] {
                let words = [compiler, "-O3", "-march=native", source, "-o", program, "-lm"]
                if Self.succeeds(words) { return [program] }
            }
            throw Absence(sentence: "\(peer.name) is skipped: there is no C compiler")
        case .cplusplus(let package, let library):
            for compiler in ["g++", "clang++", "c++"] {
                let words = [
                    compiler, "-O3", "-march=native", "-std=c++17", source, "-o", program,
                    "-l\(library)",
                ]
                if Self.succeeds(words) { return [program] }
            }
            throw Absence(
                sentence: "\(peer.name) is skipped: it needs g++ and Debian's package \(package)")
        case .python:
            return [try pythonWithPeers().get(), source]
        }
    }

    /// A Python of its own with the packages of `requirements.txt`, in the user's cache.
    private func pythonWithPeers() -> Result<String, Absence> {
        if let python { return python }
        let caches = FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask)
        let home = (caches.first ?? folder).appendingPathComponent("keten-bench-peers").path
        let program = "\(home)/bin/python"
        let install = [
            program, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
            "--requirement", "\(sources)/requirements.txt",
        ]
        let isReady =
            (Self.succeeds([program, "--version"])
                || Self.succeeds(["python3", "-m", "venv", home])) && Self.succeeds(install)
        let sentence = "SimPy, Ciw and salabim are skipped: they could not be installed by pip"
        let found: Result<String, Absence> =
            isReady ? .success(program) : .failure(Absence(sentence: sentence))
        python = found
        return found
    }

    private static func succeeds(_ words: [String]) -> Bool {
        (try? MeasuredProcess(words))?.status == 0
    }
}
