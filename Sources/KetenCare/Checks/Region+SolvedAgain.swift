// Detection solved again where other values have been measured: registrations stay as published.

import KetenEngine

extension Region {
    /// The region with detection solved again, because other values of it have been measured.
    ///
    /// Where only the yearly number, the hidden duration or the registered share moved, the hazard
    /// follows as it does when knowledge varies (model.md section 4). Where another figure moved on
    /// which expected registrations rest, or the published registrations themselves, hazard and
    /// yearly factors are solved as `keten calibrate` does.
    ///
    /// - Parameter old: the region before, of which the tables state what was solved.
    /// - Returns: the region itself when nothing that detection rests on is other than it was.
    /// - Throws: `RegionProblems`, if the tables no longer make a region, or if no detection finds
    ///   the registrations that were measured.
    public func solvedAgain(after old: Region) throws(RegionProblems) -> Region {
        func times(_ parameter: String) -> Double {
            guard let now = entries(of: parameter).first?.number,
                let before = old.entries(of: parameter).first?.number, before != 0
            else { return 1 }
            return now / before
        }
        let hazard = Knowledge(old).hazard(
            number: times("national_true_incidence") * times("incidence_multiplier"),
            longer: times("hidden_duration"),
            registered: Knowledge(self).registeredShare(KnowledgeValues())
                / Knowledge(old).registeredShare(KnowledgeValues()))
        var region = self
        if let hazard, hazard.isFinite {
            region = try Region(tables.detection(hazard: hazard))
        }
        func isOther(_ parameter: String) -> Bool {
            entries(of: parameter).map(\.number) != old.entries(of: parameter).map(\.number)
        }
        let hasOtherTarget = isOther(Self.target)
        guard hasOtherTarget || Self.alsoSolvedFrom.contains(where: isOther) else { return region }
        if let rows = Calibration.rows(of: region) {
            return try Region(region.tables.detection(solved: rows))
        }
        guard hasOtherTarget else { return region }
        throw RegionProblems([
            RegionFault(
                .parameters, column: "value",
                "no detection makes the registrations of '\(Self.target)'; it needs a number above "
                    + "nought for each year, and fewer than there are victims")
        ])
    }

    private static let target = "registration_target"

    /// What expected registrations rest on besides, where the hazard alone does not answer.
    private static let alsoSolvedFrom = [
        "national_inhabitants", "risk", "prevention", "channel_factor", "privacy_factor",
        "visibility_effect", "signal_to_registration", "signal_to_registration_spread",
        "referral_probability", "referral_delay",
    ]
}

extension RegionTables {
    /// The tables with another hazard of detection.
    fileprivate func detection(hazard: Double) -> RegionTables {
        var tables = self
        tables.parameters = parameters.map { row in
            row.parameter == "detection_hazard" ? row.taking(hazard) : row
        }
        return tables
    }

    /// The tables with a hazard and factors that were solved, each factor from the day it is of.
    fileprivate func detection(solved: [Calibration.Row]) -> RegionTables {
        var tables = self
        let old = parameters.filter { $0.parameter == "detection_factor" }
        guard let pattern = old.first else { return self }
        tables.parameters.removeAll { $0.parameter == "detection_factor" }
        for row in solved {
            guard row.parameter == "detection_factor" else {
                tables = tables.detection(hazard: row.solved)
                continue
            }
            let same = old.first { $0.from == row.from } ?? pattern
            tables.parameters.append(
                ParameterEntry(
                    parameter: same.parameter, subject: same.subject, from: row.from,
                    value: .number(row.solved), low: nil, high: nil, spread: .fixed,
                    grade: same.grade, source: same.source))
        }
        return tables
    }
}

extension ParameterEntry {
    fileprivate func taking(_ number: Double) -> ParameterEntry {
        ParameterEntry(
            parameter: parameter, subject: subject, from: from, value: .number(number), low: low,
            high: high, spread: spread, grade: grade, source: source)
    }
}
