// Finding the right provider, the first part of assistance, and what makes it take longer.

import KetenEngine

/// The search for a provider (model.md section 6).
///
/// The duration of assistance in the region's tables includes the search of those tables, so only
/// what a plan changes about the search changes the duration.
struct ProviderSearch: Sendable {
    /// One attempt, as the tables have it.
    private let attempt: LogNormal
    /// The mean of an attempt under the plan ÷ that of the tables.
    private let ratio: Double
    /// The probability that an attempt succeeds, under the plan and in the tables.
    private let expertise: Double, expertiseBefore: Double

    init(region: Region, parameters: ResolvedParameters, from day: CivilDate) {
        func before(_ id: String) -> Double {
            guard let value = region.value(of: id, subject: nil, on: day) else {
                preconditionFailure("'\(id)' has no value, though the region was checked.")
            }
            return value.number
        }
        let mean = before("match_delay")
        attempt = .checked(mean: mean, sigma: parameters.number("match_delay_spread"))
        ratio = parameters.number("match_delay") / mean
        expertise = parameters.number("provider_expertise")
        expertiseBefore = before("provider_expertise")
    }

    /// Whether the plan leaves the search as it is in the tables.
    var isAsInTables: Bool { ratio == 1 && expertise == expertiseBefore }

    /// The days that the search takes longer than the tables' one; negative if it is shorter.
    ///
    /// The tables' search is at most half of the assistance that it is part of.
    /// - Parameters:
    ///   - days: the drawn duration of assistance.
    ///   - delay: the uniform of the length of an attempt.
    ///   - attempts: the uniform of the number of attempts, geometric with mean 1 ÷ expertise.
    func extraDays(in days: Double, delay: Double, attempts: Double) -> Double {
        let countBefore = Self.count(attempts, expertiseBefore)
        let before = min(attempt.quantile(delay) * countBefore, days / 2)
        return before * (ratio * Self.count(attempts, expertise) / countBefore - 1)
    }

    /// The number of attempts until one succeeds; a lower probability never gives fewer.
    private static func count(_ u: Double, _ probability: Double) -> Double {
        guard probability < 1 else { return 1 }
        return 1 + (Elementary.log(u) / Elementary.log1p(-probability)).rounded(.down)
    }
}
