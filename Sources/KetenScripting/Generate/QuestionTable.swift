// From the question that somebody asks to the line that says it: the way into the language for who
// knows the field and not the words. Every line is compiled by a test.

/// Questions of the field, each with the line of a scenario that asks it.
enum QuestionTable {
    /// One question.
    struct Row: Sendable {
        let question: String
        /// An item of a scenario over Limburg.
        let line: String
    }

    /// Service first, then money, detection, people, and what is not known.
    static let rows: [Row] = [
        Row(
            question: "Another organisation provides the service",
            line: #"change "provider" { becomes = "koraal", from = "2024-01-01" }"#),
        Row(
            question: "Nobody provides it for half a year: a standstill",
            line: #"""
                change "provider" { becomes = "nobody", from = "2024-01-01", \#
                until = "2024-07-01" }
                """#),
        Row(
            question: "In a standstill a third of the hours goes on",
            line: #"""
                change "gap_capacity" { becomes = 0.33, from = "2019-04-01", \#
                until = "2019-10-01" }
                """#),
        Row(
            question: "A post has more hours, or fewer",
            line: #"""
                change "fte" { of = post "south", becomes = 0.75 * fte, \#
                from = "2023-01-01" }
                """#),
        Row(
            question: "All posts have a tenth fewer hours",
            line: #"scale "fte" { by = -10 * percent, from = "2023-01-01" }"#),
        Row(
            question: "One more post",
            line: #"""
                new_post "south-2" { at = region "south", size = 0.5 * fte, \#
                from = "2023-01-01" }
                """#),
        Row(
            question: "A coordinator is ill for half a year",
            line: #"absence { who = post "south", from = "2021-03-01", lasts = 6 * months }"#),
        Row(
            question: "All posts are one team",
            line: #"change "pooled" { becomes = true, from = "2023-01-01" }"#),
        Row(
            question: "A new team takes a year to work at full speed",
            line: #"change "host_ramp" { becomes = 12 * months }"#),
        Row(
            question: "Who needs shelter goes first",
            line: #"change "priority" { becomes = "shelter_first", from = "2023-01-01" }"#),
        Row(
            question: "The contribution is ten cents, spent on hours",
            line: #"""
                change "contribution" { becomes = EUR(0.10), from = "2023-01-01", \#
                spend_on = "coordinator hours" }
                """#),
        Row(
            question: "The contribution follows prices",
            line: #"change "contribution_indexation" { becomes = true, from = "2022-01-01" }"#),
        Row(
            question: "A municipality stops paying",
            line: #"""
                change "participation" { of = municipality "Venlo", becomes = 0, \#
                from = "2023-01-01" }
                """#),
        Row(
            question: "Who lives where nobody pays is not served",
            line: #"change "pay_to_use" { becomes = true, from = "2023-01-01" }"#),
        Row(
            question: "The plan pays for a municipality",
            line: #"""
                change "contribution_replaced" { of = municipality "Heerlen", \#
                becomes = true, from = "2023-01-01" }
                """#),
        Row(
            question: "The plan spends twice as much on training",
            line: #"scale "plan_training" { of = region "south", by = 2, during = year(2025) }"#),
        Row(
            question: "A campaign in the north and mid",
            line: #"""
                change "plan_campaign" { of = region "north-mid", becomes = EUR(4000), \#
                per = year, during = year(2024) }
                """#),
        Row(
            question: "The plan's coordinator or leader costs more",
            line: #"""
                scale "plan_leader" { of = region "south", by = 10 * percent, \#
                during = year(2025) }
                """#),
        Row(
            question: "The fund of the plan is smaller",
            line: #"""
                scale "fund_size" { of = region "south", by = -20 * percent, \#
                from = "2024-01-01" }
                """#),
        Row(
            question: "An hour of a coordinator costs five percent more",
            line: #"scale "unit_cost" { by = 5 * percent }"#),
        Row(
            question: "The Safety Houses ask more",
            line: #"""
                scale "safety_house_cost" { of = region "south", by = 10 * percent, \#
                from = "2023-01-01" }
                """#),
        Row(
            question: "Contact officers everywhere, earlier",
            line: #"change "contact_officer" { becomes = true, from = "2021-01-01" }"#),
        Row(
            question: "Two joint checks a month in one municipality",
            line: #"""
                change "joint_checks" { of = municipality "Venlo", becomes = 2 / month, \#
                from = "2023-01-01" }
                """#),
        Row(
            question: "The police find half as many again",
            line: #"""
                change "channel_factor" { of = channel "police", becomes = 1.5, \#
                from = "2023-01-01" }
                """#),
        Row(
            question: "Fewer reports because of privacy rules",
            line: #"""
                change "privacy_factor" { of = channel "care", becomes = 0.5, \#
                from = "2023-01-01" }
                """#),
        Row(
            question: "A tenth of all cases is prevented",
            line: #"change "prevention" { becomes = 10 * percent, from = "2023-01-01" }"#),
        Row(
            question: "Two more shelter places",
            line: #"""
                change "regional_shelter_places" { becomes = 10 * places, \#
                from = "2023-01-01" }
                """#),
        Row(
            question: "The region grows",
            line: #"growth "population" { by = 1 * percent, every = year, from = "2022-01-01" }"#),
        Row(
            question: "People move from one municipality to another",
            line: #"""
                shift "inhabitants" { of = municipality "Venlo", \#
                to = municipality "Roermond", number = 500 * inhabitants, on = "2023-01-01" }
                """#),
        Row(
            question: "Which of several amounts?",
            line: #"""
                change "contribution" { becomes = over { EUR(0.08), EUR(0.10) }, \#
                from = "2023-01-01" }
                """#),
        Row(
            question: "I do not believe a range of the tables",
            line: #"uncertain "patience" { low = 60 * days, high = 180 * days, source = "…" }"#),
        Row(
            question: "It is good enough if …",
            line: #"""
                target "left_waiting" { at_most = 5 * persons, during = year(2024), \#
                chance = 80 * percent }
                """#),
    ]

    /// The section of the reference page.
    static var text: String {
        var text = """
            ## From question to word

            What somebody may ask, and the line of a scenario over Limburg that asks it.

            | question | line |
            |---|---|
            """
        for row in rows { text += "\n| \(row.question) | `\(row.line)` |" }
        return text
    }
}
