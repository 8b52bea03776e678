// What money is spent on: the purposes of cost, and the lines of an implementation plan.

public import KetenEngine

/// A purpose of cost.
public enum CostPurpose: Int, Sendable, Hashable, CaseIterable {
    /// Coordinators.
    case coordination
    /// What the Safety Houses do beside them.
    case safetyHouse
    /// The plan's project leader.
    case projectLeader
    /// The plan's training.
    case training
    /// The plan's campaign.
    case campaign

    /// How many purposes there are.
    static let count = allCases.count

    /// The name in outputs.
    public var id: String {
        switch self {
        case .coordination: "coordination"
        case .safetyHouse: "safety_house"
        case .projectLeader: "project_leader"
        case .training: "training"
        case .campaign: "campaign"
        }
    }

    /// The name that people read.
    public var label: Label {
        switch self {
        case .coordination: Label(en: "Coordination", nl: "Zorgcoördinatie")
        case .safetyHouse: Label(en: "Safety Houses", nl: "Veiligheidshuizen")
        case .projectLeader: Label(en: "Project leader", nl: "Projectleider")
        case .training: Label(en: "Training", nl: "Training")
        case .campaign: Label(en: "Campaign", nl: "Campagne")
        }
    }
}

/// A line of an implementation plan, in the order in which its fund pays them.
enum PlanLine: Int, CaseIterable {
    case coordinator, leader, training, campaign

    /// The parameter that holds its yearly amount.
    var parameter: String {
        switch self {
        case .coordinator: "plan_coordinator"
        case .leader: "plan_leader"
        case .training: "plan_training"
        case .campaign: "plan_campaign"
        }
    }

    /// What it pays for.
    var purpose: CostPurpose {
        switch self {
        case .coordinator: .coordination
        case .leader: .projectLeader
        case .training: .training
        case .campaign: .campaign
        }
    }

    /// Whether the line is itself the cost; that of coordinators follows from their posts.
    var isCost: Bool { self != .coordinator }
}
