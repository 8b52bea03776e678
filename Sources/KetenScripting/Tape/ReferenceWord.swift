// The words that refer to things of a region: post "south", municipality "Venlo", coordinator(1).

import KetenEngine

/// What a reference refers to; the raw values stand on tapes.
enum ReferenceWord: Int, Sendable, CaseIterable {
    case region, subRegion, municipality, post, coordinator, channel, form
    /// A calendar year, as in `during = year(2024)`.
    case year

    /// The word in scripts.
    var word: String {
        switch self {
        case .region: "region"
        case .subRegion: "sub_region"
        case .municipality: "municipality"
        case .post: "post"
        case .coordinator: "coordinator"
        case .channel: "channel"
        case .form: "form"
        case .year: "year"
        }
    }

    /// Whether it takes a whole number instead of a name in quotes.
    var takesNumber: Bool { self == .coordinator || self == .year }

    /// What people call the thing.
    var label: Label {
        switch self {
        case .region: Label(en: "region", nl: "werkgebied")
        case .subRegion: Label(en: "sub-region", nl: "regiodeel")
        case .municipality: Label(en: "municipality", nl: "gemeente")
        case .post: Label(en: "post", nl: "post")
        case .coordinator: Label(en: "coordinator", nl: "coördinator")
        case .channel: Label(en: "channel", nl: "kanaal")
        case .form: Label(en: "form of exploitation", nl: "vorm van uitbuiting")
        case .year: Label(en: "year", nl: "jaar")
        }
    }
}
