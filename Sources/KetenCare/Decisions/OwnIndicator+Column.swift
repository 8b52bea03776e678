// An own indicator among those of the model: the same columns, outputs and paired differences.

public import KetenEngine

extension OwnIndicator {
    /// What it means: its name, its unit and which way is better.
    public var indicator: Indicator { column(at: 0).indicator }

    /// The indicator as the model's own are, by its place in the plan.
    func column(at place: Int) -> CareIndicator {
        CareIndicator(
            name, Label(en: name, nl: name), unit: unit, better, kind, formula: formula
        ) { care, scope in
            guard let last = scope.months.last else { return .nan }
            let months = isEveryMonth ? scope.months : last..<(last + 1)
            var (count, sum) = (0.0, 0.0)
            for region in scope.regions {
                for month in months {
                    count += care.ownCounts.count(place, region, month)
                    sum += care.ownCounts.sum(place, region, month)
                }
            }
            switch measure {
            case .count: return count / Double(months.count)
            case .sum: return sum / Double(months.count)
            case .mean: return count > 0 ? sum / count : .nan
            }
        }
    }

    private var unit: String {
        let plain: String
        switch measure {
        case .count: plain = "cases"
        case .sum(.field), .mean(.field): plain = "days"
        case .sum(.function), .mean(.function): plain = "number"
        }
        return looksAtMunicipalities ? "synthetic " + plain : plain
    }

    private var kind: Indicator.Kind {
        switch measure {
        case .count: .stock
        case .mean(.field): .duration
        case .mean, .sum: .amount
        }
    }

    private var formula: Label {
        let what: Label
        switch measure {
        case .count: what = Label(en: "Number of", nl: "Aantal")
        case .sum: what = Label(en: "Sum of a number of the", nl: "Som van een getal van de")
        case .mean: what = Label(en: "Mean of a number of the", nl: "Gemiddelde van een getal van")
        }
        let when =
            isEveryMonth
            ? Label(en: "mean of the ends of months", nl: "gemiddelde van de maandeinden")
            : Label(en: "at the end of the period", nl: "aan het eind van de periode")
        let synthetic =
            looksAtMunicipalities
            ? Label(
                en: " Synthetic: it looks at municipalities.",
                nl: " Synthetisch: er wordt naar gemeenten gekeken.") : Label(en: "", nl: "")
        return Label(
            en: "\(what.en) cases that the scenario selects, \(when.en).\(synthetic.en)",
            nl: "\(what.nl) zaken die het scenario kiest, \(when.nl).\(synthetic.nl)")
    }
}
