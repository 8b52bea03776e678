// What a scenario's own functions can ask of a case. Only what the model knows of a person is here.

public import KetenEngine

/// One thing that a function can ask of a case; the raw value is its name in scripts.
public enum CaseField: String, Sendable, Hashable, CaseIterable {
    /// Days between the request and the intake, or since the request for who has had none; for who
    /// left while waiting, until then.
    case waiting
    /// Days since the request.
    case age
    /// The form of exploitation, by its id.
    case form
    /// The municipality, by its name.
    case municipality
    /// The coordinator region that serves the municipality, by its id.
    case region
    /// Whether the person needed shelter when registered.
    case needsShelter = "needs_shelter"
    /// Whether the person had been found before, and was hidden again since.
    case returned
    /// Whether the municipality pays its contribution this month.
    case pays
    /// Whether the case is open: its intake has begun and it has not ended.
    case open
    /// Where the case stands; see `states`.
    case state
    /// The stage of an open case; see `stages`.
    case stage

    /// What its values are.
    public enum Meaning: Sendable, Hashable {
        /// A length of time in days, from 0 to the end of this range.
        case days(through: Double)
        /// Yes or no.
        case flag
        /// One of these words.
        case word([String])

        /// How many values there are; nothing for a length of time.
        public var count: Int? {
            switch self {
            case .days: nil
            case .flag: 2
            case .word(let words): words.count
            }
        }
    }

    /// Where a case can stand.
    public static let states = ["waiting", "open", "closed", "dropped_out", "left"]
    /// The stages of an open case, and what a case without one has.
    public static let stages = ["intake", "assistance", "closure", "none"]
    /// The longest time that a function is tried with, in days: ten years.
    public static let longest = 3_650.0

    /// What can be asked where it is decided who is next: all of these people wait.
    public static let ofWaiting: [CaseField] = [
        .waiting, .form, .municipality, .region, .needsShelter, .returned, .pays,
    ]
    /// What can be asked where cases are counted.
    public static let ofCases = allCases

    /// What its values are in a region.
    public func meaning(in tables: RegionTables) -> Meaning {
        switch self {
        case .waiting, .age: .days(through: Self.longest)
        case .needsShelter, .returned, .pays, .open: .flag
        case .form: .word(tables.forms.map(\.named.id))
        case .municipality: .word(tables.municipalities.map(\.name))
        case .region: .word(tables.careRegions.map(\.id))
        case .state: .word(Self.states)
        case .stage: .word(Self.stages)
        }
    }

    /// What it is, for people.
    public var label: Label {
        switch self {
        case .waiting:
            Label(
                en: "days waited for the intake, so far or in all",
                nl: "dagen gewacht op de intake, tot nu of in totaal")
        case .age: Label(en: "days since the request", nl: "dagen sinds de aanvraag")
        case .form: Label(en: "form of exploitation", nl: "vorm van uitbuiting")
        case .municipality: Label(en: "municipality", nl: "gemeente")
        case .region: Label(en: "coordinator region", nl: "werkgebied")
        case .needsShelter:
            Label(
                en: "whether shelter was needed at registration",
                nl: "of bij de melding opvang nodig was")
        case .returned: Label(en: "whether found before", nl: "of eerder gevonden")
        case .pays:
            Label(en: "whether the municipality pays", nl: "of de gemeente betaalt")
        case .open: Label(en: "whether the case is open", nl: "of de zaak loopt")
        case .state: Label(en: "where the case stands", nl: "waar de zaak staat")
        case .stage: Label(en: "stage of the open case", nl: "fase van de lopende zaak")
        }
    }
}
