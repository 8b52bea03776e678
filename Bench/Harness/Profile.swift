// What callgrind says of each function: the instructions that it executed itself, without those of
// the functions that it called.

import Foundation

/// The instructions of a run by function.
struct Profile {
    /// By the names that the linker knows.
    private(set) var own: [String: UInt64] = [:]

    /// Reads the file that callgrind wrote. A name is written out once and is a number after that;
    /// the line after `calls=` is what the called function took, which is counted there.
    init(_ text: String) {
        var names: [Substring: Substring] = [:]
        var current: Substring?
        var isOfCalled = false
        func name(_ words: Substring) -> Substring {
            guard let end = words.firstIndex(of: ")") else { return words }
            let number = words[...end]
            let rest = words[words.index(after: end)...].drop { $0 == " " }
            if !rest.isEmpty { names[number] = rest }
            return names[number] ?? number
        }
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let first = line.first else { continue }
            if line.starts(with: "fn=".utf8) {
                current = name(Substring(line).dropFirst(3))
            } else if line.starts(with: "cfn=".utf8) {
                _ = name(Substring(line).dropFirst(4))
            } else if line.starts(with: "calls=".utf8) {
                isOfCalled = true
            } else if first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
                || first == UInt8(ascii: "*") || (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= first
            {
                if isOfCalled {
                    isOfCalled = false
                } else if let current, let mark = line.lastIndex(of: UInt8(ascii: " ")),
                    let count = UInt64(Substring(line[line.index(after: mark)...]))
                {
                    own[String(current), default: 0] += count
                }
            }
        }
    }

    /// What each function took more than in a smaller run, by the names that people read. Only
    /// functions in Swift and `CKetenFlow`'s are there, for those of the C library and of the
    /// language's own runtime differ between systems, and whatever took less than a thousandth of
    /// all is left out.
    func beyond(_ smaller: Profile) -> [String: UInt64] {
        var more: [String: UInt64] = [:]
        for (name, count) in own where name.hasPrefix("$s") || name.hasPrefix("kf_") {
            let before = smaller.own[name] ?? 0
            if count > before { more[name] = count - before }
        }
        let all = more.values.reduce(0, +)
        let large = more.filter { $0.value >= all / 1000 }.sorted { $0.key < $1.key }
        var named: [String: UInt64] = [:]
        for (name, part) in zip(Self.readable(large.map(\.key)), large) {
            named[name, default: 0] += part.value
        }
        return named
    }

    /// Names as `RegionalCare.advance`; what cannot be made readable stays as it is.
    private static func readable(_ names: [String]) -> [String] {
        let words = ["swift", "demangle", "--compact", "--simplified"] + names
        guard let (text, _, status) = try? ChildRun.run(words), status == 0 else { return names }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= names.count else { return names }
        return lines.prefix(names.count).map { line in
            let whole = line.range(of: " in ", options: .backwards).map { line[$0.upperBound...] }
            var short = String((whole ?? line).prefix { $0 != "(" })
            for word in ["specialized ", "static ", "<>"] {
                short = short.replacingOccurrences(of: word, with: "")
            }
            return short
        }
    }
}
