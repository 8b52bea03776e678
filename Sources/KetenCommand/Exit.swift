// Exit codes: 0 done, 1 the answer is no, 2 nothing was run, 130 interrupted.

import ArgumentParser
import Foundation
import KetenEngine
import KetenScripting

/// How the program ends; what others script against.
enum Exit: Int32, Error {
    /// It ran.
    case done = 0
    /// It ran, and the answer is no.
    case answerIsNo = 1
    /// Nothing was run: the input is wrong.
    case wrongInput = 2
    /// Interrupted; what was finished is kept.
    case interrupted = 130

    /// Ends the program, with everything written.
    static func leave(_ exit: Exit) -> Never {
        Foundation.exit(exit.rawValue)
    }

    /// Says on standard error what went wrong and ends the program.
    static func leave(with error: any Error) -> Never {
        switch error {
        case let exit as Exit: leave(exit)
        case let refusal as Refusal:
            Messages.say(refusal.sentence)
            leave(.wrongInput)
        default: leaveParsing(error)
        }
    }

    /// ArgumentParser's own ends: help and versions are answers, the rest is wrong input.
    private static func leaveParsing(_ error: any Error) -> Never {
        let text = RootCommand.fullMessage(for: error)
        if RootCommand.exitCode(for: error) == .success {
            try? Output.write(text + "\n")
            leave(.done)
        }
        let plain = text.hasPrefix("Error: ") ? String(text.dropFirst("Error: ".count)) : text
        Messages.say(plain)
        leave(.wrongInput)
    }
}

/// Why nothing was run, as a sentence for people.
struct Refusal: Error {
    let sentence: String

    init(_ sentence: String) { self.sentence = sentence }

    init(_ label: Label, _ language: Language) { sentence = label.text(language) }
}
