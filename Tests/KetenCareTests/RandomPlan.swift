// Plans drawn from the ranges of the levers: any of them must obey the laws.

import KetenEngine

@testable import KetenCare

/// A plan drawn with the engine's keyed generator; the same number gives the same plan.
struct RandomPlan {
    /// What a plan can change by itself; the shares of forms only change together.
    private static let levers = ParameterCatalog.all.filter {
        $0.canBeChanged && $0.id != "form_share"
    }

    let region: Region
    private var draws: KeyedDraws

    init(_ number: Int, region: Region) {
        self.region = region
        let generator = KeyedGenerator(seed: 20_190_924, replication: 0)
        draws = KeyedDraws(generator, entity: UInt64(number), purpose: 1)
    }

    /// A number from nought up to, but not including, a bound.
    mutating func below(_ bound: Int) -> Int { min(bound - 1, Int(draws.next() * Double(bound))) }

    /// A number between two others.
    mutating func number(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * draws.next()
    }

    /// One of several.
    mutating func one<T>(of values: [T]) -> T { values[below(values.count)] }

    /// A plan of one to six changes. One in 25 covers all years; the others run for four to
    /// fourteen months, half of them over the standstill.
    mutating func plan() -> Plan {
        let coverage = region.tables.coverage
        var period = coverage
        if below(25) > 0 {
            let from = coverage.from.adding(days: below(below(2) == 0 ? 180 : 2_300))
            let until = from.adding(days: 120 + below(300))
            period = Period(from: from, until: min(until, coverage.until)) ?? coverage
        }
        var changes = (0...below(6)).map { _ in change(in: period) }
        if below(8) == 0 { changes += formShares(from: period.from) }
        changes = Self.oneCurve(of: changes)
        var functions: [CaseFunction] = []
        if below(10) == 0 {
            functions = [.ranking(byForm: (0..<region.tables.forms.count).map { _ in below(4) })]
            changes.append(
                .set("priority", .word(functions[0].name), from: date(in: period)))
        }
        return Plan(
            name: "Random", period: period, changes: changes.map { PlannedChange($0) },
            functions: functions)
    }

    /// A lever has one curve: two of them are a conflict in the language too.
    private static func oneCurve(of changes: [Change]) -> [Change] {
        var curves: Set<EffectDose> = []
        return changes.filter { change in
            guard case .effect(let effect) = change else { return true }
            return curves.insert(effect.dose).inserted
        }
    }

    /// A part of one form's share goes to another, so that all still add up to one.
    private mutating func formShares(from: CivilDate) -> [Change] {
        let forms = shuffled(region.tables.forms.map(\.named.id))
        let shares = forms.map { form in
            region.entries(of: "form_share").first { $0.subject == form }?.value.number ?? 0
        }
        let moved = shares[0] * number(0...1)
        return [
            .set("form_share", .number(shares[0] - moved), of: [forms[0]], from: from),
            .set("form_share", .number(shares[1] + moved), of: [forms[1]], from: from),
        ]
    }

    private mutating func change(in period: Period) -> Change {
        let from = date(in: period)
        switch below(14) {
        case 2:
            let name = "new-\(below(1_000_000))"
            return .post(
                PostChange(
                    post: name, careRegion: one(of: region.subjects(of: .region)),
                    fte: number(0...1), from: from,
                    until: below(2) == 0 ? from.adding(days: 1 + below(500)) : nil))
        case 0:
            let until = from.adding(days: 1 + below(200))
            let days = Period(from: from, until: until) ?? period
            return .absence(AbsenceChange(post: one(of: region.subjects(of: .post)), period: days))
        case 1:
            let municipalities = some(of: region.subjects(of: .municipality))
            return .growth(
                GrowthChange(
                    municipalities: municipalities?.map(MunicipalityID.init),
                    factor: number(0.8...1.3), from: from,
                    until: below(3) == 0 ? from.adding(days: 1 + below(900)) : nil,
                    everyYear: below(3) == 0))
        case 3:
            return .growth(
                GrowthChange(
                    municipalities: [place()], added: 1 + below(20_000), from: from,
                    everyYear: below(3) == 0))
        case 4: return scale(from, period)
        case 5: return shift(on: from)
        case 6: return curve(from: period.from)
        default: return parameterChange(from, period)
        }
    }

    private mutating func place() -> MunicipalityID {
        MunicipalityID(one(of: region.subjects(of: .municipality)))
    }

    /// A number multiplied; downwards, so that no limit is passed.
    private mutating func scale(_ from: CivilDate, _ period: Period) -> Change {
        let parameter = one(
            of: Self.levers.filter {
                $0.unit != .flag && $0.unit != .word && $0.limits.lowerBound < 0.05
            })
        let isScheduled = parameter.isScheduled
        return .scale(
            ScaleChange(
                parameter: parameter.id, subjects: some(of: region.subjects(of: parameter.subject)),
                factor: number(0.4...1), from: isScheduled ? from : period.from,
                until: isScheduled && below(2) == 0 ? from.adding(days: 1 + below(500)) : nil))
    }

    /// Some inhabitants move, far fewer than live in the smallest municipality.
    private mutating func shift(on day: CivilDate) -> Change {
        let (from, to) = (place(), place())
        return .shift(
            ShiftChange(
                origin: from, destination: to,
                amount: below(2) == 0 ? .number(1 + below(400)) : .share(number(0...0.1)), on: day))
    }

    /// A curve that rises to some effect at some dose.
    private mutating func curve(from: CivilDate) -> Change {
        let dose = one(of: EffectDose.allCases)
        let most = number(0.01...1) * dose.range.upperBound
        let points = [
            EffectCurve.Point(dose: 0, effect: 0),
            EffectCurve.Point(dose: most, effect: number(0...1)),
        ]
        guard let curve = EffectCurve(points) else {
            preconditionFailure("A curve of rising doses is none.")
        }
        return .effect(EffectChange(dose: dose, curve: curve, from: from))
    }

    private mutating func parameterChange(_ from: CivilDate, _ period: Period) -> Change {
        let parameter = one(of: Self.levers)
        let isScheduled = parameter.isScheduled
        let until = isScheduled && below(2) == 0 ? from.adding(days: 1 + below(500)) : nil
        let spends = parameter.id == "contribution" && below(2) == 0
        return .parameter(
            ParameterChange(
                parameter: parameter.id, subjects: some(of: region.subjects(of: parameter.subject)),
                becomes: value(of: parameter), from: isScheduled ? from : period.from,
                until: until, spending: spends ? .coordinatorHours : nil))
    }

    private mutating func value(of parameter: Parameter) -> ParameterValue {
        switch parameter.unit {
        case .flag: return .flag(below(2) == 0)
        case .word:
            return .word(one(of: region.tables.words(of: parameter.id)))
        default:
            let entry = one(of: region.entries(of: parameter.id))
            let middle = entry.value.number
            let low = max(entry.low ?? middle * 0.5, parameter.limits.lowerBound)
            let reach = middle == 0 ? Self.reach(of: parameter) : middle * 1.5
            let high = min(entry.high ?? reach, parameter.limits.upperBound)
            return .number(number(low...max(low, high)))
        }
    }

    /// How far a lever that stands at nought, and has no range, may be moved.
    private static func reach(of parameter: Parameter) -> Double {
        switch parameter.unit {
        case .eurosPerYear: 100_000
        case .persons, .days: 40
        case .share: 0.6
        default: 1
        }
    }

    /// A day of a period.
    mutating func date(in period: Period) -> CivilDate {
        period.from.adding(days: below(period.dayCount))
    }

    /// Some of a list, or nothing, which means all.
    private mutating func some(of subjects: [String]) -> [String]? {
        guard !subjects.isEmpty, below(2) == 0 else { return nil }
        let chosen = subjects.filter { _ in below(2) == 0 }
        return chosen.isEmpty ? [one(of: subjects)] : chosen
    }

    /// A list in a random order.
    mutating func shuffled<T>(_ list: [T]) -> [T] {
        var list = list
        for place in list.indices.dropLast() {
            list.swapAt(place, place + below(list.count - place))
        }
        return list
    }

    /// A change that sets a value to itself, for as long as it holds under a plan.
    mutating func ownValue(under plan: Plan) -> Change {
        // What is scaled is what is set; a change of it is scaled too.
        var unscaled = plan
        unscaled.changes.removeAll { if case .scale = $0.change { true } else { false } }
        let parameters = ResolvedParameters(region: region, plan: unscaled)
        let parameter = one(of: Self.levers)
        let subjects = region.subjects(of: parameter.subject)
        let subject = subjects.isEmpty ? nil : one(of: subjects)
        let schedule = parameters.schedule(parameter.id, of: subject)
        let from = parameter.isScheduled ? date(in: plan.period) : plan.period.from
        let next = schedule.steps.first { $0.from > from }?.from
        return .set(
            parameter.id, parameters.value(parameter.id, of: subject, on: from),
            of: subject.map { [$0] }, from: from, until: next)
    }

    /// The region from the same tables with every row in another place.
    mutating func shuffledRegion() throws -> Region {
        var tables = region.tables
        tables.municipalities = shuffled(tables.municipalities)
        tables.subRegions = shuffled(tables.subRegions)
        tables.careRegions = shuffled(tables.careRegions)
        tables.channels = shuffled(tables.channels)
        tables.forms = shuffled(tables.forms)
        tables.providers = shuffled(tables.providers)
        tables.posts = shuffled(tables.posts)
        tables.funds = shuffled(tables.funds)
        tables.leave = shuffled(tables.leave)
        tables.population = shuffled(tables.population)
        tables.invoicedInhabitants = shuffled(tables.invoicedInhabitants)
        tables.parameters = shuffled(tables.parameters)
        return try Region(tables)
    }
}

extension CaseFunction {
    /// A rule that ranks people by their form, all of it in its table.
    fileprivate static func ranking(byForm ranks: [Int]) -> CaseFunction {
        CaseFunction(
            name: "by form \(ranks)", fields: [.form], keys: [Key(place: 0, count: ranks.count)],
            table: ranks.map(Double.init), callers: NobodyToAsk())
    }
}

/// The callers of a function whose table answers everything.
private struct NobodyToAsk: CaseCallers {
    struct IsAsked: Error {}

    func caller() throws -> any CaseCaller { throw IsAsked() }
}
