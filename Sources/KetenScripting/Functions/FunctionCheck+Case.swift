// `if (case) and …`: the case itself where something of it is meant. It is always true, so nothing
// else would notice.

import KetenCare
import KetenEngine

extension FunctionCheck {
    /// Refuses the case itself as a condition, in each of some functions.
    func conditions(in all: [ArraySlice<Token>], _ findings: inout Findings) {
        guard !inputs.isEmpty else { return }
        for written in all {
            let cases = Set(
                written.indices.filter { isFieldRead(at: $0, in: written) }
                    .map { written[$0].written })
            for index in written.indices where written[index].kind == .name {
                guard cases.contains(written[index].written), isCondition(index, in: written)
                else { continue }
                let name = written[index].written
                findings.add(
                    Label(
                        en: "'\(name)' is the case itself, which is always true",
                        nl: "'\(name)' is de zaak zelf, en die is altijd waar"),
                    hint: .nearest(to: "", in: inputs.map(\.name), list: "fields", "velden"),
                    at: written[index].range, of: text.source)
            }
        }
    }

    /// Whether a field of a case is asked of a name.
    private func isFieldRead(at index: Int, in written: ArraySlice<Token>) -> Bool {
        written[index].kind == .name && written.at(index + 1)?.is(".") == true
            && written.at(index - 1)?.is(".") != true
            && inputs.contains { $0.name == written.at(index + 2)?.written }
    }

    /// Whether a name stands alone where yes or no is asked.
    private func isCondition(_ index: Int, in written: ArraySlice<Token>) -> Bool {
        var (start, end) = (index - 1, index + 1)
        while written.at(start)?.is("(") == true, written.at(end)?.is(")") == true {
            let isCall = written.at(start - 1).map { $0.endsValue || $0.is("function") } ?? true
            if isCall { return false }
            (start, end) = (start - 1, end + 1)
        }
        guard let before = written.at(start), let after = written.at(end) else { return false }
        let isBehind = ["if", "elseif", "while", "until", "and", "or", "not"]
            .contains(where: before.is)
        let isBefore = ["and", "or", "then", "do"].contains(where: after.is)
        let isOpen = ["return", "=", "("].contains(where: before.is)
        let isClosed = [")", "end"].contains(where: after.is)
        return isBehind && (isBefore || isClosed) || isOpen && isBefore
    }
}
