// Laws that need a second world beside the first: what happens if something is changed, repeated
// or listed in another order.

import KetenCare
import KetenEngine
import KetenExperiments

/// A law that is checked by simulating other worlds with the same people.
struct HindcastExperiment: Sendable {
    /// In how many replications an experiment is made.
    static let replications = 20

    private enum Kind: String, CaseIterable {
        case repeatable
        case orderFree = "order_free"
        case noTreatmentHours = "no_treatment_hours"
        case replacement
        case refundOneForOne = "refund_one_for_one"
    }

    /// The names of the laws that are experiments.
    static var names: [String] { Kind.allCases.map(\.rawValue) }

    private let kind: Kind
    private let others: [World]
    private let absence: ReplacementExperiment?
    /// Columns of the first world, and those of the others in their order.
    private let columns: [CareColumn]
    /// What the experiment compares with: a change in money, or how many times the hours.
    private let expected: Double

    /// - Returns: nothing for a law that is no experiment.
    init?(_ name: String, world: World) {
        guard let kind = Kind(rawValue: name) else { return nil }
        self.kind = kind
        absence = kind == .replacement ? ReplacementExperiment(world) : nil
        switch kind {
        case .repeatable, .orderFree:
            var choice = ColumnChoice()
            choice.years = false
            columns = world.columns(choice)
            others = kind == .orderFree ? Self.reversed(world).map { [$0] } ?? [] : [world]
            expected = 0
        case .noTreatmentHours:
            let signals = Self.longerSignals(world)
            others = [Self.withoutHours(world)] + [signals].compactMap { $0?.world }
            columns = Self.columns(of: world, ["signal_hours", "utilisation"], "run")
            expected = signals?.times ?? 1
        case .replacement:
            others = absence?.worlds ?? []
            columns = []
            expected = 0
        case .refundOneForOne:
            let year = world.plan.period.until.adding(days: -1).startOfYear
            let less = Self.lessSpending(world, from: year)
            others = less.map { [$0] } ?? []
            columns = Self.columns(of: world, ["cover", "refund"], "\(year.year)")
            expected = 1000
        }
    }

    func makeRun(_ world: World) -> Run {
        Run(experiment: self, simulations: others.map(SimulationHolder.init))
    }

    /// The experiment with the memory of its worlds.
    struct Run {
        let experiment: HindcastExperiment
        let simulations: [SimulationHolder]

        /// Whether the law holds in the replication that the first world ran last.
        func holds(_ input: TrialInput, base: SimulationHolder) -> Bool {
            for simulation in simulations { simulation.run(input) }
            let columns = experiment.columns
            switch experiment.kind {
            case .repeatable, .orderFree:
                return simulations.allSatisfy { other in
                    columns.allSatisfy {
                        base.value(of: $0).bitPattern == other.value(of: $0).bitPattern
                    }
                }
            case .noTreatmentHours:
                return experiment.leavesNoHours(simulations, base)
            case .replacement:
                return experiment.absence?.holds(simulations, base: base) ?? false
            case .refundOneForOne:
                guard let other = simulations.first else { return true }
                return columns.count == 2
                    && columns.allSatisfy { column in
                        let change = other.value(of: column) - base.value(of: column)
                        let isRefund = column.indicator.indicator.id == "refund"
                        let wanted = isRefund ? experiment.expected : -experiment.expected
                        return abs(change - wanted) < 1e-6
                    }
            }
        }
    }

    /// Whether nothing is left of coordinators' hours where their own four kinds are nought, and
    /// hours for signals take none of theirs.
    private func leavesNoHours(_ simulations: [SimulationHolder], _ base: SimulationHolder) -> Bool
    {
        guard let use = columns.first(where: { $0.indicator.indicator.id == "utilisation" }),
            let signals = columns.first(where: { $0.indicator.indicator.id == "signal_hours" })
        else { return false }
        let share = simulations[0].value(of: use)
        guard share.isNaN || share < 1e-3 else { return false }
        guard simulations.count > 1 else { return true }
        let (hours, more) = (base.value(of: signals), simulations[1].value(of: signals))
        return abs(more - expected * hours) <= 1e-9 * more
            && simulations[1].value(of: use).bitPattern == base.value(of: use).bitPattern
    }

    /// The columns of indicators that the model has, in all regions and one period: the total, but
    /// of cover the part of the plan's fund.
    private static func columns(
        of world: World, _ ids: [String], _ period: String
    ) -> [CareColumn] {
        var choice = ColumnChoice()
        choice.indicators = Set(ids)
        choice.months = true
        return world.columns(choice).filter { column in
            let part = column.indicator.indicator.id == "cover" ? world.region.tables.planFund : nil
            return column.region == "all" && column.period == period && column.part?.name == part
        }
    }

    private static func changed(_ world: World, _ changes: [Change]) -> World {
        World(
            region: world.region,
            plan: Plan(
                name: "Experiment", period: world.plan.period,
                changes: changes.map { PlannedChange($0) }))
    }

    /// The same tables with every row in the opposite order.
    private static func reversed(_ world: World) -> World? {
        var tables = world.region.tables
        tables.municipalities.reverse()
        tables.population.reverse()
        tables.careRegions.reverse()
        tables.subRegions.reverse()
        tables.posts.reverse()
        tables.leave.reverse()
        tables.parameters.reverse()
        guard let region = try? Region(tables) else { return nil }
        return World(region: region, plan: world.plan)
    }

    /// A world in which the four kinds of coordinator's hours are next to nothing.
    private static func withoutHours(_ world: World) -> World {
        let names = ["intake_hours", "plan_hours", "weekly_hours", "closure_hours"]
        let changes = names.compactMap { name -> Change? in
            guard let parameter = ParameterCatalog.parameter(name) else { return nil }
            return .parameter(
                ParameterChange(
                    parameter: name, becomes: .number(parameter.limits.lowerBound),
                    from: world.plan.period.from))
        }
        return changed(world, changes)
    }

    /// A world in which an unconfirmed signal takes longer, and how many times as long; nothing
    /// where it takes no time.
    private static func longerSignals(_ world: World) -> (world: World, times: Double)? {
        let (name, from) = ("hours_per_signal", world.plan.period.from)
        guard case .number(let hours)? = world.region.value(of: name, subject: nil, on: from),
            let limits = ParameterCatalog.parameter(name)?.limits, hours > 0
        else { return nil }
        let longer = min(3 * hours, limits.upperBound)
        let change = ParameterChange(parameter: name, becomes: .number(longer), from: from)
        return (changed(world, [.parameter(change)]), longer / hours)
    }

    /// A world with 1,000 euros a year less of the plan's line in the last year, if it is a whole
    /// year with such a line.
    private static func lessSpending(_ world: World, from: CivilDate) -> World? {
        let period = world.plan.period
        guard period.until == period.until.startOfYear, from >= period.from,
            world.region.tables.planFund != nil
        else { return nil }
        for place in world.region.subjects(of: .region) {
            let value = world.region.value(of: "plan_coordinator", subject: place, on: from)
            guard case .number(let amount)? = value, amount >= 1000 else { continue }
            return changed(
                world,
                [
                    .parameter(
                        ParameterChange(
                            parameter: "plan_coordinator", subjects: [place],
                            becomes: .number(amount - 1000), from: from))
                ])
        }
        return nil
    }
}
