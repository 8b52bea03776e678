// The regions that travel inside the program: the list of their folders and files.

enum BuiltInRegions {
    /// The names of the folders under `Regions`.
    static let names = ["limburg"]

    /// The files of a built-in region, or nothing when there is none of that name.
    static func files(of name: String) -> [RegionFile]? {
        switch name {
        case "limburg": limburg
        default: nil
        }
    }

    /// The evidence about a built-in region, or nothing when there is none of that name.
    static func evidence(of name: String) -> [Evidence.File]? {
        switch name {
        case "limburg":
            [
                Evidence.File(
                    name: "limburg-facts.csv", kind: .facts,
                    bytes: PackageResources.limburg_facts_csv),
                Evidence.File(
                    name: "limburg-conflicts.csv", kind: .conflicts,
                    bytes: PackageResources.limburg_conflicts_csv),
                Evidence.File(
                    name: "limburg-published.csv", kind: .published,
                    bytes: PackageResources.limburg_published_csv),
            ]
        default: nil
        }
    }

    private static var limburg: [RegionFile] {
        files(
            "limburg",
            [
                .region: PackageResources.limburg_region_csv,
                .municipalities: PackageResources.limburg_municipalities_csv,
                .groups: PackageResources.limburg_groups_csv,
                .providers: PackageResources.limburg_providers_csv,
                .posts: PackageResources.limburg_posts_csv,
                .leave: PackageResources.limburg_leave_csv,
                .population: PackageResources.limburg_population_csv,
                .invoicedInhabitants: PackageResources.limburg_invoiced_inhabitants_csv,
                .parameters: PackageResources.limburg_parameters_csv,
            ])
    }

    private static func files(_ name: String, _ bytes: [TableKind: [UInt8]]) -> [RegionFile] {
        TableKind.allCases.compactMap { kind in
            bytes[kind].map { RegionFile(name: "\(name)-\(kind.ending)", kind: kind, bytes: $0) }
        }
    }
}
