// Who serves one coordinator region, at which productivity, and for whom.

import KetenEngine

/// Who serves one coordinator region, and how, over time.
struct ServiceSchedule {
    struct State {
        var isServed: Bool
        /// The share of the posts that works: one in service, the residual capacity in a gap.
        var left: Double
        var payToUse: Bool
        var isRemote: Bool
        var isRemoteInGap: Bool
        var priority: QueuePriority
        /// The place of the fund that pays everything, or −1.
        var fund: Int
        var ramp: Double
    }

    private let provider: Schedule
    private let payToUse: Schedule
    private let remote: Schedule
    private let gapCapacity: Schedule
    private let remoteInGap: Schedule
    private let priority: Schedule
    private let tables: RegionTables
    private let functions: [CaseFunction]
    private let providers: [String: Provider]
    private let funds: [Named]

    init(_ careRegion: String, _ region: Region, _ parameters: ResolvedParameters) {
        provider = parameters.schedule("provider", of: careRegion)
        payToUse = parameters.schedule("pay_to_use", of: careRegion)
        remote = parameters.schedule("remote_coordination", of: careRegion)
        gapCapacity = parameters.schedule("gap_capacity", of: careRegion)
        remoteInGap = parameters.schedule("remote_in_gap", of: careRegion)
        priority = parameters.schedule("priority", of: careRegion)
        tables = region.tables
        functions = parameters.functions
        funds = region.tables.funds
        providers = Dictionary(
            region.tables.providers.map { ($0.named.id, $0) }, uniquingKeysWith: { a, _ in a })
    }

    /// Every day on which something changes, the months of a ramp included.
    func dates(rampMonths: Double) -> [CivilDate] {
        var dates = [payToUse, remote, gapCapacity, remoteInGap, priority].flatMap {
            $0.steps.map(\.from)
        }
        for step in provider.steps {
            dates.append(step.from)
            guard providers[step.value.word]?.hasRamp == true, rampMonths > 0 else { continue }
            let count = Int(rampMonths.rounded(.up))
            dates += (1...count).map { step.from.adding(months: $0) }
        }
        return dates
    }

    func state(on date: CivilDate, rampStart: Double, rampMonths: Double) -> State {
        let name = provider.value(on: date)?.word ?? Provider.nobody
        let isServed = name != Provider.nobody
        let left = isServed ? 1 : (gapCapacity.value(on: date)?.number ?? 0)
        var ramp = 1.0
        if providers[name]?.hasRamp == true, rampMonths > 0,
            let since = provider.steps.last(where: { $0.from <= date })?.from
        {
            var months = 0
            while since.adding(months: months + 1) <= date, Double(months) < rampMonths {
                months += 1
            }
            ramp = min(1, rampStart + (1 - rampStart) * Double(months) / rampMonths)
        }
        return State(
            isServed: isServed, left: left,
            payToUse: payToUse.value(on: date)?.flag ?? false,
            isRemote: remote.value(on: date)?.flag ?? false,
            isRemoteInGap: remoteInGap.value(on: date)?.flag ?? false,
            priority: priority.value(on: date).map { rule($0.word) } ?? .firstCome,
            fund: funds.firstIndex { $0.id == providers[name]?.payingFund } ?? -1, ramp: ramp)
    }

    /// The rule of a word of the tables or a function of the plan.
    private func rule(_ word: String) -> QueuePriority {
        let rule = QueuePriority(word, in: tables) ?? QueuePriority(word, among: functions)
        guard let rule else {
            preconditionFailure("The plan has no rule of priority and no function '\(word)'.")
        }
        return rule
    }
}
