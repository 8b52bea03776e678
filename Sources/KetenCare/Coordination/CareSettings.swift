// The numbers of a case's way through coordination, ready to draw from.

import KetenEngine

/// Durations, hours and probabilities between persons, constant over a run.
struct CareSettings: Sendable {
    let uptake: Double
    let patience: Double
    let remoteEfficiency: Double
    /// Intake, assistance, closure: natural durations in days.
    let durations: [StageDuration]
    let durationMeans: [Double]
    let intakeHours: Gamma
    let planHours: Gamma
    let weeklyHours: Gamma
    let closureHours: Gamma
    let dropoutProbability: Double
    let dropoutDays: Double
    let returnProbability: Double
    let returnWindow: Double
    let initialOpenCases: Poisson
    let initialWaiting: Poisson
    let norm: Double
    let replacementEfficiency: Double
    /// Whether a region that is replaced and those that replace it work at one factor.
    let hasCommonFactor: Bool
    let search: ProviderSearch
    /// Who serves each municipality: a coordinator region, or none of them.
    let servedBy: [Int?]
    /// The inhabitants on the first day of those municipalities, summed up, for the first caseload.
    let servedInhabitants: [Double]
    /// The cell of each municipality and form, forms side by side.
    let formCount: Int
    let formShares: [Double]

    init(
        region: Region, parameters: ResolvedParameters, grid: MonthGrid, law: StageLaw
    ) {
        let stages = ["intake", "assistance", "closure"]
        uptake = parameters.number("care_uptake")
        patience = parameters.number("patience")
        remoteEfficiency = parameters.number("remote_efficiency")
        durationMeans = stages.map { parameters.number("\($0)_duration") }
        durations = stages.map {
            StageDuration(
                law, mean: parameters.number("\($0)_duration"),
                sigma: parameters.number("\($0)_duration_spread"))
        }
        func hours(_ name: String) -> Gamma {
            Gamma.checked(
                mean: parameters.number("\(name)_hours"),
                coefficientOfVariation: parameters.number("\(name)_hours_variation"))
        }
        intakeHours = hours("intake")
        planHours = hours("plan")
        weeklyHours = hours("weekly")
        closureHours = hours("closure")
        dropoutProbability = parameters.number("dropout_probability")
        dropoutDays = parameters.number("dropout_time")
        returnProbability = parameters.number("return_probability")
        returnWindow = parameters.number("return_window")
        initialOpenCases = .checked(mean: parameters.number("initial_open_cases"))
        initialWaiting = .checked(mean: parameters.number("initial_waiting"))
        norm = parameters.number("caseload_norm")
        replacementEfficiency = parameters.number("replacement_efficiency")
        let firstDay = grid.date(ofDay: 0)
        hasCommonFactor = parameters.value("replacement_common_factor", on: firstDay).flag
        search = ProviderSearch(region: region, parameters: parameters, from: firstDay)
        let tables = region.tables
        let served = tables.municipalities.map { municipality in
            tables.careRegions.firstIndex { $0.id == municipality.servedBy }
        }
        servedBy = served
        let anchors = Dictionary(grouping: tables.population, by: \.municipality)
        var sum = 0.0
        servedInhabitants = tables.municipalities.indices.map { place in
            let population = Population(
                anchors: anchors[tables.municipalities[place].id] ?? [], growth: [])
            if served[place] != nil { sum += population.inhabitants(onDay: Double(grid.origin)) }
            return sum
        }
        formCount = tables.forms.count
        formShares = tables.forms.map { parameters.number("form_share", of: $0.named.id) }
    }
}
