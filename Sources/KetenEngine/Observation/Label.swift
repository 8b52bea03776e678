// What people read: a short text in English and in Dutch, kept beside the thing it names.

/// A language that labels are written in.
public enum Language: String, Hashable, Sendable, CaseIterable {
    /// English.
    case en
    /// Dutch.
    case nl
}

/// A text in every language.
public struct Label: Hashable, Sendable {
    /// The text in English.
    public let en: String
    /// The text in Dutch.
    public let nl: String

    /// The label with these texts.
    public init(en: String, nl: String) {
        self.en = en
        self.nl = nl
    }

    /// The text in `language`.
    public func text(_ language: Language) -> String {
        switch language {
        case .en: en
        case .nl: nl
        }
    }
}
