// The items of a scenario: finished constructors, singly or in lists that a loop has made. All
// else in their place is an error of its own.

import KetenEngine

extension Compilation {
    /// Compiles the items of a scenario in the order of the file, but what is said of uncertain
    /// inputs first: it makes the region that all else is held against.
    mutating func items(of scenario: Call) {
        // An earlier variant of a sweep has said it already, for all of them.
        if knownBase == nil {
            items(of: scenario) { $0 == UncertainConstructor.spec.name }
            applyAssumed()
        }
        let (uncertain, target) = (UncertainConstructor.spec.name, TargetConstructor.spec.name)
        newPosts = NewPosts(in: scenario.node.table.items, base: base)
        items(of: scenario) { $0 != uncertain && $0 != target }
        // Targets may be about indicators of the file's own, wherever those stand.
        items(of: scenario) { $0 == target }
    }

    private mutating func items(of scenario: Call, where isNow: (String?) -> Bool) {
        let sites = scenario.site?.table?.items ?? []
        for (index, item) in scenario.node.table.items.enumerated() where !findings.isFull {
            let range = index < sites.count ? sites[index].range : nil
            self.item(item, at: range ?? scenario.range, where: isNow)
        }
    }

    private mutating func item(
        _ item: TapeValue, at range: Range<Int>, where isNow: (String?) -> Bool
    ) {
        switch item {
        case .node(let node) where !isNow(ConstructorTable.all[node.constructor].spec.name): break
        case .node(let node): self.node(node, at: range)
        case .table(let table) where table.fields.isEmpty && !table.items.isEmpty:
            for inner in table.items where !findings.isFull {
                self.item(inner, at: range, where: isNow)
            }
        // All else has no word, and is looked at once.
        case _ where !isNow(nil): break
        case .half(let half): self.half(half)
        case .table:
            let known = ConstructorTable.items.joined(separator: ", ")
            refuse(
                Refusal(
                    Label(
                        en: "a plain table where a constructor belongs",
                        nl: "een gewone tabel waar een constructor hoort"),
                    hint: Label(
                        en: "write its word before it: \(known)",
                        nl: "schrijf er het woord voor: \(known)")),
                at: range)
        case .function: refuse(.function, at: range)
        default:
            let known = ConstructorTable.items.joined(separator: ", ")
            refuse(
                .expected(
                    Label(en: "one of \(known)", nl: "een van \(known)"), got: item),
                at: range)
        }
    }

    private mutating func node(_ node: TapeNode, at range: Range<Int>) {
        let entry = ConstructorTable.all[node.constructor]
        guard !entry.spec.holdsItems else {
            return refuse(
                Refusal(
                    Label(
                        en: "a scenario cannot hold another one",
                        nl: "een scenario kan geen ander scenario bevatten")),
                at: sites[node]?.word.range ?? range)
        }
        let call = FieldCheck(source: text).check(node, site: sites[node], &findings)
        entry.compile(call, &self)
    }

    private mutating func half(_ half: TapeHalf) {
        let spec = ConstructorTable.all[half.constructor].spec
        let call = "\(spec.name) \"\(half.name.shortened())\""
        refuse(
            Refusal(
                Label(en: "\(call) has no table", nl: "\(call) heeft geen tabel"),
                hint: Label(en: "write: \(call) { … }", nl: "schrijf: \(call) { … }")),
            at: text.firstToken(onLine: half.line))
    }
}
