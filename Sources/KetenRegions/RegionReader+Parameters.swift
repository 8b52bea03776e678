// The table of parameter values: each value is read as its parameter's unit says.

import KetenCare
import KetenEngine

extension RegionReader {
    mutating func readParameters() {
        for row in rows(of: .parameters) {
            var cells = row
            let id = cells.identifier("parameter")
            let subject = cells.optionalIdentifier("subject")
            let hasDate = !cells.cell("from").text.isEmpty
            let from = hasDate ? cells.date("from") : nil
            let entry = ParameterEntry(
                parameter: id, subject: subject, from: from,
                value: cells.value(of: ParameterCatalog.parameter(id)?.unit),
                low: cells.optionalNumber("low"), high: cells.optionalNumber("high"),
                spread: cells.word("spread", as: Spread.self, or: .fixed),
                grade: cells.grade(), source: cells.text("source"))
            checkRange(of: entry, &cells)
            // Without its date a row would say something else.
            guard hasDate == (from != nil) else {
                finish(cells)
                continue
            }
            tables.parameters.append(entry)
            finish(cells, as: .parameters)
        }
    }

    /// A range has two ends, lies around its value, and is there when the value is drawn from it.
    private func checkRange(of entry: ParameterEntry, _ cells: inout RowCells) {
        guard cells.problems.isEmpty else { return }
        switch (entry.low, entry.high, entry.value) {
        case (nil, nil, _):
            if entry.spread != .fixed {
                cells.refuse("spread", "a value that is \(entry.spread) needs a low and a high")
            }
        case (let low?, let high?, .number(let number)):
            if low <= high, !(low...high).contains(number) {
                cells.refuse("value", "the value does not lie between its low and its high")
            }
        case (.some, .some, _): cells.refuse("low", "only a number has a range")
        case (.some, nil, _): cells.refuse("high", "a range has a low and a high")
        case (nil, .some, _): cells.refuse("low", "a range has a low and a high")
        }
    }
}

extension RowCells {
    /// The value of a parameter in this unit, or of any kind when the unit is not known.
    fileprivate mutating func value(of unit: KetenCare.Unit?) -> ParameterValue {
        switch unit {
        case .flag: return .flag(flag("value"))
        case .word: return .word(identifier("value"))
        case nil:
            let text = text("value")
            return RowCells.decimal(text).map { .number($0) } ?? .word(text)
        default: return .number(number("value"))
        }
    }
}
