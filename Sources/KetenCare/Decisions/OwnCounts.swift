// The counts of a scenario's own indicators, by region and month, and where their functions are
// asked.

/// How many cases each indicator has selected, and the sum of their numbers.
struct OwnCounts: ~Copyable {
    /// One indicator's functions.
    struct Rule {
        let group: OwnIndicator.Group
        let filter: CaseDesk?
        let field: CaseField?
        let amount: CaseDesk?
    }

    let rules: [Rule]
    private var counts: Slab<Double>
    private var sums: Slab<Double>
    private let regions: Int
    private let months: Int

    init(_ indicators: [OwnIndicator], regions: Int, months: Int) {
        rules = indicators.map(Rule.init)
        self.regions = regions
        self.months = months
        counts = Slab(capacity: indicators.count * regions * months)
        sums = Slab(capacity: indicators.count * regions * months)
    }

    var isEmpty: Bool { rules.isEmpty }

    mutating func reset() {
        guard !isEmpty else { return }
        counts.fill(0, count: rules.count * regions * months)
        sums.fill(0, count: rules.count * regions * months)
    }

    mutating func add(_ amount: Double, _ rule: Int, _ region: Int, _ month: Int) {
        counts[(rule * regions + region) * months + month] += 1
        sums[(rule * regions + region) * months + month] += amount
    }

    func count(_ rule: Int, _ region: Int, _ month: Int) -> Double {
        counts[(rule * regions + region) * months + month]
    }

    func sum(_ rule: Int, _ region: Int, _ month: Int) -> Double {
        sums[(rule * regions + region) * months + month]
    }
}

extension OwnCounts.Rule {
    fileprivate init(_ indicator: OwnIndicator) {
        group = indicator.group
        filter = indicator.filter.map(CaseDesk.init)
        switch indicator.measure {
        case .count: (field, amount) = (nil, nil)
        case .sum(.field(let own)), .mean(.field(let own)): (field, amount) = (own, nil)
        case .sum(.function(let own)), .mean(.function(let own)):
            (field, amount) = (nil, CaseDesk(own))
        }
    }
}

extension OwnIndicator.Group {
    /// Whether who is in this state belongs to it.
    fileprivate func contains(_ state: PersonState) -> Bool {
        switch self {
        case .waiting: state == .waiting
        case .open: state == .open
        case .closed: state == .closed
        case .cases:
            switch state {
            case .waiting, .open, .left, .droppedOut, .closed: true
            case .detected, .declined, .refused: false
            }
        }
    }
}

extension RegionalCare {
    /// Counts the cases of every own indicator as they are now, at the end of a month.
    mutating func countOwn() {
        let now = lastTime
        for rule in ownCounts.rules.indices {
            let own = ownCounts.rules[rule]
            for person in 0..<people.count where own.group.contains(people[person].state) {
                if let filter = own.filter, answer(filter, person, now) == 0 { continue }
                var amount = 0.0
                if let field = own.field { amount = value(of: field, person, now) }
                if let desk = own.amount { amount = answer(desk, person, now) }
                ownCounts.add(amount, rule, Int(people[person].server), month)
            }
        }
    }
}
