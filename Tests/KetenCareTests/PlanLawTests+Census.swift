// Every registered person is accounted for: declined, refused for one reason, or on the way.

import KetenEngine
import Testing

@testable import KetenCare

extension PlanLawTests {
    /// States and books agree, refusals by reason, remote and another region included.
    func expectEveryone(_ world: World, _ model: borrowing RegionalCare) {
        var counts: [PersonState: Double] = [:]
        var elsewhere = 0.0
        for place in 0..<model.people.count {
            let person = model.people[place]
            counts[person.state, default: 0] += 1
            let municipality = Int(model.cells[Int(person.cell)].municipality)
            guard world.care.servedBy[municipality] == nil else { continue }
            // Whom another region serves does not ask, or is refused.
            #expect(person.state == .declined || person.state == .refused)
            if person.state == .refused { elsewhere += 1 }
        }
        func count(_ states: PersonState...) -> Double {
            states.reduce(0) { $0 + counts[$1, default: 0] }
        }
        let scope = Scope(
            regions: 0..<model.regionCount, months: 0..<model.monthCount, part: nil)
        let census = model.census
        let registered = model.sum(.registered, scope)
        let asked = model.sum(.asked, scope)
        let requests = model.sum(.requests, scope)
        let remote = model.sum(.refusedRemote, scope)
        let otherRegion = model.sum(.refusedOtherRegion, scope)
        let reasons = elsewhere + model.sum(.refusedNotPaying, scope) + remote
        let left = model.sum(.leftWaiting, scope)
        let closed = model.sum(.closed, scope)
        let dropped = model.sum(.droppedOut, scope) + model.sum(.droppedInStandstill, scope)
        let remotely = model.sum(.helpedRemotely, scope)
        let atStart = Double(census.openAtStart + census.waitingAtStart)
        #expect(
            registered + atStart
                == count(
                    .declined, .refused, .waiting, .left, .open, .droppedOut, .closed))
        #expect(count(.refused) == reasons)
        #expect(elsewhere == otherRegion)
        #expect(count(.declined) + asked == registered + Double(census.waitingAtStart))
        #expect(asked == reasons + requests)
        #expect(
            requests + Double(census.openAtStart)
                == count(.waiting, .left, .open, .droppedOut, .closed))
        #expect(count(.left) == left)
        #expect(count(.closed) == closed)
        #expect(count(.droppedOut) == dropped)
        #expect(remotely <= remote)
        expectShelter(model, scope)
    }

    /// Everyone who needs shelter has one place in its book, and the book its sums.
    private func expectShelter(_ model: borrowing RegionalCare, _ scope: Scope) {
        var people: Set<Int32> = []
        var left = 0.0
        for place in 0..<model.shelters.count {
            people.insert(model.shelters[place].person)
            if model.shelters[place].state == .left { left += 1 }
        }
        var needs = 0
        for place in 0..<model.people.count where model.people[place].needsShelter {
            if !model.people[place].isInitial { needs += 1 }
        }
        let rows = model.shelters.count
        let booked = model.sum(.leftWithoutShelter, scope)
        #expect(people.count == rows && needs == rows)
        #expect(left == booked)
    }
}
