// A parameter's value at one moment: a number, yes or no, or one word of a list.

/// The value of a parameter.
public enum ParameterValue: Sendable, Hashable, CustomStringConvertible {
    /// A number in the parameter's unit.
    case number(Double)
    /// Yes or no.
    case flag(Bool)
    /// One word of a stated list, such as the name of a provider.
    case word(String)

    /// The value as tables write it.
    public var description: String {
        switch self {
        case .number(let number): Self.plain(number)
        case .flag(let flag): flag ? "yes" : "no"
        case .word(let word): word
        }
    }

    /// A number without a needless fraction: 28, not 28.0.
    public static func plain(_ number: Double) -> String {
        let text = number.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    var number: Double {
        guard case .number(let number) = self else {
            preconditionFailure("A number was read from the value \(self).")
        }
        return number
    }

    var flag: Bool {
        guard case .flag(let flag) = self else {
            preconditionFailure("Yes or no was read from the value \(self).")
        }
        return flag
    }

    var word: String {
        guard case .word(let word) = self else {
            preconditionFailure("A word was read from the value \(self).")
        }
        return word
    }
}
