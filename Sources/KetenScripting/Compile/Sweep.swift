// A file in which values stand that are one of several: it is as many plans as there are
// combinations. Every `over` is an axis; a variant is the same file with one value of each.

import KetenCare
public import KetenEngine

/// The axes of a file's sweep; none if it is one plan.
struct Sweep {
    /// One `over`.
    struct Axis {
        let serial: Int
        /// What it is the value of, such as "becomes".
        let field: String
        /// What has that field, such as "contribution".
        let owner: String
        let line: Int
        let range: Range<Int>
        let values: [TapeValue]
        /// Where the values are written, if that can be told.
        let tokens: [ArraySlice<Token>]
    }

    /// One plan of the sweep.
    struct Variant {
        let root: TapeNode
        let sites: SiteIndex
        /// Which values it has; nothing if there is only one plan.
        let place: SweepPlace?
    }

    /// The most variants of a file.
    static let mostVariants = 1000

    /// The most changes of all variants together; each costs time before the run begins.
    static let mostItems = 8_000

    private let root: TapeNode
    private let sites: SiteIndex
    private(set) var axes: [Axis] = []

    /// Finds the axes; what is wrong with them goes to the findings.
    init(of root: TapeNode, sites: SiteIndex, source: SourceText, _ findings: inout Findings) {
        self.root = root
        self.sites = sites
        var items = 0
        Self.nodes(in: root.table.items) { node in
            items += 1
            for field in node.table.fields { axis(field, of: node, source, &findings) }
        }
        axes.sort { $0.serial < $1.serial }
        let product = axes.reduce(1) { min($0 * $1.values.count, Int(Int32.max)) }
        guard let first = axes.first else { return }
        if product > Self.mostVariants {
            let each = axes.map { "\($0.values.count)" }.joined(separator: " x ")
            let sum = axes.count > 1 ? "\(each) = \(product)" : each
            findings.add(
                Label(
                    en: "the sweep has \(sum) variants; at most \(Self.mostVariants) are run "
                        + "at once",
                    nl: "de reeks heeft \(sum) varianten; er lopen er hoogstens "
                        + "\(Self.mostVariants) tegelijk"),
                hint: Label(
                    en: "take fewer values, or make several files",
                    nl: "neem minder waarden, of maak er meer bestanden van"),
                at: first.range, of: source)
        } else if product * items > Self.mostItems {
            findings.add(
                Label(
                    en: "\(product) variants of \(items) changes are more than "
                        + "\(Self.mostItems) in all",
                    nl: "\(product) varianten van \(items) veranderingen zijn er samen meer dan "
                        + "\(Self.mostItems)"), at: first.range, of: source)
        }
    }

    /// How many plans the file is.
    var count: Int {
        min(axes.reduce(1) { min($0 * $1.values.count, Int(Int32.max)) }, Self.mostVariants)
    }

    /// A plan of the sweep, by its number from 0; the last axis moves fastest.
    func variant(_ number: Int) -> Variant {
        guard !axes.isEmpty else { return Variant(root: root, sites: sites, place: nil) }
        var rest = number
        var chosen: [Int: Int] = [:]
        for axis in axes.reversed() {
            chosen[axis.serial] = rest % axis.values.count
            rest /= axis.values.count
        }
        var sites = sites
        let items = root.table.items.map { replaced($0, chosen, &sites) }
        let table = TapeTable(items: items, fields: root.table.fields)
        let place = SweepPlace(
            sweep: root.name ?? "", number: number + 1, count: count,
            values: label(of: chosen, .en), valuesText: text(of: chosen))
        return Variant(
            root: root.replacing(table), sites: sites, place: count > 1 ? place : nil)
    }

    private mutating func axis(
        _ field: TapeField, of node: TapeNode, _ source: SourceText, _ findings: inout Findings
    ) {
        let spec = ConstructorTable.all[node.constructor].spec
        guard let over = Self.over(field.value), spec.canSweep(field.name),
            !axes.contains(where: { $0.serial == over.serial })
        else { return }
        let site = sites[over]
        let call = FieldCheck(source: source).check(over, site: site, &findings)
        let values = over.table.items
        guard !values.isEmpty else {
            return findings.add(
                Label(en: "over has no values", nl: "over heeft geen waarden"),
                hint: Label(
                    en: "write over { a, b, … }", nl: "schrijf over { a, b, … }"),
                at: call.range, of: source)
        }
        let written = site?.table?.items ?? []
        for (place, value) in values.prefix(Self.mostVariants).enumerated() {
            let range = place < written.count ? written[place].range : nil
            if Self.over(value) != nil {
                findings.add(
                    Label(en: "over within over", nl: "over binnen over"),
                    at: range ?? call.range, of: source)
            } else if values[..<place].contains(value) {
                let words = value.shortWords
                findings.add(
                    Label(
                        en: "over has the value \(words.en) twice",
                        nl: "over heeft de waarde \(words.nl) twee keer"),
                    at: range ?? call.range, of: source)
            }
        }
        axes.append(
            Axis(
                serial: over.serial, field: field.name, owner: node.name ?? spec.name,
                line: over.line, range: call.range, values: values, tokens: site?.table?.items ?? []
            ))
    }

    private static func over(_ value: TapeValue) -> TapeNode? {
        guard case .node(let node) = value,
            ConstructorTable.all[node.constructor].spec.name == OverConstructor.spec.name
        else { return nil }
        return node
    }

    /// The constructors among the items, those in lists too.
    private static func nodes(in items: [TapeValue], _ body: (TapeNode) -> Void) {
        for item in items {
            switch item {
            case .node(let node): body(node)
            case .table(let table): nodes(in: table.items, body)
            default: break
            }
        }
    }

    /// An item with one value in the place of each `over`.
    private func replaced(
        _ item: TapeValue, _ chosen: [Int: Int], _ sites: inout SiteIndex
    ) -> TapeValue {
        switch item {
        case .table(let table):
            let items = table.items.map { replaced($0, chosen, &sites) }
            return .table(TapeTable(items: items, fields: table.fields))
        case .node(let node):
            let spec = ConstructorTable.all[node.constructor].spec
            let fields = node.table.fields.map { field -> TapeField in
                guard spec.canSweep(field.name), let over = Self.over(field.value),
                    let place = chosen[over.serial],
                    let axis = axes.first(where: { $0.serial == over.serial })
                else { return field }
                if place < axis.tokens.count {
                    sites.replace(field.name, of: node, by: axis.tokens[place])
                }
                return TapeField(name: field.name, value: axis.values[place])
            }
            return .node(node.replacing(TapeTable(items: node.table.items, fields: fields)))
        default: return item
        }
    }

    /// "becomes EUR 0.08", or "contribution becomes EUR 0.08, fte becomes 1 fte" for several axes.
    private func text(of chosen: [Int: Int]) -> Label {
        Label(en: label(of: chosen, .en), nl: label(of: chosen, .nl))
    }

    private func label(of chosen: [Int: Int], _ language: Language) -> String {
        let heads = axes.map { axis in
            let field = language == .nl && axis.field == "becomes" ? "wordt" : axis.field
            return axes.count > 1 ? "\(axis.owner) \(field)" : field
        }
        return zip(axes, heads).map { axis, head in
            let isAlone = heads.filter { $0 == head }.count == 1
            let word = language == .nl ? "regel" : "line"
            let line = isAlone ? "" : " (\(word) \(axis.line))"
            let value = axis.values[chosen[axis.serial] ?? 0].shortWords.text(language)
            return "\(head)\(line) \(value)"
        }.joined(separator: ", ")
    }
}

/// Which plan of a sweep a scenario is.
public struct SweepPlace: Sendable, Hashable {
    /// The name of the file's scenario.
    public let sweep: String
    /// Its number, from 1.
    public let number: Int
    /// How many there are.
    public let count: Int
    /// Its values, such as "becomes EUR 0.08".
    public let values: String
    /// Its values for people; names of the script stay what they are.
    public let valuesText: Label

    /// The name of the plan: "Ten cents (1 of 3): becomes EUR 0.08".
    public var name: String { "\(sweep) (\(number) of \(count)): \(values)" }

    /// The name for people: "Ten cents (1 van 3): wordt EUR 0,08".
    public func name(in language: Language) -> String {
        let of = language == .nl ? "van" : "of"
        return "\(sweep) (\(number) \(of) \(count)): \(valuesText.text(language))"
    }
}

extension ConstructorSpec {
    /// Whether the value of a field may be one of several.
    fileprivate func canSweep(_ field: String) -> Bool {
        guard sweeps, let kind = self.field(field)?.kind else { return false }
        return kind != .text && kind != .version
    }
}

extension TapeNode {
    /// The same call with another table.
    func replacing(_ table: TapeTable) -> TapeNode {
        TapeNode(
            constructor: constructor, line: line, serial: serial, name: name, table: table)
    }
}

extension TapeValue {
    /// The value in the few words that a name has room for.
    var shortWords: Label {
        switch self {
        case .whole(let number): return Label(both: "\(number)")
        case .number(let number):
            let plain = ParameterValue.plain(number)
            return Label(en: plain, nl: String(plain.map { $0 == "." ? "," : $0 }))
        case .text(let text): return Label(both: text.shortened(to: 40))
        case .quantity(let money) where money.dimension == .money:
            let amount = NumberText.money(Quantity.clean(money.value))
            return Label(en: "EUR \(amount.en)", nl: "EUR \(amount.nl)")
        case .reference(let reference):
            if case .text(let name) = reference.target {
                return Label(both: name.shortened(to: 40))
            }
            if case .whole(let year) = reference.target, reference.word == .year {
                return Label(both: "\(year)")
            }
            return Label(both: reference.written)
        case .table(let table) where table.fields.isEmpty:
            return Label(
                en: table.items.map(\.shortWords.en).listed().en,
                nl: table.items.map(\.shortWords.nl).listed().nl)
        default: return words
        }
    }
}
