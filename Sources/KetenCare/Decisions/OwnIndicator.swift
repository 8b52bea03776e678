// An indicator of a scenario's own: which cases are counted, and what is made of them.

public import KetenEngine

/// Cases that a function selects, at the end of each month.
public struct OwnIndicator: Sendable {
    /// Which cases are looked at.
    public enum Group: String, Sendable, Hashable, CaseIterable {
        /// Everyone who has asked for coordination and was not refused.
        case cases
        /// Those who wait for an intake.
        case waiting
        /// Those whose case is open.
        case open
        /// Those whose case was closed.
        case closed
    }

    /// What is measured of the selected cases.
    public enum Measure: Sendable {
        /// How many there are.
        case count
        /// The sum of a number of each.
        case sum(Amount)
        /// The mean of a number of each.
        case mean(Amount)
    }

    /// A number of a case.
    public enum Amount: Sendable {
        /// One of its lengths of time.
        case field(CaseField)
        /// What a function makes of it.
        case function(CaseFunction)
    }

    /// The name in outputs.
    public let name: String
    /// Which cases are looked at.
    public let group: Group
    /// Which of them are selected; nothing means all.
    public let filter: CaseFunction?
    /// What is measured of them.
    public let measure: Measure
    /// Whether a longer period has the mean of its months instead of its last month's value.
    public let isEveryMonth: Bool
    /// Which way is better.
    public let better: Indicator.Better

    /// An indicator of a scenario's own.
    public init(
        name: String, group: Group, filter: CaseFunction?, measure: Measure, isEveryMonth: Bool,
        better: Indicator.Better
    ) {
        self.name = name
        self.group = group
        self.filter = filter
        self.measure = measure
        self.isEveryMonth = isEveryMonth
        self.better = better
    }

    /// Whether a function of it asks for the municipality: what it shows of so few people is an
    /// expectation and synthetic, never a count.
    public var looksAtMunicipalities: Bool {
        functions.contains { function in
            function.asked.contains { function.fields[$0] == .municipality }
        }
    }

    /// Its functions.
    public var functions: [CaseFunction] { [filter, amount?.function].compactMap { $0 } }

    private var amount: Amount? {
        switch measure {
        case .count: nil
        case .sum(let amount), .mean(let amount): amount
        }
    }

    /// The indicator as one line; equal text means that the same is measured.
    public var canonicalText: String {
        let kind: String
        switch measure {
        case .count: kind = "count"
        case .sum(let amount): kind = "sum \(amount.canonicalText)"
        case .mean(let amount): kind = "mean \(amount.canonicalText)"
        }
        return "indicator \(name.debugDescription) of \(group.rawValue) where "
            + "\(filter?.name ?? "-") \(kind) every \(isEveryMonth ? "month" : "-")"
            + " better \(better.rawValue)"
    }
}

extension OwnIndicator.Amount {
    var function: CaseFunction? {
        guard case .function(let function) = self else { return nil }
        return function
    }

    fileprivate var canonicalText: String {
        switch self {
        case .field(let field): field.rawValue
        case .function(let function): function.name
        }
    }
}
