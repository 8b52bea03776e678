// The program: reads the command line, runs a command, and turns every end into an exit code.

import ArgumentParser
import Foundation

@main
enum Main {
    static func main() async {
        Interrupt.install()
        do {
            var command = try RootCommand.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Exit.leave(with: error)
        }
        Exit.leave(.done)
    }
}
