// Turns the bytes of a tape into values. The format is written down in cketenlua.h; a tape that
// breaks it is a bug of ours, so it stops here.

internal import CKetenLua

/// Reads a tape from its first byte to its last.
struct TapeDecoder {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// How many functions stand before those of the text.
    private let ahead: Int
    private var index = 0

    /// The value on a tape.
    ///
    /// - Parameter ahead: how many functions were put before those of the text.
    static func value(
        of tape: UnsafeBufferPointer<UInt8>, ahead: Int = 0
    ) -> TapeValue {
        var decoder = TapeDecoder(bytes: tape, ahead: ahead)
        let head = (0..<4).map { _ in decoder.byte() }
        precondition(head == [0x43, 0x53, 0x54, 3], "A tape does not begin as one.")
        let value = decoder.value()
        precondition(decoder.index == tape.count, "A tape goes on behind its end.")
        return value
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, ahead: Int) {
        self.bytes = bytes
        self.ahead = ahead
    }

    private mutating func value() -> TapeValue {
        let tag = cs_tag(UInt32(byte()))
        switch tag {
        case CS_TAG_NIL: return .nothing
        case CS_TAG_FALSE: return .flag(false)
        case CS_TAG_TRUE: return .flag(true)
        case CS_TAG_INTEGER: return .whole(Int(Int64(bitPattern: bits(8))))
        case CS_TAG_NUMBER: return .number(Double(bitPattern: bits(8)))
        case CS_TAG_STRING: return .text(text())
        case CS_TAG_TABLE: return .table(table())
        case CS_TAG_NODE: return .node(node())
        case CS_TAG_HALF:
            let constructor = Int(bits(2))
            let line = Int(bits(4))
            return .half(TapeHalf(constructor: constructor, line: line, name: text()))
        case CS_TAG_REFERENCE: return .reference(reference())
        case CS_TAG_QUANTITY:
            let value = Double(bitPattern: bits(8))
            let exponents = (0..<Int(CS_DIMENSIONS)).map { _ in Int8(bitPattern: byte()) }
            return .quantity(Quantity(value, Dimension(exponents: exponents)))
        case CS_TAG_FUNCTION: return .function(function())
        case CS_TAG_OTHER: return .other(text())
        default: preconditionFailure("A tape holds the unknown tag \(tag.rawValue).")
        }
    }

    private mutating func table() -> TapeTable {
        let itemCount = Int(bits(4))
        let fieldCount = Int(bits(4))
        precondition(itemCount + fieldCount <= bytes.count, "A table is longer than its tape.")
        let items = (0..<itemCount).map { _ in value() }
        let fields = (0..<fieldCount).map { _ in
            let name = Renaming.field(text())
            return TapeField(name: name, value: value())
        }
        return TapeTable(items: items, fields: fields)
    }

    private mutating func function() -> TapeFunction {
        let lines = (Int(bits(4)), Int(bits(4)))
        let number = Int(bits(4))
        let place = max(0, Int(bits(4)) - ahead)
        let count = Int(bits(4))
        precondition(count <= bytes.count, "A function uses more than its tape holds.")
        let outside = (0..<count).map { _ in
            let name = text()
            return TapeField(name: name, value: value())
        }
        return TapeFunction(
            line: lines.0, lastLine: lines.1, number: number, place: place, outside: outside)
    }

    private mutating func node() -> TapeNode {
        let constructor = Int(bits(2))
        let line = Int(bits(4))
        let serial = Int(bits(4))
        let name = byte() == 1 ? text() : nil
        guard case .table(let table) = value() else {
            preconditionFailure("A node on a tape has no table.")
        }
        return TapeNode(
            constructor: constructor, line: line, serial: serial, name: name, table: table)
    }

    private mutating func reference() -> TapeReference {
        _ = bits(2)
        let kind = Int(bits(2))
        let line = Int(bits(4))
        guard let word = ReferenceWord(rawValue: kind) else {
            preconditionFailure("A tape refers to the unknown kind \(kind).")
        }
        let target: TapeReference.Target
        switch value() {
        case .text(let text): target = .text(text)
        case .whole(let number): target = .whole(number)
        default: preconditionFailure("A reference on a tape refers to no text or number.")
        }
        return TapeReference(word: word, line: line, target: target)
    }

    private mutating func byte() -> UInt8 {
        precondition(index < bytes.count, "A tape ends too early.")
        defer { index += 1 }
        return bytes[index]
    }

    /// So many bytes as a number, the lowest first.
    private mutating func bits(_ count: Int) -> UInt64 {
        var value: UInt64 = 0
        for place in 0..<count { value |= UInt64(byte()) << UInt64(8 * place) }
        return value
    }

    private mutating func text() -> String {
        let length = Int(bits(4))
        precondition(length <= bytes.count - index, "A text is longer than its tape.")
        defer { index += length }
        return String(decoding: bytes[index..<index + length], as: UTF8.self)
    }
}
