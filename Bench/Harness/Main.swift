// The program: what is asked for, and the exit code. 0 is done, 1 means that a budget is exceeded
// or a result is wrong, 2 that nothing was measured.

import Foundation

// There is no `async` here: it would start threads, and a child under callgrind has none.
@main
enum KetenBench {
    static func main() {
        do {
            let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
            exit(try run(arguments) ? 0 : 1)
        } catch let doubt as Doubt {
            Terminal.say(doubt.sentence)
            exit(1)
        } catch let refusal as Refusal {
            Terminal.say(refusal.sentence)
            exit(2)
        } catch {
            Terminal.say("\(error)")
            exit(2)
        }
    }

    /// Does what is asked for and says whether all is within budget.
    private static func run(_ arguments: Arguments) throws -> Bool {
        switch arguments.task {
        case .help:
            Terminal.write(Arguments.help)
            return true
        case .run(let name, let count):
            try ChildRun.perform(name: name, count: count)
            return true
        case .report, .check:
            try refuseDebugBuild()
            return try measure(arguments)
        case .peers:
            try refuseDebugBuild()
            let report = try PeerReport()
            Terminal.write(arguments.format == .table ? report.table : try report.json())
            return report.isWithinLimits
        case .growth:
            try refuseDebugBuild()
            let folder = try History().folder
            let growth = try Growth()
            try Terminal.save(growth.svg, to: folder + "/growth.svg")
            Terminal.write(arguments.format == .table ? growth.table : try growth.json())
            return growth.isWithinLimits
        case .history:
            let history = try History()
            if history.entries.isEmpty {
                throw Refusal("there is no report of the past yet; make one by make bench")
            }
            try Terminal.save(history.svg, to: history.folder + "/history.svg")
            Terminal.write(arguments.format == .table ? history.table : try history.json())
            return true
        }
    }

    /// Measures, and holds against the budgets.
    private static func measure(_ arguments: Arguments) throws -> Bool {
        var budgets = try Budgets(path: arguments.budgets)
        var outcome = Outcome()
        // Budgets are made anew of what matters now; whatever had one is looked at otherwise.
        let least = arguments.updates ? Budgets.givenFrom : Budgets.neededFrom
        let watched = arguments.updates ? nil : budgets
        if arguments.task == .report {
            let tools = try PeerTools()
            defer { tools.clean() }
            var yardstick: Yardstick?
            do {
                yardstick = try Yardstick(tools)
            } catch let absence as Absence {
                Terminal.say("\(absence.sentence); times stand by themselves")
            }
            try outcome.addTimes(against: yardstick)
            do {
                try outcome.addCounts(watching: watched, least: least, only: arguments.only)
            } catch let refusal as Refusal {
                Terminal.say("no counts: \(refusal.sentence)")
            }
            var history = try History()
            try history.append(outcome)
        } else {
            try outcome.addCounts(watching: watched, least: least, only: arguments.only)
        }
        if arguments.updates {
            try budgets.update(to: outcome)
        }
        outcome.judge(by: budgets)
        switch arguments.format {
        case .table: Terminal.write(outcome.table)
        case .json: Terminal.write(try outcome.json())
        }
        if let remark = budgets.remark(on: outcome) { Terminal.say(remark) }
        return arguments.task == .report || outcome.isWithinBudget
    }

    private static func refuseDebugBuild() throws {
        #if DEBUG
            throw Refusal("this is a debug build, which says nothing about speed; use -c release")
        #endif
    }
}
