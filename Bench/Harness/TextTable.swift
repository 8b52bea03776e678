// Rows under titles, set in columns for a terminal: the one way in which all tables are written.

/// A table of text.
struct TextTable {
    let titles: [String]
    /// Which columns hold numbers, which end in one line.
    let isNumber: [Bool]
    var rows: [[String]] = []

    /// The titles, and a row in each line below.
    var text: String {
        let all = [titles] + rows
        let widths = titles.indices.map { place in all.map { $0[place].count }.max() ?? 0 }
        return all.map { row in
            let padded = row.indices.map { place in
                let gap = String(repeating: " ", count: widths[place] - row[place].count)
                return isNumber[place] ? gap + row[place] : row[place] + gap
            }
            let line = padded.joined(separator: "  ")
            return (line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? "") + "\n"
        }.joined()
    }
}
