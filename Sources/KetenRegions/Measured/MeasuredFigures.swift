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
    /// The value, and the assumption that it replaced.
    public let value: Double, replaced: Double
    /// The range, if one was measured.
    public let low: Double?, high: Double?
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
    /// - Returns: nothing when the folder has no such file.
    /// - Throws: `RegionError` with every problem of the file, at its place.
    public static func read(
        folder: String, shown: String, over region: Region
    ) throws(RegionError) -> MeasuredFigures? {
        let path = RegionFolder.joined(folder, fileName)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let name = shown.isEmpty ? fileName : RegionFolder.joined(shown, fileName)
        switch RegionFolder.contents(of: path) {
        case .success(let bytes): return try read(bytes, name: name, over: region)
        case .failure(let refusal):
            throw RegionError(problems: [RegionProblem(file: name, message: refusal.message)])
        }
    }

    static func read(
        _ bytes: [UInt8], name: String, over region: Region
    ) throws(RegionError) -> MeasuredFigures {
        var reader = MeasuredReader(region: region, file: name)
        return try reader.read(bytes)
    }
}
