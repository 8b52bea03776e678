// Runs a program with a limit of time and tells how it ended. What it writes goes to files, so that
// no pipe can fill up and stop it.

import Foundation

/// How a program ended, and what it left behind.
struct Ending: Sendable {
    /// The exit code; 128 more than the signal's number if a signal ended it.
    let exitCode: Int32
    /// Standard output.
    let output: String
    /// Standard error.
    let messages: String
    /// Seconds of work of all its threads, which do not count what else the machine does.
    let cpuSeconds: Double

    /// The lines of standard error.
    var messageLines: [String] {
        messages.split(separator: "\n").map(String.init)
    }
}

/// Why a program could not be started.
struct StartFailure: Error {
    let path: String
    let code: Int32
}

/// A program with its arguments and surroundings.
struct Program: Sendable {
    let path: String
    let arguments: [String]
    let folder: String
    let environment: [String: String]
    /// Seconds of its own work after which it is killed; ten times as many on the clock.
    let limit: Double
    /// Seconds of its own work after which it is sent an interrupt, as Ctrl-C does.
    let interruptAfter: Double?

    /// As many programs as run at once; more would only keep each other waiting.
    private static let places = DispatchSemaphore(
        value: max(2, ProcessInfo.processInfo.activeProcessorCount))

    /// Starts it when there is room and waits for its end, on a thread of its own.
    func run() async throws -> Ending {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                Self.places.wait()
                defer { Self.places.signal() }
                continuation.resume(with: Result { try runAndWait() })
            }
        }
    }

    private func runAndWait() throws -> Ending {
        let captured = try TemporaryFolder()
        let output = captured.path("out")
        let messages = captured.path("messages")
        let id = try start(output: output, messages: messages)
        let (status, cpuSeconds) = wait(for: id)
        let signal = status & 0x7F
        return Ending(
            exitCode: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
            output: Self.text(of: output), messages: Self.text(of: messages),
            cpuSeconds: cpuSeconds)
    }

    private static func text(of path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }

    private func start(output: String, messages: String) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, messages, O_WRONLY | O_CREAT, 0o600)

        // A shell enters the folder and then becomes the program, with the same process id.
        let enter = "cd \"$1\" && shift && exec \"$@\""
        let shell = "/bin/sh"
        let words = ([shell, "-c", enter, shell, folder, path] + arguments).map { strdup($0) }
        let variables = environment.map { strdup("\($0.key)=\($0.value)") }
        defer { (words + variables).forEach { free($0) } }
        var id: pid_t = 0
        let code = posix_spawn(&id, shell, &actions, nil, words + [nil], variables + [nil])
        guard code == 0 else { throw StartFailure(path: path, code: code) }
        return id
    }

    private func wait(for id: pid_t) -> (status: Int32, cpuSeconds: Double) {
        let begin = ContinuousClock.now
        var isInterrupted = false
        while true {
            var status: Int32 = 0
            var usage = rusage()
            if wait4(id, &status, WNOHANG, &usage) == id {
                return (status, Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime))
            }
            let work = Self.work(of: id)
            if work > limit || ContinuousClock.now - begin > .seconds(10 * limit) {
                kill(id, SIGKILL)
            }
            if let interruptAfter, !isInterrupted, work >= interruptAfter {
                kill(id, SIGINT)
                isInterrupted = true
            }
            usleep(2_000)
        }
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
    }

    /// The seconds of work that a running program has used up.
    private static func work(of id: pid_t) -> Double {
        let facts = text(of: "/proc/\(id)/stat").split(separator: ")").last?.split(separator: " ")
        guard let facts, facts.count > 11, let ticks = Double(facts[11]) else { return 0 }
        return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
