// What the hidden population of a replication does, kept for the other worlds in which it does
// the same: where the sharing is exact, nothing is computed twice for baseline and scenario.

import KetenEngine

/// The hidden flows of the worlds that one task runs side by side, each kept once.
///
/// Hand the same one to every simulation of a task before the first of them runs, and run them all
/// for one replication before the next: only the last is kept. It must not serve two tasks. Nothing
/// in a result tells whether a flow was shared.
public final class HiddenFlows {
    private var known: [(world: World, flow: HiddenFlow)] = []

    /// No flows yet.
    public init() {}

    /// The flow of a new world; that of an earlier one if everybody is hidden and found alike in
    /// both.
    func join(_ world: World) -> HiddenFlow {
        if let same = known.first(where: { $0.world.hidesAlike(world) }) {
            same.flow.isShared = true
            return same.flow
        }
        let flow = HiddenFlow()
        known.append((world, flow))
        return flow
    }
}

/// What is known of one replication once everybody who is hidden at first has been followed.
final class HiddenFlow {
    /// Whether more than one simulation has it; only then is anything kept.
    fileprivate(set) var isShared = false
    private var generator: KeyedGenerator?
    /// Those who will be registered, in the order in which they were found.
    private var people = Slab<PersonRecord>(capacity: 512)
    private var hiddenAtStart = Slab<Int>(capacity: 8)
    private var books = HiddenBooks()
    private var census = Census()

    /// Whether it knows the replication of a generator.
    func knows(_ other: KeyedGenerator) -> Bool { generator == other }

    /// Keeps what a model knows, of those people from a place on.
    func keep(_ model: inout RegionalCare, from first: Int) {
        generator = model.generator
        people.removeAll()
        for place in first..<model.people.count { people.append(model.people[place]) }
        hiddenAtStart.copy(model.hiddenAtStart)
        books.keep(model.book)
        census = model.census
    }

    /// Brings a model, in which nobody has been followed yet, to where another was.
    func recall(_ model: inout RegionalCare) {
        for place in 0..<people.count {
            model.people.append(people[place])
            model.expect(model.people.count - 1)
        }
        model.hiddenAtStart.copy(hiddenAtStart)
        books.write(into: &model.book)
        model.census.takeHidden(from: census)
    }
}

extension World {
    /// Whether everybody is hidden and found at the same moments as in another world.
    fileprivate func hidesAlike(_ other: World) -> Bool {
        period == other.period && region.tables.careRegions == other.region.tables.careRegions
            && detection.hidesAlike(other.detection)
    }
}

extension DetectionTimeline {
    /// Whether all that the hidden population draws from is the same; the rest follows from it.
    fileprivate func hidesAlike(_ other: DetectionTimeline) -> Bool {
        cells == other.cells && rates == other.rates && hazards == other.hazards
            && registration == other.registration && referralDelay == other.referralDelay
            && channels == other.channels && isMunicipal == other.isMunicipal
            && delay == other.delay && stock == other.stock && underWay == other.underWay
            && inReferral == other.inReferral && unconfirmed == other.unconfirmed
    }
}

extension Census {
    /// Takes over what is counted of people before they are registered.
    fileprivate mutating func takeHidden(from other: Census) {
        created = other.created
        endedUnseen = other.endedUnseen
        detected = other.detected
        hidden = other.hidden
        notReported = other.notReported
        onTheWay = other.onTheWay
        underWay = other.underWay
        expected = other.expected
    }
}
