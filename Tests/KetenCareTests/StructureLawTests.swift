// The laws that a hindcast asks for hold in the baseline, and are seen to be broken when they are.

import KetenEngine
import Testing

@testable import KetenCare

struct StructureLawTests {
    /// A replication of the whole region, finished.
    private func finished(_ change: (inout RegionalCare) -> Void) throws -> [StructureLaw] {
        var stepper = Stepper(try Limburg.world())
        stepper.finish()
        change(&stepper.simulation.model)
        return StructureLaw.allCases.filter { !stepper.simulation.model.obeys($0) }
    }

    /// The first person of whom something holds.
    private func person(
        in model: borrowing RegionalCare, where holds: (PersonRecord) -> Bool
    ) -> Int? {
        for place in 0..<model.people.count where holds(model.people[place]) { return place }
        return nil
    }

    @Test("Every law holds in ten replications of the baseline")
    func holds() throws {
        var simulation = CareSimulation(try Limburg.world())
        for replication in 0..<10 as Range<UInt32> {
            simulation.run(seed: 2019, replication: replication)
            for law in StructureLaw.allCases {
                let obeys = simulation.obeys(law)
                #expect(obeys, "\(law) \(replication)")
            }
        }
        #expect(try finished { _ in } == [])
    }

    @Test("A person who was counted twice breaks conservation")
    func conserved() throws {
        #expect(try finished { $0.census.detected += 1 } == [.conserved])
        #expect(try finished { $0.census.registered -= 1 } == [.conserved])
    }

    @Test("A case that closed before its assistance began breaks the order of stages")
    func order() throws {
        let broken = try finished { model in
            let place = person(in: model) { $0.state == .closed && !$0.isInitial }
            if let place { model.people[place].closureAt = model.people[place].intakeAt - 1 }
        }
        #expect(broken == [.stagesInOrder])
    }

    @Test("A case of somebody whom another region serves is seen")
    func elsewhere() throws {
        let broken = try finished { model in
            let outside = model.world.care.servedBy.firstIndex { $0 == nil } ?? 0
            let place = person(in: model) { $0.state == .closed && $0.isInitial }
            let cell = (0..<model.cells.count).first {
                Int(model.cells[$0].municipality) == outside
            }
            if let place, let cell { model.people[place].cell = Int32(cell) }
        }
        #expect(broken == [.servedHereOnly])
    }

    @Test("A case whose municipality does not pay while it must is seen")
    func unpaid() throws {
        let broken = try finished { model in
            let from = Double(273)
            let until = Double(365)
            let place = person(in: model) {
                [.open, .closed, .droppedOut].contains($0.state) && !$0.isInitial
                    && $0.intakeAt >= from && $0.intakeAt < until
            }
            guard let place else { return }
            let person = model.people[place]
            let municipality = Int(model.cells[Int(person.cell)].municipality)
            let month = model.monthOf(person.intakeAt)
            model.paid[municipality * model.monthCount + month] = false
        }
        #expect(broken == [.paidOnly])
    }

    @Test("A rule of payment that ends within a month binds until that day and no longer")
    func partOfMonth() throws {
        // Who pays is drawn for a calendar year.
        let year = try day("2022-01-01")
        let (from, until) = (try day("2022-03-01"), try day("2022-03-16"))
        func changes(until: CivilDate) -> [Change] {
            [
                .set("pay_to_use", .flag(true), from: from, until: until),
                .set("participation", .number(0), from: year),
            ]
        }
        let plan = Limburg.plan(changes(until: until), try Limburg.region().tables.coverage)
        let half = World(region: try Limburg.region(), plan: plan)
        var simulation = CareSimulation(half)
        for replication in 0..<20 as Range<UInt32> {
            simulation.run(seed: 2019, replication: replication)
            let obeys = simulation.obeys(.paidOnly)
            #expect(obeys, "\(replication)")
        }
        // Nobody pays: a whole month of the rule covers nobody, half of it half of them.
        let plain = try Limburg.world()
        for (indicator, bound) in [("duties_met", 0.25), ("covered_inhabitants", 1)] {
            let column = try half.column(indicator, "2022-03")
            let (with, without) = (half.value(column), plain.value(column))
            let left = 1 - with / without
            #expect(left > 0.4 * bound && left < 0.6 * bound + 0.15, "\(indicator): \(left)")
        }
    }

    @Test("Inhabitants for money are those of the first of January, rounded; nobody for no place")
    func inhabitants() throws {
        let region = try Limburg.region()
        let known = try day("2020-01-01")
        #expect(region.inhabitants(of: MunicipalityID("GM0935"), on: known) == 121_575)
        #expect(region.inhabitants(of: MunicipalityID("GM0000"), on: known) == nil)
        let all = region.tables.municipalities.compactMap {
            region.inhabitants(of: $0.id, on: known)
        }
        #expect(all.reduce(0, +) == 1_117_201)
    }
}
