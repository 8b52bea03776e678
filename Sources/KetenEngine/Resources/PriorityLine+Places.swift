// The end of a line's places, brought near for the tests: nobody waits for four thousand million.

extension RenegingLine {
    /// Gives the next element this place; the line must be empty.
    package mutating func continuePlaces(from place: UInt32) {
        precondition(isEmpty, "Places can be left out of an empty line only.")
        (line.head, line.tail) = (Int(place), Int(place))
    }
}

extension PriorityLine {
    /// Gives the next element of a rank this place within its rank, of which nobody waits.
    package mutating func continuePlaces(from place: UInt32, rank: Int) {
        precondition(rank >= 0 && rank < ranks, "The line has no such rank.")
        lines[rank].continuePlaces(from: place)
    }
}
