// The file that a result is written to: whole or not at all, and what is there keeps what it is.
//
// A regular file is replaced by renaming, through links and with its mode kept. A device or a pipe
// cannot be replaced without being destroyed; it is written to as it is.

import Foundation
import KetenEngine

/// Where `--out` points to.
struct Destination {
    /// As the user gave it.
    let name: String

    /// Why nothing may be written there, or nil; asked before anything is run.
    ///
    /// - Parameter inputs: the files and folders that are read: neither they nor what lies beside
    ///   them and is read too may be written over.
    func problem(inputs: [String]) -> Label? {
        guard !name.isEmpty, name.utf8.count <= 4_096 else {
            return Label(
                en: "--out needs the name of a file", nl: "--out vraagt de naam van een bestand")
        }
        if let found = Self.status(name) {
            if found.kind == S_IFDIR {
                return Label(
                    en: "'\(name)' is a folder; give --out the name of a file.",
                    nl: "'\(name)' is een map; geef --out de naam van een bestand.")
            }
            let isInput = inputs.flatMap(Self.read).contains {
                Self.status($0)?.isSame(found) == true
            }
            if isInput || isTable {
                return Label(
                    en: "'\(name)' is read for this; give --out another name.",
                    nl: "'\(name)' wordt hiervoor gelezen; geef --out een andere naam.")
            }
            guard access(name, W_OK) == 0 else { return refused }
            // What is no regular file is not replaced, so its folder may be anybody's.
            if found.kind != S_IFREG { return nil }
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return access(folder, W_OK) == 0 ? nil : refused
    }

    /// Writes a result.
    ///
    /// - Returns: why it could not be; nil when it was.
    func write(_ text: String) -> String? {
        let found = Self.status(name)
        if let found, found.kind != S_IFREG {
            let descriptor = open(name, O_WRONLY)
            guard descriptor >= 0 else { return String(cString: strerror(errno)) }
            defer { close(descriptor) }
            let failure = Output.write(text, to: descriptor)
            return failure == 0 ? nil : String(cString: strerror(failure))
        }
        let target = path
        let temporary = target + ".keten-\(getpid())"
        let mode = found.map { $0.mode } ?? 0o666
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, mode)
        guard descriptor >= 0 else { return String(cString: strerror(errno)) }
        var failure = Output.write(text, to: descriptor)
        if failure == 0, let found, fchmod(descriptor, found.mode) != 0 { failure = errno }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure == 0, rename(temporary, target) != 0 { failure = errno }
        guard failure != 0 else { return nil }
        unlink(temporary)
        return String(cString: strerror(failure))
    }

    /// Whether it is one of the tables of a region.
    private var isTable: Bool {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        return path.hasSuffix(".csv")
            && Self.status(folder.appendingPathComponent("region.csv").path) != nil
    }

    private var refused: Label {
        Label(
            en: "'\(name)' cannot be written: it or its folder is not there, or not yours to "
                + "write in.",
            nl: "'\(name)' kan niet worden geschreven: het bestand of de map bestaat niet of is "
                + "niet van u.")
    }

    /// The file itself, behind all links.
    private var path: String {
        guard let real = realpath(name, nil) else {
            return (try? FileManager.default.destinationOfSymbolicLink(atPath: name)).map { link in
                link.hasPrefix("/")
                    ? link
                    : URL(fileURLWithPath: name).deletingLastPathComponent()
                        .appendingPathComponent(link).path
            } ?? name
        }
        defer { free(real) }
        return String(cString: real)
    }

    private struct Status {
        var device: UInt64
        var node: UInt64
        var kind: mode_t
        var mode: mode_t

        func isSame(_ other: Status) -> Bool { device == other.device && node == other.node }
    }

    private static func status(_ path: String) -> Status? {
        var found = stat()
        guard stat(path, &found) == 0 else { return nil }
        return Status(
            device: UInt64(found.st_dev), node: UInt64(found.st_ino),
            kind: found.st_mode & S_IFMT, mode: found.st_mode & 0o7777)
    }

    /// What is read for an input: the file or a folder's tables, and what stands beside a script.
    private static func read(_ input: String) -> [String] {
        let url = URL(fileURLWithPath: input)
        let folder = status(input)?.kind == S_IFDIR ? url : url.deletingLastPathComponent()
        let beside = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let sources = beside.filter { $0.hasSuffix(".lua") || $0 == "measured.csv" }
        let tables = folder == url ? beside.filter { $0.hasSuffix(".csv") } : []
        return [input] + (sources + tables).map { folder.appendingPathComponent($0).path }
    }
}
