// The vocabulary of the flow: everything that can happen to a person, a post or a region.

import KetenEngine

/// An event of the care model, packed in 28 bits: 6 of kind, 22 of what it is about.
enum CareEvent: CalendarEvent {
    /// A person is registered, and may ask for coordination.
    case registration(Int)
    /// A waiting person's patience ends.
    case patienceEnd(Int)
    /// A case drops out of its own accord.
    case dropout(Int)
    /// A case leaves because the service stands still.
    case standstillLeave(Int)
    /// A post's coordinator falls ill.
    case away(Int)
    /// A post's coordinator recovers.
    case back(Int)
    /// The case furthest on in a region reaches the end of its stage.
    case stageEnd(Int)
    /// Clarity on residence comes to a case that waits for nothing else.
    case clarity(Int)
    /// A person who waits for shelter stops waiting.
    case shelterPatienceEnd(Int)
    /// A stay in shelter ends.
    case shelterEnd(Int)
    /// The number of places in shelter changes.
    case shelterStep(Int)
    /// The next item of the agenda that all replications share: a month ends, capacity steps.
    case agenda

    // Kinds are numbered in the order above, the one without an index last: a word is then an event
    // without a jump.
    init(word: UInt32) {
        let index = Int(word & 0x3F_FFFF)
        switch word >> 22 {
        case 0: self = .registration(index)
        case 1: self = .patienceEnd(index)
        case 2: self = .dropout(index)
        case 3: self = .standstillLeave(index)
        case 4: self = .away(index)
        case 5: self = .back(index)
        case 6: self = .stageEnd(index)
        case 7: self = .clarity(index)
        case 8: self = .shelterPatienceEnd(index)
        case 9: self = .shelterEnd(index)
        case 10: self = .shelterStep(index)
        default: self = .agenda
        }
    }

    var word: UInt32 {
        switch self {
        case .registration(let index): UInt32(index)
        case .patienceEnd(let index): 1 << 22 | UInt32(index)
        case .dropout(let index): 2 << 22 | UInt32(index)
        case .standstillLeave(let index): 3 << 22 | UInt32(index)
        case .away(let index): 4 << 22 | UInt32(index)
        case .back(let index): 5 << 22 | UInt32(index)
        case .stageEnd(let index): 6 << 22 | UInt32(index)
        case .clarity(let index): 7 << 22 | UInt32(index)
        case .shelterPatienceEnd(let index): 8 << 22 | UInt32(index)
        case .shelterEnd(let index): 9 << 22 | UInt32(index)
        case .shelterStep(let index): 10 << 22 | UInt32(index)
        case .agenda: 11 << 22
        }
    }

    /// The order at equal times (model.md 13.14).
    var priority: EventPriority {
        switch self {
        case .agenda, .shelterStep: Self.rank(0)
        case .away, .back: Self.rank(1)
        case .registration: Self.rank(2)
        case .patienceEnd, .shelterPatienceEnd: Self.rank(3)
        case .dropout, .standstillLeave: Self.rank(4)
        case .clarity: Self.rank(5)
        case .shelterEnd: Self.rank(6)
        case .stageEnd: .normal
        }
    }

    private static func rank(_ value: UInt8) -> EventPriority {
        EventPriority(rawValue: value) ?? .normal
    }
}
