// Lines that one may leave, by rank and without: against plain arrays under random use.

import KetenEngine
import Testing

struct RenegingLineTests {
    @Test("First come, first gone among those who stay, against an array under random use")
    func reference() {
        var random = Xoshiro(seed: 5)
        var line = RenegingLine<UInt64>(capacity: 1)
        var array: [(place: LinePlace, element: UInt64)] = []
        var gone: [LinePlace] = []
        for step in 0..<6000 {
            let arrivalShare: UInt64 = step / 700 % 2 == 0 ? 55 : 35
            if random.next() % 100 < arrivalShare {
                let element = random.next()
                array.append((line.append(element), element))
            } else if random.next() % 2 == 0, !array.isEmpty {
                let index = Int(random.next() % UInt64(array.count))
                let element = line.remove(array[index].place)
                let (place, expected) = array.remove(at: index)
                #expect(element == expected)
                gone.append(place)
            } else {
                let element = line.popFirst()
                #expect(element == array.first?.element)
                if !array.isEmpty { gone.append(array.removeFirst().place) }
            }
            if let place = gone.last {
                let nobody = line.remove(place)
                #expect(nobody == nil)
            }
            #expect(line.count == array.count && line.isEmpty == array.isEmpty)
            #expect(line.first == array.first?.element)
        }
        #expect(Set(gone).count == gone.count)
    }

    @Test("Places count from 0 in the order of joining, and again after removing all")
    func places() {
        var line = RenegingLine<Int>()
        let places = [line.append(7), line.append(8)]
        #expect(places.map(\.rawValue) == [0, 1])
        let stranger = line.remove(LinePlace(rawValue: 2))
        #expect(stranger == nil)
        line.removeAll()
        #expect(line.isEmpty && line.first == nil)
        let old = line.remove(places[1])
        let again = line.append(9)
        #expect(old == nil && again.rawValue == 0)
    }
}

struct LinePlaceTests {
    @Test("A place that an event has no bits for stops the program instead of becoming another")
    func tooLarge() async {
        #expect(LinePlace(rawValue: 1023).rawValue(below: 1024) == 1023)
        await #expect(processExitsWith: .failure) {
            _ = LinePlace(rawValue: 1024).rawValue(below: 1024)
        }
    }
}

struct PriorityLineTests {
    @Test(
        "The lowest rank goes first, and first come within it, against arrays under random use",
        arguments: [1, 3, 64])
    func reference(ranks: Int) {
        var random = Xoshiro(seed: UInt64(ranks))
        var line = PriorityLine<UInt64>(ranks: ranks, capacity: 1)
        var array: [(place: LinePlace, rank: Int, element: UInt64)] = []
        for step in 0..<6000 {
            let arrivalShare: UInt64 = step / 700 % 2 == 0 ? 55 : 35
            let turn = array.indices.min { (array[$0].rank, $0) < (array[$1].rank, $1) }
            #expect(line.first == turn.map { array[$0].element })
            if random.next() % 100 < arrivalShare {
                let (rank, element) = (Int(random.next() % UInt64(ranks)), random.next())
                array.append((line.append(element, rank: rank), rank, element))
                #expect(line.count(rank: rank) == array.count { $0.rank == rank })
            } else if random.next() % 2 == 0, !array.isEmpty {
                let index = Int(random.next() % UInt64(array.count))
                let element = line.remove(array[index].place)
                let again = line.remove(array[index].place)
                #expect(element == array.remove(at: index).element && again == nil)
            } else {
                let element = line.popFirst()
                #expect(element == turn.map { array[$0].element })
                if let turn { array.remove(at: turn) }
            }
            #expect(line.count == array.count && line.isEmpty == array.isEmpty)
        }
        line.removeAll()
        let nobody = line.popFirst()
        #expect(nobody == nil && line.first == nil && line.isEmpty)
    }

    @Test("The last place of a rank is given; one more element stops the program")
    func lastPlace() async {
        var line = PriorityLine<Int>(ranks: 3)
        let last = 0xFFFF_FFFF / 3 - 1 as UInt32
        line.continuePlaces(from: last, rank: 2)
        let place = line.append(7, rank: 2)
        #expect(place.rawValue == last * 3 + 2)
        let element = line.remove(place)
        #expect(element == 7)
        await #expect(processExitsWith: .failure) {
            var line = PriorityLine<Int>(ranks: 3)
            line.continuePlaces(from: 0xFFFF_FFFF / 3, rank: 2)
            line.append(7, rank: 2)
        }
    }

    @Test("A rank that the line does not have, or no ranks at all, stops the program")
    func misuse() async {
        await #expect(processExitsWith: .failure) {
            var line = PriorityLine<Int>(ranks: 2)
            line.append(1, rank: 2)
        }
        await #expect(processExitsWith: .failure) {
            _ = PriorityLine<Int>(ranks: 0)
        }
    }
}
