// A checked call of a constructor: its good fields, and where each of them is written.

import KetenCare
import KetenEngine

/// A call whose fields are known, allowed and of the right kind; those that are not are left out.
struct Call {
    let spec: ConstructorSpec
    let node: TapeNode
    let site: CallSite?
    let source: SourceText
    /// The fields that passed their checks.
    private(set) var values: [String: FieldValue] = [:]
    /// The names of its fields that the script gives, rightly or wrongly.
    private var given: Set<String>
    /// How a field that was misspelt is written, by the name that was meant.
    private var misspelt: [String: String] = [:]

    init(spec: ConstructorSpec, node: TapeNode, site: CallSite?, source: SourceText) {
        self.spec = spec
        self.node = node
        self.site = site
        self.source = source
        let written = site?.table?.fields.map(\.key.written) ?? []
        let kept = node.table.fields.lazy.map(\.name)
        // Notes of the writer's own can be many, and nobody asks for them.
        given = Set(written).union(kept.filter { !ConstructorSpec.isAnnotation($0) })
    }

    mutating func set(_ field: String, _ value: FieldValue) { values[field] = value }

    /// The value of a field that is written under a name near to its own.
    mutating func set(_ field: String, _ value: FieldValue, insteadOf written: String) {
        values[field] = value
        given.insert(field)
        misspelt[field] = written
    }

    /// Whether the script gives the field, rightly or wrongly.
    func gives(_ field: String) -> Bool { given.contains(field) }

    /// The field's text.
    func text(_ field: String) -> String? {
        guard case .text(let text) = values[field] else { return nil }
        return text
    }

    /// The field's day.
    func date(_ field: String) -> CivilDate? {
        guard case .date(let date) = values[field] else { return nil }
        return date
    }

    /// The field's value as it stands on the tape.
    func tape(_ field: String) -> TapeValue? {
        guard case .tape(let value) = values[field] else { return nil }
        return value
    }

    /// Where the call is written.
    var range: Range<Int> { site?.word.range ?? source.firstToken(onLine: node.line) }

    /// Where the call's name is written.
    var nameRange: Range<Int> { site?.name?.range ?? range }

    /// Where a field's name is written.
    func keyRange(_ field: String) -> Range<Int> {
        site?.field(misspelt[field] ?? field)?.key.range ?? range
    }

    /// Where a field's value is written.
    func range(of field: String) -> Range<Int> {
        site?.field(misspelt[field] ?? field)?.value.range ?? keyRange(field)
    }

    /// The place of the call, for plans.
    var origin: Origin {
        let place = source.place(of: range.lowerBound)
        return Origin(file: source.file, line: place.line, column: place.column)
    }
}
