// Works out one of the elementary functions: bit patterns of numbers in, a line each, bit patterns
// out.
//
//   elementary log|exp|log1p|normalQuantile

import Foundation
import KetenEngine

@main
struct Main {
    static func main() {
        let functions: [String: (Double) -> Double] = [
            "log": Elementary.log, "exp": Elementary.exp, "log1p": Elementary.log1p,
            "normalQuantile": Elementary.normalQuantile,
        ]
        guard CommandLine.arguments.count == 2, let function = functions[CommandLine.arguments[1]]
        else { end("Say one of log, exp, log1p, normalQuantile.") }
        while let line = readLine() {
            guard let bits = UInt64(line, radix: 16) else { end("No bits: \(line)") }
            print(String(function(Double(bitPattern: bits)).bitPattern, radix: 16))
        }
    }

    /// Says what is wrong, and ends.
    private static func end(_ problem: String) -> Never {
        FileHandle.standardError.write(Data("elementary: \(problem)\n".utf8))
        exit(2)
    }
}
