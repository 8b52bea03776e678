// What a keyed draw is for; the raw values are part of every published result and never change.

/// The purpose of a draw.
enum Purpose: UInt8 {
    case tile = 1
    case placement = 2
    case stock = 3
    case hiddenAge = 4
    case exit = 5
    case reporting = 6
    case registrationDelay = 7
    case uptake = 8
    case patience = 9
    case stageDuration = 10
    case intakeHours = 11
    case planHours = 12
    case weeklyHours = 13
    case closureHours = 14
    case dropout = 15
    case standstill = 16
    case repeatVictim = 17
    case remote = 18
    case initialCase = 19
    case payer = 20
    case shortSpell = 21
    case longSpell = 22
    case shortSpellPlacement = 23
    case longSpellPlacement = 24
    // Detection in full: 25 to 34.
    case referralQueue = 25
    case unconfirmedSignals = 26
    case finder = 27
    // Care in full: 35 to 49.
    case matchDelay = 35
    case matchAttempts = 36
    case closureCondition = 37
    case shelterNeed = 38
    case shelterKind = 39
    case shelterStay = 40
    case shelterPatience = 41
    case reflection = 42
    // What is not known, drawn once a replication.
    case knowledge = 60
    case knowledgeShares = 61

    /// The index of a draw of a person who has been hidden `round` times before.
    static func index(_ round: UInt8, _ draw: Int = 0) -> UInt32 {
        UInt32(round) << 8 | UInt32(draw)
    }
}
