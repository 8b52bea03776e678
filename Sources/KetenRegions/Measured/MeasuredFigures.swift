// What whoever asks a question has measured: aggregates that take the place of assumptions.
// `measured.csv` lies beside a scenario; it is read here, by the host, and never by a script.

public import KetenCare
public import KetenEngine

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One measured value that took the place of an assumption.
public struct MeasuredFigure: Sendable, Hashable {
    /// The parameter.
    public let parameter: String
    /// What it belongs to; nothing means all that have no value of their own.
    public let subject: String?
    /// The value.
    public let value: Double
    /// The assumption that it replaced.
    public internal(set) var replaced: Double
    /// The range, if one was measured.
    public let low: Double?, high: Double?
    /// The days on which it is in force, of values that change on dates: the step of the tables
    /// that held on the day of the figure.
    public let from: CivilDate?, until: CivilDate?
    /// The unit of the parameter.
    public let unit: String
    /// Where it comes from.
    public let source: String
    /// When it was measured.
    public let date: CivilDate
}

/// A region in which measured values have taken the place of assumptions.
public struct MeasuredFigures: Sendable {
    /// The name of the file.
    public static let fileName = "measured.csv"

    /// The region with the measured values, regraded *local*.
    public let region: Region
    /// The values, in the order of the file.
    public let figures: [MeasuredFigure]

    static let columns = [
        "parameter", "subject", "value", "low", "high", "unit", "source", "date",
    ]

    /// Lays the figures of the file `measured.csv` in a folder over a region.
    ///
    /// - Parameters:
    ///   - folder: the folder of the scenario.
    ///   - shown: the folder as the user typed it, for messages.
    ///   - earlier: figures that were laid over the region before; of two for one value the new one
    ///     holds, and it replaced what the earlier one did.
    /// - Returns: nothing when the folder has no such file.
    /// - Throws: `RegionError` with every problem of the file, at its place.
    public static func read(
        folder: String, shown: String, over region: Region, after earlier: [MeasuredFigure] = []
    ) throws(RegionError) -> MeasuredFigures? {
        let path = RegionFolder.joined(folder, fileName)
        // Even a link that leads nowhere is there, and is refused.
        guard (try? FileManager.default.attributesOfItem(atPath: path)) != nil else { return nil }
        let name = shown.isEmpty ? fileName : RegionFolder.joined(shown, fileName)
        switch RegionFolder.contents(of: path) {
        case .success(let bytes):
            let found = try read(bytes, name: name, over: region)
            return MeasuredFigures(region: found.region, figures: found.figures(after: earlier))
        case .failure(let refusal):
            throw RegionError(problems: [
                RegionProblem(file: name, message: refusal.message, dutch: refusal.dutch)
            ])
        }
    }

    private func figures(after earlier: [MeasuredFigure]) -> [MeasuredFigure] {
        func same(_ one: MeasuredFigure, _ other: MeasuredFigure) -> Bool {
            one.parameter == other.parameter && one.subject == other.subject
                && one.from == other.from
        }
        let kept = earlier.filter { old in !figures.contains { same($0, old) } }
        return kept
            + figures.map { figure in
                var figure = figure
                if let old = earlier.first(where: { same($0, figure) }) {
                    figure.replaced = old.replaced
                }
                return figure
            }
    }

    static func read(
        _ bytes: [UInt8], name: String, over region: Region
    ) throws(RegionError) -> MeasuredFigures {
        var reader = MeasuredReader(region: region, file: name)
        return try reader.read(bytes)
    }
}
