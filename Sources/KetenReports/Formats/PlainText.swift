// How a text is kept whole in a form that gives some of its characters a meaning.

/// Comma-separated values.
public enum CSVText {
    /// A field, quoted as RFC 4180 says where it must be.
    public static func quoted(_ text: String) -> String {
        // By scalar: as a character, a return and a newline are one.
        let isPlain = !text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        if isPlain { return text }
        var result = "\""
        for character in text.unicodeScalars {
            if character == "\"" { result += "\"" }
            result.unicodeScalars.append(character)
        }
        return result + "\""
    }

    /// A line of fields; it ends with a newline alone, as the tools of Unix expect.
    public static func line(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: ",") + "\n"
    }
}

/// Markdown of GitHub.
public enum MarkdownText {
    /// Keeps marks of Markdown in names and labels from meaning anything.
    public static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "|", "*", "_", "`", "<", "[", "\\": result += "\\\(character)"
            case "\n", "\r", "\r\n": result += " "
            default: result.append(character)
            }
        }
        return result
    }

    /// A line of a table.
    public static func row(_ cells: [String]) -> String {
        "| " + cells.map(escaped).joined(separator: " | ") + " |"
    }
}
