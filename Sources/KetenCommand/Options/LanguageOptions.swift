// The language of what people read: what they ask for, else that of their environment.

import ArgumentParser
import Foundation
import KetenEngine

struct LanguageOptions: ParsableArguments {
    @Option(help: "The language of tables and messages, en or nl; Dutch if LANG is Dutch.")
    var lang: Language?

    var language: Language {
        if let lang { return lang }
        let environment = ProcessInfo.processInfo.environment
        let name = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return name.hasPrefix("nl") ? .nl : .en
    }
}
