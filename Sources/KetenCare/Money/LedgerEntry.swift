// One line of the ledger: who paid what, for what, out of which fund, and on whose word.

public import KetenEngine

/// Who pays.
public enum Payer: Sendable, Hashable, CustomStringConvertible {
    /// A municipality.
    case municipality(MunicipalityID)
    /// Whoever the fund of this name belongs to.
    case ownerOfFund(String)
    /// The coordinator region that is left with what nobody else pays.
    case region(String)

    /// The payer in words; never empty.
    public var description: String {
        switch self {
        case .municipality(let id): id.code
        case .ownerOfFund(let fund): "owner of \(fund)"
        case .region(let region): "region \(region)"
        }
    }
}

/// One line of the ledger of a replication.
///
/// The lines of a coordinator region, month and purpose add up to its cost exactly. What no fund
/// covers is a line of the fund `shortfall`; below nought, money is left there.
public struct LedgerEntry: Sendable, Hashable {
    /// Who pays.
    public let payer: Payer
    /// What for.
    public let purpose: CostPurpose
    /// Out of which fund.
    public let fund: String
    /// The document, or the scenario, that says so.
    public let source: String
    /// The coordinator region that it is booked in.
    public let region: String
    /// The first day of the month, or of the run in it.
    public let month: CivilDate
    /// How much.
    public let amount: Euro
}
