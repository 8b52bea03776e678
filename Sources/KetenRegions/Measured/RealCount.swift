// Real counts of people are never shown as they are: 1 to 4 are suppressed, others rounded to 5.

public import KetenCare
public import KetenEngine

/// How a real count of people is shown; a run uses the count itself (model.md section 12).
public enum RealCount {
    /// What is shown of a count; nothing for a small one, which is suppressed.
    public static func shown(_ count: Double) -> Double? {
        count > 0 && count < 5 ? nil : (count / 5).rounded() * 5
    }

    /// The words in the place of a small count.
    public static let suppressed = Label(en: "fewer than 5", nl: "minder dan 5")
}

extension Parameter {
    /// Whether a measured value of it is a count of people; what is decided, such as a number of
    /// places, is none.
    public var countsPeople: Bool {
        (unit == .persons || unit == .personsPerYear) && kind != .choice
    }
}

extension Region {
    /// Whether the value of a parameter is a real count of people, that somebody has measured.
    public func isRealCount(_ parameter: Parameter) -> Bool {
        parameter.countsPeople && entries(of: parameter.id).contains { $0.grade == .local }
    }
}
