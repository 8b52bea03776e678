// Works out one of the elementary functions: bit patterns of numbers in, a line each, bit patterns
// out.
//
//   elementary log|exp|log1p|normalQuantile

import KetenEngine

@main
struct Main {
    static func main() {
        let functions: [String: (Double) -> Double] = [
            "log": Elementary.log, "exp": Elementary.exp, "log1p": Elementary.log1p,
            "normalQuantile": Elementary.normalQuantile,
        ]
        guard CommandLine.arguments.count == 2, let function = functions[CommandLine.arguments[1]]
        else { preconditionFailure("Say one of log, exp, log1p, normalQuantile.") }
        while let line = readLine() {
            guard let bits = UInt64(line, radix: 16) else {
                preconditionFailure("No bits: \(line)")
            }
            print(String(function(Double(bitPattern: bits)).bitPattern, radix: 16))
        }
    }
}
