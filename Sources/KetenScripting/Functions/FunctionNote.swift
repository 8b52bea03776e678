// How a function is executed and what that costs, in words for `keten explain`.

import KetenCare
import KetenEngine

/// What is told about one function.
struct FunctionNote: Sendable {
    /// What the function does for the scenario: "who is next".
    let use: Label
    /// Where it is written.
    let origin: Origin
    /// Its name in the plan; nothing for a curve, which is a table before the run begins.
    let function: String?
    /// How many answers are in its table, and in how many places a run must ask.
    let known: Int, asked: Int
    /// The most instructions of a call and the fields that it reads.
    let steps: Int, reads: Int
    /// How a curve is tabulated.
    var grid: Label?
    /// Its answer, if it was the same for every case that it was tried with.
    var constant: Double?
    /// What its answer is for.
    var answer = Answer.amount

    /// What the answer of a function is for.
    enum Answer: Sendable {
        /// Who goes first.
        case rank
        /// Which cases count.
        case filter
        /// A number of a case.
        case amount
    }

    /// What a reader should look at again: a function that tells no cases apart.
    var warning: Label? {
        guard let constant else { return nil }
        switch answer {
        case .rank:
            return Label(
                en: "the function of priority (line \(origin.line)) gave every case that it was "
                    + "tried with the same number: so who asked first is next, as without it",
                nl: "de functie van priority (regel \(origin.line)) gaf elke zaak waarmee ze is "
                    + "geprobeerd hetzelfde getal: dan gaat wie het eerst vroeg voor, als zonder")
        case .filter where constant == 0:
            return Label(
                en: "\(use.en) counts nobody: its function (line \(origin.line)) said no of every "
                    + "case that it was tried with",
                nl: "\(use.nl) telt niemand: haar functie (regel \(origin.line)) zei nee van elke "
                    + "zaak waarmee ze is geprobeerd")
        case .amount where constant == 0:
            return Label(
                en: "\(use.en) is always nought: its function (line \(origin.line)) gave 0 for "
                    + "every case that it was tried with",
                nl: "\(use.nl) is altijd nul: haar functie (regel \(origin.line)) gaf 0 voor elke "
                    + "zaak waarmee ze is geprobeerd")
        default: return nil
        }
    }

    /// About how long one call takes, in nanoseconds; two digits of it are meant.
    ///
    /// From its instructions: 90 ns for the call, 8 for an instruction, 40 for a field that is read
    /// (measured on the machine of `Docs/benchmarks.md`).
    var nanoseconds: Int {
        let exact = 90 + 8 * steps + 40 * reads
        let unit = exact >= 1000 ? 100 : 10
        return (exact + unit / 2) / unit * unit
    }

    /// The note in words.
    ///
    /// - Parameter calls: how often a replication calls it, on average.
    func text(calls: Double) -> Label {
        let line = origin.line
        if let grid {
            return Label(
                en: "\(use.en) (line \(line)): tabulated when the file is read, \(grid.en)",
                nl: "\(use.nl) (regel \(line)): een tabel, gemaakt bij het lezen, \(grid.nl)")
        }
        if asked == 0 {
            return Label(
                en: "\(use.en) (line \(line)): tabulated when the file is read, \(known) values; "
                    + "a run calls no Lua for it",
                nl: "\(use.nl) (regel \(line)): een tabel van \(known) waarden, gemaakt bij het "
                    + "lezen; een berekening roept er geen Lua voor aan")
        }
        let number = Int(calls.rounded())
        let partly = known > 0
        return Label(
            en: "\(use.en) (line \(line)): called"
                + (partly ? ", but for \(known) of \(known + asked) combinations in a table" : "")
                + ", about \(number) times in a simulation, \(weight(calls).en)",
            nl: "\(use.nl) (regel \(line)): aangeroepen"
                + (partly ? ", behalve \(known) van \(known + asked) combinaties in een tabel" : "")
                + ", ongeveer \(number) keer per simulatie, \(weight(calls).nl)")
    }

    /// What the calls weigh in the time of a run, of which a simulation takes about 1.5 ms.
    private func weight(_ calls: Double) -> Label {
        let share = calls * Double(nanoseconds) / 1_500_000
        if share < 0.01 {
            return Label(
                en: "less than a hundredth of the time of a run",
                nl: "minder dan een honderdste van de rekentijd")
        }
        if share < 0.1 {
            return Label(
                en: "a few per cent of the time of a run", nl: "enkele procenten van de rekentijd")
        }
        return Label(
            en: "a tenth of the time of a run or more", nl: "een tiende van de rekentijd of meer")
    }
}
