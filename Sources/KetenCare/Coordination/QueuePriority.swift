// Who goes first in the waiting line: the rules that the parameter `priority` can name.

/// A rule that ranks waiting people; among equals the first to ask goes first.
struct QueuePriority: BitwiseCopyable, Equatable {
    /// 0: nobody goes first; −1: who needs shelter; below that −2 − the place of a function of the
    /// plan; else the draw index of a form of exploitation.
    private let code: Int8

    /// First come, first served.
    static let firstCome = QueuePriority(code: 0)
    /// People who needed shelter when registered go first.
    static let shelterFirst = QueuePriority(code: -1)

    private init(code: Int8) { self.code = code }

    /// The rule of a word, or nothing.
    init?(_ word: String, in tables: RegionTables) {
        switch word {
        case "first_come": self = .firstCome
        case "shelter_first": self = .shelterFirst
        default:
            let form = tables.forms.first { "form_\($0.named.id)" == word }
            guard let form else { return nil }
            code = Int8(form.drawIndex)
        }
    }

    /// The most functions of a plan that can be rules.
    static let mostFunctions = 100

    /// The rule that a function of a plan is, by its place; nothing if the word names none.
    init?(_ word: String, among functions: [CaseFunction]) {
        let place = functions.prefix(Self.mostFunctions).firstIndex { $0.name == word }
        guard let place else { return nil }
        code = Int8(-2 - place)
    }

    /// The place of the function that the rule is, if it is one.
    var function: Int? { code < -1 ? -2 - Int(code) : nil }

    /// The words of all rules of a region.
    static func words(in tables: RegionTables) -> [String] {
        ["first_come", "shelter_first"] + tables.forms.map { "form_\($0.named.id)" }
    }

    /// The highest rank there can be: who has it need not be compared with who asked later.
    var highestRank: Int { code == 0 ? 0 : 1 }

    /// The rank of a person; a higher one goes first.
    func rank(form: Int, needsShelter: Bool) -> Int {
        switch code {
        case 0: 0
        case -1: needsShelter ? 1 : 0
        default: form == Int(code) ? 1 : 0
        }
    }
}
