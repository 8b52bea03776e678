// Text in columns, wide enough for the longest entry of each.

enum Columns {
    /// Rows with their cells padded; the last cell of a row is left as it is.
    static func text(_ rows: [[String]]) -> String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { place in
            rows.map { place < $0.count ? $0[place].count : 0 }.max() ?? 0
        }
        var text = ""
        for row in rows {
            for (place, cell) in row.enumerated() {
                let isLast = place == row.count - 1
                text +=
                    isLast
                    ? cell : cell + String(repeating: " ", count: widths[place] - cell.count + 2)
            }
            text += "\n"
        }
        return text
    }
}
