// The reference page of the scenario language, written from the same descriptions that check it.

public import KetenCare
import KetenEngine

/// `Docs/scenario-language.md`.
public enum LanguagePage {
    /// The page in Markdown; the same bytes from the same version.
    ///
    /// - Parameter region: where the examples of values come from.
    public static func text(region: Region) -> String {
        ([opening] + constructors + [references, quantities, functions(in: region)]
            + [QuestionTable.text, levers(of: region), closing])
            .joined(separator: "\n\n") + "\n"
    }

    private static let opening = """
        <!-- generated from Sources/KetenScripting and the parameters by `make golden` -->
        # The scenario language, `api = 1`

        A scenario is one Lua file that returns one value. Lua runs once, while the file is
        read; then only data is left, but for functions in the few places that take one (see
        Functions). A file may use variables, loops and functions to make its list of items;
        `pairs` and `sort` have one order, and there is no clock, no chance and no file in reach.

        ```lua
        return scenario "Ten cents" {
          api = 1, base = "limburg",

          change "contribution" {
            was = EUR(0.08), becomes = EUR(0.10), per = inhabitant,
            from = "2023-01-01", spend_on = "coordinator hours",
          },
        }
        ```

        What is wrong with a file is said with its line, its column and what to write instead;
        nothing is run before all is right. The order of items means nothing, and two items that
        touch one thing on one day are an error that names both. A field that begins with `x_`
        is a note of your own.

        What may be meant and is most often a slip is said by `keten check`, `keten explain` and
        below every table, and changes nothing: a change that does nothing within the run, a value
        that lies outside the range of `keten parameters` though the model takes it, a target that
        asks for less of what is better, an `until` on the last day of a month, a function that
        tells no cases apart.

        ## Constructors
        """

    private static var constructors: [String] {
        ConstructorTable.all.map { entry in
            let spec = entry.spec
            var text = "### `\(spec.call(named: spec.naming?.example))`\n\n"
            text += spec.meaning.en.uppercasedFirst + "."
            if let naming = spec.naming {
                text += " The name in quotes is \(naming.meaning.en)."
            }
            if let field = spec.valueOf { text += " It is a value of the field `\(field)`." }
            if !spec.fields.isEmpty { text += "\n\n| field | takes | meaning |\n|---|---|---|" }
            for field in spec.fields {
                let need = field.isRequired ? " (required)" : ""
                let takes = field.kind.example(named: spec.naming?.example)
                text += "\n| `\(field.name)`\(need) | `\(takes)` | \(field.meaning.en) |"
            }
            for fields in spec.alternatives {
                let names = fields.map { "`\($0)`" }.joined(separator: ", ")
                text += fields == spec.alternatives.first ? "\n\n" : " "
                text += "At most one of \(names)."
            }
            if let remark = spec.remark {
                text += "\n\n\(wrapped(remark.text))\n\n```lua\n\(remark.example)\n```"
            }
            return text
        }
    }

    /// A paragraph in lines that a reader of the raw text can read.
    private static func wrapped(_ text: String) -> String {
        var lines = [""]
        for word in text.split(separator: " ") {
            let line = lines[lines.count - 1]
            if line.isEmpty || line.count + word.count < 88 {
                lines[lines.count - 1] += (line.isEmpty ? "" : " ") + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }

    private static var references: String {
        var text = "## References\n\n| word | refers to |\n|---|---|"
        for word in ReferenceWord.allCases {
            let call =
                word.takesNumber
                ? "\(word.word)(\(word == .year ? 2024 : 1))"
                : "\(word.word) \"…\""
            text += "\n| `\(call)` | \(word.label.en) (Dutch: \(word.label.nl)) |"
        }
        return text + "\n\nMunicipalities have their Dutch names. Dates are texts, "
            + "`\"2023-01-01\"`; `from` is the first day and `until` the day after the last."
    }

    private static var quantities: String {
        let words = UnitWord.all.map { "`\($0.name)`" }.joined(separator: ", ")
        return """
            ## Quantities

            Money is `EUR(0.08)`, exact to a ten-thousandth. A quantity is a number times a
            word, such as `6 * months` or `10 * percent`, and a rate is divided: `EUR(45000) /
            year`. Words: \(words). Days and calendar months are never taken for each other.
            """
    }

    private static func levers(of region: Region) -> String {
        var text = """
            ## What `change` can change

            `keten parameters` prints values, ranges, grades and sources; `keten parameters
            --format json` is for programs. A parameter without dates has one value for the run.
            Limits are what the model accepts; ranges are what is plausible.

            | parameter | of | takes | limits | dates | what it does |
            |---|---|---|---|---|---|
            """
        for parameter in ParameterCatalog.all.filter(\.canBeChanged).sorted(by: { $0.id < $1.id }) {
            let subject = parameter.subject == .whole ? "" : parameter.subject.rawValueText
            text +=
                "\n| `\(parameter.id)` | \(subject) | `\(example(parameter, region))` | "
                + "\(limits(parameter)) | \(parameter.isScheduled ? "yes" : "no") | "
                + "\(parameter.meaning.en) |"
        }
        return text
    }

    private static func limits(_ parameter: Parameter) -> String {
        switch parameter.unit {
        case .flag, .word: ""
        default:
            "\(ParameterValue.plain(parameter.limits.lowerBound))–"
                + "\(ParameterValue.plain(parameter.limits.upperBound))"
        }
    }

    private static func example(_ parameter: Parameter, _ region: Region) -> String {
        switch parameter.unit {
        case .flag: return "true"
        case .word:
            guard case .word(let word)? = region.entries(of: parameter.id).first?.value else {
                return "\"…\""
            }
            return "\"\(word)\""
        case .share: return "80 * percent"
        case .factor: return "1.5"
        default: return Measure(parameter.unit)?.example ?? "1"
        }
    }

    private static let standard = ScriptLimits.standard

    private static func count(_ number: Int) -> String { NumberText.plain(Double(number)).en }

    private static let closing = """
        ## Limits of a file

        \(standard.sourceBytes >> 10) KiB of text, \(standard.instructions / 1_000_000) million \
        steps, \(standard.memoryBytes >> 20) MiB of memory and \(standard.seconds) seconds of work;
        at most \(count(Compilation.mostChanges)) changes, \(count(Sweep.mostVariants)) variants \
        with \(count(Sweep.mostItems)) changes in all,
        \(Compilation.mostFunctions) functions that say who goes first, \
        \(IndicatorConstructor.most) indicators, \(NewPostConstructor.most) new posts,
        texts of \(count(FieldReading.longestText)) characters, \
        and \(BaseReader.deepest) files laid over each
        other. A step is an instruction of Lua, or sixteen bytes or so of text that a function
        works on, and one call of a function by a run has
        \(count(standard.callInstructions)); so the same file stops at the
        same place on every machine. The seconds are those that it works, not those that it
        waits, and only stop what the steps cannot count. What a file returns has at most 100,000
        values, 32 tables within tables and 8 MiB. A program that embeds Keten may set the first four
        (`ScriptLimits`); a file that meets a limit is told which, and near which line.

        Only text is read, never compiled Lua. There are no coroutines, no metatables, no
        `pcall`, no `load`, no `require`, and no file, clock or chance. An item that is written
        and is not part of what the file returns is an error, so that nothing is forgotten.
        A list has no holes: `#`, `ipairs` and the functions of `table` refuse one whose values
        are not at 1, 2, 3 … to its last.

        ## The promise behind `api = 1`

        A file that says `api = 1` and is accepted today is accepted, and means the same, in
        every later version that knows `api = 1`. Results may change with the model; then the
        changelog says **Results changed** and why.
        """
}

extension SubjectKind {
    /// The word for one subject.
    var rawValueText: String {
        switch self {
        case .whole: ""
        case .region: "region"
        case .post: "post"
        case .municipality: "municipality"
        case .channel: "channel"
        case .form: "form"
        }
    }
}

extension String {
    /// The text with a capital.
    var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
