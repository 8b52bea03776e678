// What is asked for: a report, a check, or one measured run as a child of either.

import BenchModels

/// The arguments of the program.
struct Arguments {
    enum Task: Equatable {
        case report
        case check
        /// Other simulators on the same questions.
        case peers
        case growth
        /// Draws the reports of the past.
        case history
        /// Runs a benchmark so many times and says what it counted; nothing is timed.
        case run(name: String, count: UInt32)
        case help
    }

    enum Format: String {
        case table, json
    }

    var task = Task.report
    var format = Format.table
    var updates = false
    /// The benchmarks to check; nothing means all.
    var only: Set<String> = []
    /// Where the budgets are; nothing means where the package keeps them.
    var budgets: String?

    static let help = """
        usage: keten-bench [report|check] [--format table|json] [--budgets FILE]
               keten-bench [peers|growth|history] [--format table|json]
               keten-bench check [--only NAME,NAME] [--update]
               keten-bench run NAME COUNT

        report   time, instructions and allocations of everything, and times as multiples of the
                 yardstick's in the same run (this is the default); a line is added to
                 Bench/History/history.jsonl
        check    what has a budget, without times; exit 1 when anything exceeds its budget, or a
                 function that takes much of the work exceeds its own
        peers    the same questions to other simulators, as ratios of CPU time; exit 1 when
                 Keten exceeds its limit against the yardstick
        growth   time and memory against pending events, size of the region, loadings and
                 replications; drawn in Bench/History/growth.svg; exit 1 when a limit is exceeded
        history  the reports of the past, drawn in Bench/History/history.svg
        run      COUNT replications of one model, for callgrind and other tools

        --format table|json   how the numbers are written
        --budgets FILE        the budgets; Bench/Budgets/instructions.json by default
        --only NAME,NAME      check no others
        --update              make the budgets what was just measured


        """

    init(_ words: [String]) throws {
        var rest = words[...]
        if let first = rest.first, !first.hasPrefix("-") {
            rest.removeFirst()
            task = try Self.task(named: first, &rest)
        }
        while let option = rest.popFirst() {
            switch option {
            case "--format":
                guard let value = rest.popFirst(), let format = Format(rawValue: value) else {
                    throw Refusal("--format is followed by table or json")
                }
                self.format = format
            case "--budgets":
                guard let path = rest.popFirst() else {
                    throw Refusal("--budgets is followed by a file")
                }
                budgets = path
            case "--update": updates = true
            case "--only":
                let names = rest.popFirst().map { $0.split(separator: ",").map(String.init) } ?? []
                if let stranger = names.first(where: { Benchmark.named($0) == nil }) {
                    throw Refusal("there is no benchmark '\(stranger)'")
                }
                guard !names.isEmpty else { throw Refusal("--only is followed by names") }
                only = Set(names)
            case "--help", "-h": task = .help
            default: throw Refusal("'\(option)' is not an option; try --help")
            }
        }
        if updates && task != .check { throw Refusal("--update belongs to check") }
        if !only.isEmpty && task != .check { throw Refusal("--only belongs to check") }
    }

    private static func task(named name: String, _ rest: inout ArraySlice<String>) throws -> Task {
        switch name {
        case "report": return .report
        case "check": return .check
        case "peers": return .peers
        case "growth": return .growth
        case "history": return .history
        case "help": return .help
        case "run":
            guard let name = rest.popFirst(), let word = rest.popFirst(),
                let count = UInt32(word), count > 0
            else { throw Refusal("run is followed by the name of a model and a number") }
            return .run(name: name, count: count)
        default:
            throw Refusal("'\(name)' is not known; try --help")
        }
    }
}
