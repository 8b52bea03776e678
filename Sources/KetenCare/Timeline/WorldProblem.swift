// Why a plan cannot be run in a region: more people or illness than a run can hold, shares that do
// not fit, a post that cannot be. It is known from a part of the world, so that a thousand plans
// can be asked about it without a thousand worlds.

public import KetenEngine

extension World {
    /// Why a plan cannot be run in a region, or nothing; the same as the `problem` of its world.
    ///
    /// - Complexity: as a world, at about a quarter of its time.
    public static func problem(of plan: Plan, in region: Region) -> Label? {
        let parameters = ResolvedParameters(
            region: region, plan: plan, overrides: KnowledgeValues())
        let grid = MonthGrid(plan.period)
        let populations = populations(region, plan)
        let detection = DetectionTimeline(
            region: region, parameters: parameters, grid: grid, populations: populations,
            inhabitants: populations.flatMap { $0.monthly(grid) })
        return WorldProblem(
            region: region, plan: plan, detection: detection,
            absence: SicknessSettings(parameters: parameters),
            overdrawn: WorldProblem.overdrawn(populations, in: plan.period),
            hasTooManyInhabitants: WorldProblem.hasTooMany(populations, in: plan.period),
            postProblem: StaffedPost.problem(of: plan, in: region)
        ).sentence
    }
}

/// The parts of a world that can make it impossible to run.
struct WorldProblem {
    let region: Region
    let plan: Plan
    let detection: DetectionTimeline
    let absence: SicknessSettings
    /// The place of the municipality that more people leave than live there.
    let overdrawn: Int?
    let hasTooManyInhabitants: Bool
    let postProblem: Label?

    static func overdrawn(_ populations: [Population], in run: Period) -> Int? {
        populations.indices.first { populations[$0].firstDayBelowNought(in: run) != nil }
    }

    static func hasTooMany(_ populations: [Population], in run: Period) -> Bool {
        populations.contains { $0.highest(before: run.until.dayNumber) > Double(Population.most) }
    }

    /// What is wrong, or nothing.
    var sentence: Label? {
        if detection.hasNoShares {
            return Label(
                en:
                    "\(plan.name): the shares of all channels are nought, so nobody could be "
                    + "detected. To switch detection off, set detection_hazard to 0.",
                nl:
                    "\(plan.name): de aandelen van alle kanalen zijn nul, dus niemand kan "
                    + "worden ontdekt. Zet detection_hazard op 0 om ontdekking uit te schakelen.")
        }
        if abs(detection.formShares - 1) > 1e-9 {
            let sum = ParameterValue.plain(detection.formShares)
            return Label(
                en: "\(plan.name): the shares of all forms add up to \(sum), not to 1. Change the "
                    + "other forms too.",
                nl: "\(plan.name): de aandelen van alle vormen tellen op tot \(sum), niet tot 1. "
                    + "Verander ook de andere vormen.")
        }
        if let overdrawn {
            let name = region.tables.municipalities[overdrawn].name
            return Label(
                en: "\(plan.name): more people move from \(name) than live there.",
                nl: "\(plan.name): er verhuizen meer mensen uit \(name) dan er wonen.")
        }
        if hasTooManyInhabitants {
            return Label(
                en: "\(plan.name): a municipality would have more than \(Population.most) "
                    + "inhabitants. Let it grow less.",
                nl: "\(plan.name): een gemeente zou meer dan \(Population.most) inwoners hebben. "
                    + "Laat haar minder groeien.")
        }
        if detection.isTooLarge {
            let (yearly, first) = (DetectionTimeline.mostPerYear, DetectionTimeline.mostAtStart)
            let all = DetectionTimeline.mostInAll
            return Label(
                en: "\(plan.name): one municipality and form would have more than \(Int(yearly)) "
                    + "victims a year, or more than \(Int(first)) hidden or on their way at the "
                    + "start, or the whole run more than \(Int(all)). Lower the incidence, the "
                    + "risk or the hidden duration.",
                nl: "\(plan.name): één gemeente en vorm zou meer dan \(Int(yearly)) slachtoffers "
                    + "per jaar hebben, of meer dan \(Int(first)) verborgen of onderweg bij de "
                    + "start, of de hele berekening meer dan \(Int(all)). Verlaag de "
                    + "kans, het risico of de verborgen duur."
            )
        }
        if absence.isTooLarge {
            let most = Int(SicknessSettings.mostPerQuarter)
            return Label(
                en: "\(plan.name): more than \(most) spells of sickness would begin in a quarter. "
                    + "Lower the sickness rate or lengthen the spells.",
                nl: "\(plan.name): er zouden meer dan \(most) ziekteperioden in een kwartaal "
                    + "beginnen. Verlaag het verzuim of verleng de perioden.")
        }
        return postProblem
    }
}
