// An exact amount of money: whole ten-thousandths of a euro, never a binary fraction.

/// An amount in euros, exact to a ten-thousandth.
///
/// Range: about plus or minus 922 million million euros; beyond it arithmetic stops the program.
public struct Euro: Hashable, Sendable, Comparable, AdditiveArithmetic {
    /// The amount in ten-thousandths of a euro.
    public let tenThousandths: Int64

    /// An amount in ten-thousandths of a euro.
    public init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

    /// The amount nearest to a number of euros; halves round away from zero.
    public init(nearest euros: Double) {
        precondition(euros.isFinite, "An amount of money must be a finite number.")
        tenThousandths = Int64((euros * 10_000).rounded(.toNearestOrAwayFromZero))
    }

    /// No money.
    public static let zero = Euro(tenThousandths: 0)

    /// The amount as a number of euros, for averages and tables.
    public var euros: Double { Double(tenThousandths) / 10_000 }

    /// Orders by amount.
    public static func < (a: Self, b: Self) -> Bool { a.tenThousandths < b.tenThousandths }

    /// The sum, exact.
    public static func + (a: Self, b: Self) -> Self {
        Euro(tenThousandths: a.tenThousandths + b.tenThousandths)
    }

    /// The difference, exact.
    public static func - (a: Self, b: Self) -> Self {
        Euro(tenThousandths: a.tenThousandths - b.tenThousandths)
    }
}
