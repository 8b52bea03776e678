// The places and groups of a region: municipalities, coordinator regions, channels, forms, posts.

public import KetenEngine

/// The statistical code of a municipality, such as `GM0935`.
public struct MunicipalityID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The code as the region's tables write it.
    public let code: String

    /// A municipality's identity by its code.
    public init(_ code: String) { self.code = code }

    /// Orders by code, so that no order of rows can matter.
    public static func < (a: Self, b: Self) -> Bool { a.code < b.code }

    /// The code.
    public var description: String { code }
}

/// One municipality.
public struct Municipality: Sendable, Hashable {
    /// The statistical code.
    public let id: MunicipalityID
    /// The official name.
    public let name: String
    /// The sub-region (regiodeel) it lies in.
    public let subRegion: String
    /// The coordinator region (werkgebied) it lies in.
    public let careRegion: String
    /// The centre municipality that receives the women's-shelter grant for it.
    public let centre: MunicipalityID
    /// Whether it belongs to those that pay the contribution at all.
    public let contributes: Bool
    /// The coordinator region, here or elsewhere, that serves its residents.
    public let servedBy: String

    /// A municipality as a row of the region's table.
    public init(
        id: MunicipalityID, name: String, subRegion: String, careRegion: String,
        centre: MunicipalityID, contributes: Bool, servedBy: String
    ) {
        self.id = id
        self.name = name
        self.subRegion = subRegion
        self.careRegion = careRegion
        self.centre = centre
        self.contributes = contributes
        self.servedBy = servedBy
    }
}

/// A named group of the model with labels: a coordinator region, a form, a fund.
public struct Named: Sendable, Hashable {
    /// The name in Lua, tables and outputs.
    public let id: String
    /// The name that people read.
    public let label: Label

    /// A name with its labels.
    public init(id: String, label: Label) {
        self.id = id
        self.label = label
    }
}

/// A channel of detection, or a form of exploitation, with the place of its draws.
public struct DrawnGroup: Sendable, Hashable {
    /// The name and labels.
    public let named: Named
    /// The index of its draws, 1 to 15; never changed once published, or results change.
    public let drawIndex: Int

    /// A group as a row of the region's table.
    public init(named: Named, drawIndex: Int) {
        self.named = named
        self.drawIndex = drawIndex
    }
}

/// Who provides coordination, and out of which fund.
public struct Provider: Sendable, Hashable {
    /// The name and labels.
    public let named: Named
    /// Whether a post starts there at reduced productivity.
    public let hasRamp: Bool
    /// The fund that pays everything, or nothing when contributions and the plan pay.
    public let payingFund: String?

    /// The name that stands for a gap in the service.
    public static let nobody = "nobody"

    /// A provider as a row of the region's table.
    public init(named: Named, hasRamp: Bool, payingFund: String?) {
        self.named = named
        self.hasRamp = hasRamp
        self.payingFund = payingFund
    }
}

/// A position of a coordinator; its size is the parameter `fte`.
public struct Post: Sendable, Hashable {
    /// The name and labels.
    public let named: Named
    /// The coordinator region it belongs to.
    public let careRegion: String
    /// Its place in the leave calendar, 1 or 2.
    public let leaveOrder: Int

    /// A post as a row of the region's table.
    public init(named: Named, careRegion: String, leaveOrder: Int) {
        self.named = named
        self.careRegion = careRegion
        self.leaveOrder = leaveOrder
    }
}

/// One block of the planned leave of a year.
public struct LeaveBlock: Sendable, Hashable {
    /// The years in which the block holds.
    public enum Years: String, Sendable, Hashable, CaseIterable {
        /// Even calendar years.
        case even
        /// Odd calendar years.
        case odd
        /// Every year.
        case every
    }

    /// Which posts take it: those with this place in the calendar.
    public let leaveOrder: Int
    /// The years in which it holds.
    public let years: Years
    /// The month and day on which it begins.
    public let month: Int, day: Int
    /// The share of a year's leave that it takes.
    public let share: Double

    /// A block as a row of the region's table.
    public init(leaveOrder: Int, years: Years, month: Int, day: Int, share: Double) {
        self.leaveOrder = leaveOrder
        self.years = years
        self.month = month
        self.day = day
        self.share = share
    }
}
