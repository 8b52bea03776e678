// The values of checked fields, typed: what the compile functions read.

import KetenCare
import KetenEngine

/// A length of time.
enum TimeLength: Sendable, Hashable {
    case days(Int)
    case months(Int)

    /// The day so long after another.
    func after(_ date: CivilDate) -> CivilDate {
        switch self {
        case .days(let days): date.adding(days: days)
        case .months(let months): date.adding(months: months)
        }
    }

    /// The longest length of time that a script may name, in days.
    static let limit = 36_525.0
}

/// A field's value after its check.
enum FieldValue: Sendable {
    case text(String)
    case date(CivilDate)
    case version(Int)
    case length(TimeLength)
    case share(Double)
    case calendarYear(Period)
    case recurrence
    case factor(Double)
    case people(Int)
    case unit(Quantity)
    /// A value or references, which only the constructor can judge.
    case tape(TapeValue)
}
