// Conservation: everyone is somewhere, nobody is twice, nobody vanishes; checked in debug runs.

/// Counts of people by where they went, for the laws that every run obeys (model.md section 10).
struct Census: BitwiseCopyable {
    /// Hidden spells that began: new victims, the stock at the start, and returns.
    var created = 0
    /// Hidden spells that ended unseen, were detected, or go on at the end of the run.
    var endedUnseen = 0, detected = 0, hidden = 0
    /// Detected and never reported, or reported with a registration after the end of the run.
    var notReported = 0, onTheWay = 0
    /// Registrations under way at the start.
    var underWay = 0
    /// Registrations that the calendar expects, and those that came.
    var expected = 0, registered = 0
    /// Cases open and people waiting at the start.
    var openAtStart = 0, waitingAtStart = 0
    /// Registered people who needed shelter.
    var shelterNeeds = 0

    /// Everyone who was ever hidden is hidden, or has ended it unseen or detected.
    var keepsHidden: Bool { created == endedUnseen + detected + hidden }
    /// Everyone who was detected is not reported, on the way, or expected as a registration.
    var keepsDetected: Bool { detected + underWay == notReported + onTheWay + expected }
    /// Every registration that was expected came.
    var keepsRegistered: Bool { registered == expected }
    /// How many people there are records of.
    var known: Int { expected + openAtStart + waitingAtStart }
}

extension RegionalCare {
    /// Stops the program when a person was lost or counted twice.
    func checkConservation() {
        assert(census.keepsHidden, "Hidden victims were lost: \(census).")
        assert(census.keepsDetected, "Detected victims were lost: \(census).")
        assert(census.keepsRegistered, "A registration never came: \(census).")
        assert(checkCases(), "Registered victims were lost: \(census).")
        assert(checkRefusals(), "Somebody was refused without a reason, or twice: \(census).")
        assert(checkShelter(), "People were lost on their way to shelter: \(census).")
    }

    /// Everyone who is refused has one reason, and everyone else asked for an intake.
    private func checkRefusals() -> Bool {
        var refused = 0.0
        var requests = 0.0
        var asked = 0.0
        for region in 0..<regionCount {
            for month in 0..<monthCount {
                for entry: Entry in [.refusedOtherRegion, .refusedNotPaying, .refusedRemote] {
                    refused += book.value(entry, region, month)
                }
                requests += book.value(.requests, region, month)
                asked += book.value(.asked, region, month)
            }
        }
        var counted = 0.0
        for person in 0..<people.count where people[person].state == .refused { counted += 1 }
        return refused == counted && asked == refused + requests
    }

    /// Everyone who needs shelter waits, is inside, has left the line, or has ended a stay.
    private func checkShelter() -> Bool {
        var waiting = [0, 0]
        var inside = [0, 0]
        for place in 0..<shelters.count {
            let kind = Int(shelters[place].kind.rawValue)
            if shelters[place].state == .waiting { waiting[kind] += 1 }
            if shelters[place].state == .inside { inside[kind] += 1 }
        }
        var here = (waiting: 0, inside: 0)
        for region in 0..<regionCount {
            here.waiting += regions[region].waitingForShelter
            here.inside += regions[region].inShelter
        }
        return shelters.count == census.shelterNeeds
            && waiting == [shelter.national.waiting, shelter.regional.waiting]
            && inside == [shelter.national.inside, shelter.regional.inside]
            && here.waiting == waiting[0] + waiting[1] && here.inside == inside[0] + inside[1]
    }

    private func checkCases() -> Bool {
        var counts = [Int](repeating: 0, count: 8)
        for person in 0..<people.count { counts[Int(people[person].state.rawValue)] += 1 }
        let total = counts.reduce(0, +)
        let open = counts[Int(PersonState.open.rawValue)]
        let waiting = counts[Int(PersonState.waiting.rawValue)]
        var openNow = 0
        var waitingNow = 0
        for region in 0..<regionCount {
            openNow += regions[region].open
            waitingNow += regions[region].waiting
        }
        return total == census.known
            && counts[Int(PersonState.detected.rawValue)] == 0 && open == openNow
            && waiting == waitingNow
    }
}
