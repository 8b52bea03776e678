// Reads a tape by the book (the header's comment) into one line of text that tests can compare.
import CKetenLua

/// Strict: it stops the test run at a byte that the header does not allow.
struct TapeReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The whole tape; it must be used up.
    mutating func read() -> String {
        precondition(bytes.starts(with: [0x43, 0x53, 0x54, 3]), "not a tape of version 3")
        position = 4
        let text = value()
        precondition(position == bytes.count, "bytes are left over")
        return text
    }

    private mutating func number(_ size: Int) -> UInt64 {
        var result: UInt64 = 0
        for i in 0..<size { result |= UInt64(bytes[position + i]) << UInt64(8 * i) }
        position += size
        return result
    }

    private mutating func text() -> String {
        let count = Int(number(4))
        defer { position += count }
        return String(decoding: bytes[position..<position + count], as: UTF8.self)
    }

    private mutating func value() -> String {
        let tag = cs_tag(UInt32(number(1)))
        switch tag {
        case CS_TAG_NIL: return "nil"
        case CS_TAG_FALSE: return "false"
        case CS_TAG_TRUE: return "true"
        case CS_TAG_INTEGER: return "\(Int64(bitPattern: number(8)))"
        case CS_TAG_NUMBER: return "\(Double(bitPattern: number(8)))"
        case CS_TAG_STRING: return "'\(text())'"
        case CS_TAG_TABLE: return table()
        case CS_TAG_NODE:
            let constructor = number(2)
            let line = number(4)
            let serial = number(4)
            let name = number(1) == 1 ? " '\(text())'" : ""
            return "node \(constructor)\(name) @\(line) #\(serial) \(value())"
        case CS_TAG_HALF:
            return "half \(number(2)) @\(number(4)) '\(text())'"
        case CS_TAG_REFERENCE:
            return "reference \(number(2)) kind \(number(2)) @\(number(4)) \(value())"
        case CS_TAG_QUANTITY:
            let value = Double(bitPattern: number(8))
            let exponents = (0..<8).map { _ in Int8(truncatingIfNeeded: number(1)) }
            let used = exponents.prefix(4).map { "\($0)" }.joined(separator: ",")
            return "\(value)[\(used)]"
        case CS_TAG_FUNCTION: return function()
        case CS_TAG_OTHER: return "other '\(text())'"
        default: preconditionFailure("unknown tag \(tag.rawValue)")
        }
    }

    /// "function @3", or with what it uses from outside "function @3 limit=90.0".
    private mutating func function() -> String {
        let line = number(4)
        _ = number(4)
        _ = number(4)
        _ = number(4)
        let count = number(4)
        let outside = (0..<count).map { _ in
            let name = text()
            return " \(name)=\(value())"
        }
        return "function @\(line)\(outside.joined())"
    }

    private mutating func table() -> String {
        let items = number(4)
        let fields = number(4)
        var parts: [String] = []
        for _ in 0..<items { parts.append(value()) }
        var last = ""
        for _ in 0..<fields {
            let key = text()
            precondition(parts.count == Int(items) || Array(key.utf8).isAfter(last.utf8))
            last = key
            parts.append("\(key)=\(value())")
        }
        return "{\(parts.joined(separator: ", "))}"
    }
}

extension Array<UInt8> {
    fileprivate func isAfter(_ other: String.UTF8View) -> Bool {
        other.lexicographicallyPrecedes(self)
    }
}
