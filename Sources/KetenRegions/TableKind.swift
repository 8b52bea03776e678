// The nine tables that make a region: how their files end, and the columns that each one has.

/// One of the tables of a region; the raw value is the end of its file's name.
enum TableKind: String, CaseIterable, Sendable {
    case region
    case municipalities
    case groups
    case providers
    case posts
    case leave
    case population
    case invoicedInhabitants = "invoiced-inhabitants"
    case parameters

    /// The columns, which a file may have in any order but not leave out.
    var columns: [String] {
        switch self {
        case .region: ["key", "value"]
        case .municipalities:
            ["code", "name", "subregion", "region", "centre", "contributes", "served_by"]
        case .groups: ["kind", "id", "label_en", "label_nl", "draw"]
        case .providers: ["id", "label_en", "label_nl", "ramp", "fund"]
        case .posts: ["id", "label_en", "label_nl", "region", "leave_order"]
        case .leave: ["leave_order", "years", "month", "day", "share"]
        case .population: ["code", "date", "inhabitants", "kind", "source"]
        case .invoicedInhabitants: ["code", "from", "until", "inhabitants", "source"]
        case .parameters:
            [
                "parameter", "subject", "from", "value", "low", "high", "spread", "grade",
                "source",
            ]
        }
    }

    /// The place of the table in lists of problems.
    var order: Int { TableKind.allCases.firstIndex(of: self) ?? 0 }

    /// The end of the file's name.
    var ending: String { "\(rawValue).csv" }

    /// The table that a file of this name holds; anything may come before the end.
    init?(fileName: String) {
        let match = TableKind.allCases.first {
            fileName == $0.ending || fileName.hasSuffix("-" + $0.ending)
        }
        guard let match else { return nil }
        self = match
    }
}
