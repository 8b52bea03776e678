// A program run to its end, with what the system counted of it: processor time and peak memory.

import Foundation

/// What a program wrote and used.
struct MeasuredProcess {
    let output: String
    let status: Int32
    /// User and system time of all its threads.
    let cpuSeconds: Double
    let wallSeconds: Double
    let peakBytes: Double

    /// Runs a program found on the path; its remarks are thrown away.
    init(_ words: [String]) throws {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("keten-bench-\(ProcessInfo.processInfo.processIdentifier)")
        defer { try? FileManager.default.removeItem(at: file) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        let anew = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 1, file.path, anew, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        let start = ContinuousClock.now
        guard posix_spawnp(&process, words[0], &actions, nil, &arguments, environ) == 0 else {
            throw Refusal("\(words[0]) cannot be run")
        }
        var (code, usage) = (Int32(0), rusage())
        while wait4(process, &code, 0, &usage) == -1 && errno == EINTR {}
        wallSeconds = (ContinuousClock.now - start) / .seconds(1)
        // The exit code of one that ended by itself; else the signal, which is not 0 either.
        status = code & 0x7F == 0 ? code >> 8 & 0xFF : code
        cpuSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        #if os(Linux)
            peakBytes = Double(usage.ru_maxrss) * 1024
        #else
            peakBytes = Double(usage.ru_maxrss)
        #endif
        output = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
    }
}

/// What this process has used so far.
enum OwnUse {
    /// User and system time of all threads.
    static var cpuSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// The peak memory of this process alone. What the system tells the parent begins with the
    /// parent's own, so we ask where it can be known exactly.
    static var peakBytes: Double? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
        else { return nil }
        return kilobytes * 1024
    }
}
