// The list of every parameter of the model; nothing else in the model holds a number of a region.

/// All parameters, in the order in which lists show them.
public enum ParameterCatalog {
    /// The parameters by topic: detection, care, shelter, capacity, money.
    public static let all: [Parameter] =
        DetectionParameters.all + SignallingParameters.all + CareParameters.all
        + ShelterParameters.all + CapacityParameters.all + MoneyParameters.all
        + PlanLineParameters.all + LedgerParameters.all

    /// The parameter with a name, or nothing. Constant time.
    public static func parameter(_ id: String) -> Parameter? { byID[id] }

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
