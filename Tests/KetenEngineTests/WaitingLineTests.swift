// The line and the pool: first in, first out, through every wrap and growth.

import KetenEngine
import Testing

struct WaitingLineTests {
    @Test("The first to come is the first to go, against an array under random use")
    func reference() {
        var random = Xoshiro(seed: 3)
        var line = WaitingLine<UInt64>(capacity: 1)
        var array: [UInt64] = []
        for step in 0..<4000 {
            // The share of arrivals rises and falls, so that the ring wraps, grows and empties.
            if random.next() % 100 < (step / 500 % 2 == 0 ? 60 : 40) {
                let element = random.next()
                line.append(element)
                array.append(element)
            } else if let expected = array.first {
                #expect(line.removeFirst() == expected)
                array.removeFirst()
            }
            #expect(line.count == array.count && line.first == array.first)
            if let last = array.indices.last { #expect(line[last] == array[last]) }
        }
    }

    @Test("An element can be changed in its place")
    func change() {
        var line = WaitingLine<Int>(capacity: 2)
        for element in 0..<9 { line.append(element) }
        line.removeFirst()
        line[3] = -1
        #expect((0..<line.count).map { line[$0] } == [1, 2, 3, -1, 5, 6, 7, 8])
        line.removeAll()
        #expect(line.isEmpty && line.first == nil)
    }

    @Test("Taking from an empty line, or looking behind its end, stops the program")
    func misuse() async {
        await #expect(processExitsWith: .failure) {
            var line = WaitingLine<Int>()
            line.removeFirst()
        }
        await #expect(processExitsWith: .failure) {
            var line = WaitingLine<Int>()
            line.append(1)
            _ = line[1]
        }
    }
}
