// A region so many times as large: every municipality, post and case at the start copied. What is
// not copied are the coordinator regions, for there are at most eight, and what all copies share.

import Keten

extension Region {
    /// This region with everybody in it so many times, who differ in nothing but their names.
    func copied(_ copies: Int) throws -> Region {
        guard copies > 1 else { return self }
        var tables = tables
        var codes: Set<UInt32> = []
        for copy in 1..<copies {
            var names: [MunicipalityID: MunicipalityID] = [:]
            for place in self.tables.municipalities {
                names[place.id] = Self.name(place.id, copy, &codes)
            }
            let renamed = { (id: MunicipalityID) in names[id] ?? id }
            tables.municipalities += self.tables.municipalities.map {
                Municipality(
                    id: renamed($0.id), name: "\($0.name) \(copy)", subRegion: $0.subRegion,
                    careRegion: $0.careRegion, centre: renamed($0.centre),
                    contributes: $0.contributes, servedBy: $0.servedBy)
            }
            tables.population += self.tables.population.map {
                PopulationAnchor(
                    municipality: renamed($0.municipality), date: $0.date,
                    inhabitants: $0.inhabitants, kind: $0.kind, source: $0.source)
            }
            tables.invoicedInhabitants += self.tables.invoicedInhabitants.map {
                InvoicedInhabitants(
                    municipality: renamed($0.municipality), period: $0.period,
                    inhabitants: $0.inhabitants, source: $0.source)
            }
            tables.posts += self.tables.posts.map {
                Post(
                    named: Named(id: "\($0.named.id)-\(copy)", label: $0.named.label),
                    careRegion: $0.careRegion, leaveOrder: $0.leaveOrder)
            }
            let posts = Set(self.tables.posts.map(\.named.id))
            tables.parameters += self.tables.parameters.compactMap { entry in
                guard let subject = entry.subject else { return nil }
                if posts.contains(subject), entry.parameter == "fte" {
                    return entry.about("\(subject)-\(copy)", entry.value)
                }
                return names[MunicipalityID(subject)].map { entry.about($0.code, entry.value) }
            }
        }
        tables.parameters = tables.parameters.map { entry in
            guard Self.counts.contains(entry.parameter), case .number(let count) = entry.value,
                let limits = ParameterCatalog.parameter(entry.parameter)?.limits
            else { return entry }
            let most = min(count * Double(copies), limits.upperBound)
            return entry.about(entry.subject, .number(most))
        }
        return try Region(tables)
    }

    /// What is known of all of the region together, as a number of people; no more than allowed, so
    /// that at 100 copies 500 cases are open at the start in place of 2,000.
    private static let counts: Set = ["initial_open_cases", "initial_waiting"]

    /// A code that no other municipality draws the numbers of; see `EntityID` of the care model.
    private static func name(
        _ id: MunicipalityID, _ copy: Int, _ taken: inout Set<UInt32>
    ) -> MunicipalityID {
        var attempt = copy
        while true {
            let code = "\(id.code)-\(attempt)"
            var value: UInt32 = 2_166_136_261
            for byte in code.utf8 { value = (value ^ UInt32(byte)) &* 16_777_619 }
            if taken.insert((value >> 24) ^ (value & 0xFF_FFFF)).inserted {
                return MunicipalityID(code)
            }
            attempt += 1_000_000
        }
    }
}

extension ParameterEntry {
    /// The same about another subject, with another value.
    fileprivate func about(_ subject: String?, _ value: ParameterValue) -> ParameterEntry {
        ParameterEntry(
            parameter: parameter, subject: subject, from: from, value: value, low: low, high: high,
            spread: spread, grade: grade, source: source)
    }
}
