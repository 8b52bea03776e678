// The units that a parameter's value can have, in the words that every output uses.

/// The unit of a parameter's value.
public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Euros per inhabitant per year.
    case eurosPerInhabitantYear = "EUR per inhabitant per year"
    /// Euros per full-time equivalent per year.
    case eurosPerFTEYear = "EUR per fte per year"
    /// Euros per person.
    case eurosPerPerson = "EUR per person"
    /// Euros per year.
    case eurosPerYear = "EUR per year"
    /// Full-time equivalents.
    case fte
    /// Hours of work.
    case hours
    /// Hours of work per week.
    case hoursPerWeek = "hours per week"
    /// Hours of work per full-time equivalent per year.
    case hoursPerFTEYear = "hours per fte per year"
    /// Calendar days.
    case days
    /// Calendar months; a mean month has 365.25 / 12 days.
    case months
    /// A rate per calendar month.
    case perMonth = "per month"
    /// Events per year.
    case perYear = "per year"
    /// Persons per year.
    case personsPerYear = "persons per year"
    /// Persons.
    case persons
    /// Places for persons, which are whole.
    case places
    /// Open cases per full-time equivalent.
    case casesPerFTE = "cases per fte"
    /// A share between nought and one.
    case share
    /// A factor without dimension.
    case factor
    /// Yes or no.
    case flag = "yes or no"
    /// One word of a stated list.
    case word

    /// Whether its values are whole numbers, which nothing between them can be.
    public var isWhole: Bool { self == .places }
}
