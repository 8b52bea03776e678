// Laws of one finished replication that a hindcast asks for: who was served, in which order, and
// whether everybody is somewhere.

package import KetenEngine

/// A law that every replication of every region obeys (model.md sections 10 and 11).
package enum StructureLaw: String, Sendable, CaseIterable {
    /// Everybody who was ever hidden is somewhere, and nobody is twice.
    case conserved
    /// No case is closed but through intake, assistance and closure, in this order.
    case stagesInOrder = "stages_in_order"
    /// Nobody whom another region serves has a case here.
    case servedHereOnly = "served_here_only"
    /// While a service is only for those who pay, no intake is of somebody whose municipality does
    /// not.
    case paidOnly = "no_case_without_payment"
    /// No case is closed without the three conditions of closure, and none that has them is not.
    case closureConditions = "closure_conditions"
}

extension CareSimulation {
    /// Whether the replication that ran last obeys a law. Linear in the people registered.
    package borrowing func obeys(_ law: StructureLaw) -> Bool {
        simulation.model.obeys(law)
    }
}

extension RegionalCare {
    func obeys(_ law: StructureLaw) -> Bool {
        switch law {
        case .conserved: isConserved
        case .stagesInOrder: everyPerson { $0.isInOrder }
        case .servedHereOnly:
            everyPerson { person in
                !person.isServed || world.care.servedBy[municipality(of: person)] != nil
            }
        case .closureConditions:
            everyPerson { person in
                (person.state == .closed) == (person.conditions == .all)
                    && (person.state != .closed || person.stage == 2)
            }
        case .paidOnly:
            everyPerson { person in
                guard person.isServed, !person.isInitial, person.intakeAt > 0 else { return true }
                let moment = min(person.intakeAt, end - 1)
                let place = municipality(of: person) * monthCount + monthOf(moment)
                return isOpen(to: place, Int(person.server), onDay: Int(moment))
            }
        }
    }

    private var isConserved: Bool {
        census.keepsHidden && census.keepsDetected && census.keepsRegistered
            && people.count == census.known
    }

    private func municipality(of person: PersonRecord) -> Int {
        Int(cells[Int(person.cell)].municipality)
    }

    private func everyPerson(_ holds: (PersonRecord) -> Bool) -> Bool {
        for place in 0..<people.count where !holds(people[place]) { return false }
        return true
    }
}

extension PersonRecord {
    /// Whether a coordinator has ever worked, or works, on the person's case.
    fileprivate var isServed: Bool {
        switch state {
        case .open, .closed, .droppedOut: true
        case .detected, .waiting, .declined, .refused, .left: false
        }
    }

    /// Whether the moments of the stages that were reached follow each other. What was before the
    /// run is not known.
    fileprivate var isInOrder: Bool {
        guard !isInitial, isServed else { return true }
        if intakeAt < requestedAt { return false }
        if state != .closed { return true }
        return intakeAt <= assistanceAt && assistanceAt <= closureAt
    }
}

extension World {
    /// The expected registrations of every calendar year of the run, without a simulation.
    package func expectedRegistrations() -> [Int: Double] {
        ExpectedRegistrations(detection, grid: grid).byYear()
    }
}

extension Region {
    /// The inhabitants of a municipality that money goes by: at the start of a day, rounded.
    ///
    /// - Returns: nothing for an unknown municipality.
    package func inhabitants(of municipality: MunicipalityID, on date: CivilDate) -> Int? {
        let anchors = tables.population.filter { $0.municipality == municipality }
        guard !anchors.isEmpty else { return nil }
        return Population(anchors: anchors, growth: []).invoiced(onDay: date.dayNumber)
    }
}
