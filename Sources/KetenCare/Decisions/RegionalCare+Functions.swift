// Where the model asks a scenario's own functions: who is next, and which cases are counted.

extension RegionalCare {
    /// The first failure of any function, in the order of the plan.
    var functionFailure: (any Error)? {
        for desk in desks { if let failure = desk.failure { return failure } }
        for rule in ownCounts.rules {
            if let failure = rule.filter?.failure ?? rule.amount?.failure { return failure }
        }
        return nil
    }

    /// How often each function was asked and called.
    var functionQuestions: [(function: String, asked: Int, called: Int)] {
        let own = ownCounts.rules.flatMap { [$0.filter, $0.amount].compactMap { $0 } }
        return (desks + own).map { ($0.name, $0.questions, $0.calls) }
    }

    /// Who is next in a region's line by a function: of those who are eligible the one with the
    /// highest number, and of equals the first to ask. Who is alone is not asked about, unless
    /// regions share one line.
    mutating func next(in region: Int, by function: Int) -> (person: Int, rank: Int)? {
        var best: (person: Int, rank: Int)?
        var only = -1
        var person = regions[region].head
        while person >= 0 {
            if isEligible(Int(person)) {
                if only < 0, best == nil, !regions[region].isPooled {
                    only = Int(person)
                } else {
                    if only >= 0 { best = (only, rank(only, function)) }
                    only = -1
                    let rank = rank(Int(person), function)
                    if rank > best?.rank ?? Int.min { best = (Int(person), rank) }
                }
            }
            person = people[Int(person)].next
        }
        return only >= 0 ? (only, 0) : best
    }

    private func rank(_ person: Int, _ function: Int) -> Int {
        Self.order(of: answer(desks[function], person, lastTime))
    }

    /// A number whose order among others is that of the given one; equal for equal numbers.
    static func order(of number: Double) -> Int {
        let bits = Int(bitPattern: UInt(number.bitPattern))
        return bits >= 0 ? bits : Int.min - bits
    }

    func answer(_ desk: CaseDesk, _ person: Int, _ now: Double) -> Double {
        desk.answer { value(of: $0, person, now) }
    }

    /// What a function may know of a person: days, 1 or 0, or the place of a word.
    func value(of field: CaseField, _ person: Int, _ now: Double) -> Double {
        let record = people[person]
        func flag(_ holds: Bool) -> Double { holds ? 1 : 0 }
        switch field {
        case .waiting:
            return (record.state == .waiting ? now : record.intakeAt) - record.requestedAt
        case .age: return now - record.requestedAt
        case .form: return Double(world.formPlaces[Int(cells[Int(record.cell)].form)])
        case .municipality: return Double(cells[Int(record.cell)].municipality)
        case .region: return Double(record.server)
        case .needsShelter: return flag(record.needsShelter)
        case .returned: return flag(record.round > 0)
        case .pays:
            return flag(paid[Int(cells[Int(record.cell)].municipality) * monthCount + month])
        case .open: return flag(record.state == .open)
        case .state: return Double(Self.place(of: record.state))
        case .stage: return record.state == .open ? Double(record.stage) : 3
        }
    }

    /// The place of a state among `CaseField.states`.
    private static func place(of state: PersonState) -> Int {
        switch state {
        case .waiting: 0
        case .open: 1
        case .closed: 2
        case .droppedOut: 3
        case .left, .detected, .declined, .refused: 4
        }
    }
}
