// A region under one plan, compiled into arrays that a simulation only reads.

public import KetenEngine

/// One world to simulate: everything about a region and a plan that does not depend on chance.
///
/// A world is made once and shared by all replications and threads.
public final class World: Sendable {
    /// The region.
    public let region: Region
    /// The plan.
    public let plan: Plan
    /// The period of the run.
    public var period: Period { plan.period }

    let grid: MonthGrid
    let detection: DetectionTimeline
    let duties: DutyTimeline
    let capacity: CapacityTimeline
    let money: MoneyTimeline
    let spending: SpendingTimeline?
    let planLines: PlanLineTimeline
    let safetyHouse: SafetyHouseTimeline
    let shelterItem: ShelterItem
    /// The price index of each month; one in the year whose prices are the reference.
    let prices: [Double]
    let care: CareSettings
    let shelter: ShelterSettings
    let posts: [StaffedPost]
    let absence: SicknessSettings
    let quarters: [SicknessQuarter]
    /// The coordinator region each municipality lies in.
    let regionOfMunicipality: [Int]
    /// `[municipality * months + month]`, the mean of the month.
    let inhabitants: [Double]
    let municipalityEntities: [UInt64]
    let postEntities: [UInt64]
    let postWindows: [(opens: Double, closes: Double)]
    /// The place of each form of exploitation in the tables, by its draw index.
    let formPlaces: [Int]
    private let postProblem: Label?
    private let hasTooManyInhabitants: Bool
    /// The municipality that more people leave than live there.
    private let overdrawn: Int?

    /// Compiles a plan for a region.
    ///
    /// - Parameters:
    ///   - overrides: values of uncertain inputs in the place of the tables', the same for every
    ///     world that is compared.
    /// - Complexity: linear in municipalities × forms × months; about a millisecond for a province.
    public convenience init(
        region: Region, plan: Plan, overrides: KnowledgeValues = KnowledgeValues()
    ) {
        self.init(
            region: region, plan: plan, overrides: overrides,
            stageLaw: .lognormal)
    }

    package init(
        region: Region, plan: Plan, overrides: KnowledgeValues = KnowledgeValues(),
        stageLaw: StageLaw
    ) {
        precondition(
            plan.period.from >= region.tables.coverage.from
                && plan.period.until <= region.tables.coverage.until,
            "A run must lie within the days that the region's tables cover.")
        let parameters = ResolvedParameters(region: region, plan: plan, overrides: overrides)
        let grid = MonthGrid(plan.period)
        let populations = Self.populations(region, plan)
        self.region = region
        self.plan = plan
        self.grid = grid
        let inhabitants = populations.flatMap { $0.monthly(grid) }
        self.inhabitants = inhabitants
        detection = DetectionTimeline(
            region: region, parameters: parameters, grid: grid, populations: populations,
            inhabitants: inhabitants)
        duties = DutyTimeline(region: region, parameters: parameters, grid: grid)
        money = MoneyTimeline(
            region: region, parameters: parameters, grid: grid, populations: populations)
        // *Spend on coordinator hours* counts from the region as its tables have it, so that a
        // scenario that builds on another and adds nothing differs from it by nothing.
        spending = SpendingTimeline(region: region, plan: plan, here: money, grid: grid) {
            let base = Plan(name: "", period: plan.period)
            return MoneyTimeline(
                region: region,
                parameters: ResolvedParameters(region: region, plan: base, overrides: overrides),
                grid: grid, populations: Self.populations(region, base))
        }
        planLines = PlanLineTimeline(
            region: region, parameters: parameters, grid: grid, populations: populations)
        safetyHouse = SafetyHouseTimeline(
            region: region, parameters: parameters, grid: grid, populations: populations)
        shelterItem = ShelterItem(region: region, parameters: parameters, grid: grid)
        let prices = parameters.schedule("price_index")
        self.prices = (0..<grid.count).map { grid.mean(of: prices, in: $0) }
        posts = StaffedPost.all(region: region, plan: plan, parameters: parameters)
        postProblem = StaffedPost.problem(of: plan, in: region)
        capacity = CapacityTimeline(
            region: region, plan: plan, parameters: parameters, grid: grid, posts: posts,
            spending: spending)
        shelter = ShelterSettings(parameters: parameters, grid: grid)
        care = CareSettings(
            region: region, parameters: parameters, grid: grid, law: stageLaw)
        absence = SicknessSettings(parameters: parameters)
        let tables = region.tables
        overdrawn = WorldProblem.overdrawn(populations, in: plan.period)
        hasTooManyInhabitants = WorldProblem.hasTooMany(populations, in: plan.period)
        regionOfMunicipality = tables.municipalities.map { municipality in
            tables.place(ofCareRegion: municipality.careRegion)
        }
        municipalityEntities = tables.municipalities.map { EntityID.municipality($0.id).bits }
        postEntities = posts.map { EntityID.post($0.id).bits }
        postWindows = posts.map { $0.window(grid) }
        quarters = SicknessQuarter.all(of: absence, grid)
        formPlaces = (0..<16).map { index in
            tables.forms.firstIndex { $0.drawIndex == index } ?? 0
        }
    }

    /// Why the world cannot be run: more people or illness than a run can hold.
    public var problem: Label? {
        WorldProblem(
            region: region, plan: plan, detection: detection, absence: absence,
            overdrawn: overdrawn, hasTooManyInhabitants: hasTooManyInhabitants,
            postProblem: postProblem
        ).sentence
    }

    /// The number of calendar months of the run; the first and the last may be parts.
    public var monthCount: Int { grid.count }

    static func populations(_ region: Region, _ plan: Plan) -> [Population] {
        Population.all(
            of: region, under: plan.changes.map(\.change), before: plan.period.until)
    }
}
