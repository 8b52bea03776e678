// Writes JSON in the order in which it is told, so that the same study gives the same bytes.
//
// Numbers are the shortest that read back as the same Double; whole ones have no decimals, and
// what is not a number is null. An object or array may be spread over lines, or keep to one.

/// A writer of JSON.
struct JSONWriter {
    private(set) var text = ""
    private var depth = 0
    private var isSpread = false
    private var isFirst = true

    /// Writes an object; `members` calls `key` before each value.
    mutating func object(spread: Bool = false, _ members: (inout JSONWriter) -> Void) {
        nest("{", "}", spread, members)
    }

    /// Writes an array; `elements` calls `next` before each value.
    mutating func array(spread: Bool = false, _ elements: (inout JSONWriter) -> Void) {
        nest("[", "]", spread, elements)
    }

    /// Begins the next member of an object.
    mutating func key(_ name: String) {
        next()
        string(name)
        text += ": "
    }

    /// Begins the next element of an array.
    mutating func next() {
        if !isFirst { text += isSpread ? "," : ", " }
        isFirst = false
        if isSpread { newLine() }
    }

    /// Writes a string.
    mutating func string(_ value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if scalar.value < 0x20 {
                    let digits = String(scalar.value, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
    }

    /// Writes a number; null when it is missing or infinite.
    mutating func number(_ value: Double) { text += Self.literal(value) ?? "null" }

    /// Writes a whole number.
    mutating func integer(_ value: some BinaryInteger) { text += String(value) }

    /// Writes true or false.
    mutating func bool(_ value: Bool) { text += value ? "true" : "false" }

    /// Writes null.
    mutating func null() { text += "null" }

    /// The shortest text that reads back as the same number; nil for NaN and infinity.
    static func literal(_ value: Double) -> String? {
        guard value.isFinite else { return nil }
        let text = (value == 0 ? 0 : value).description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private mutating func nest(
        _ open: String, _ close: String, _ spread: Bool, _ body: (inout JSONWriter) -> Void
    ) {
        let outer = isSpread
        text += open
        depth += 1
        isSpread = spread
        isFirst = true
        body(&self)
        depth -= 1
        if spread && !isFirst { newLine() }
        text += close
        isSpread = outer
        isFirst = false
    }

    private mutating func newLine() {
        text += "\n"
        for _ in 0..<depth { text += "  " }
    }
}
