// Scripts that use what Lua is good at: helpers, constants, loops, functions of several lines.
// Their mutants are checked as those of the shipped scripts are, which are mostly lists.

/// Scripts for mutants.
enum MutationPrograms {
    static let all = [helpers, loops, functions, lists, choices]

    /// What makes another script of one of them, such as anybody could mean.
    static let meant = [
        ": ipairs became pairs", ": \"open\" left out", ": \"Heerlen\" left out", ": not left out",
    ]

    private static let helpers = """
        local sick, most = "labour", 90 * days
        local function is_it(c)
          return c.form == sick or c.form == "sexual"
        end
        local function rank(c)
          local weight = 1
          if is_it(c) and c.waiting < most then
            weight = 3
          elseif c.needs_shelter then
            weight = 2
          end
          return weight * c.waiting
        end
        return scenario "Helpers" {
          api = 1, base = "limburg",
          priority "cases" { by = rank, of = region "south" },
        }

        """

    private static let loops = """
        local items = {}
        local becomes = EUR(0.08) + EUR(0.02)
        for number = 1, 2 do
          items[#items + 1] = indicator("own" .. number) {
            count = "open",
            where = function(case)
              return case.age > number * 30 and case.stage ~= "closure"
            end,
          }
        end
        for _, place in ipairs { "Venlo", "Heerlen" } do
          items[#items + 1] = change "participation" {
            of = municipality(place), becomes = 50 * percent, from = "2023-01-01",
          }
        end
        return scenario "Loops" {
          api = 1, base = "limburg", items,
          change "contribution" { becomes = becomes, per = inhabitant, on = "2023-01-01" },
        }

        """

    private static let functions = """
        local function late(waiting, limit)
          return waiting > limit
        end
        return scenario "Functions" {
          api = 1, base = "limburg",
          indicator "late" {
            count = "cases",
            where = function(case)
              local stage, state = case.stage, case.state
              local points = { sexual = 3, labour = 2 }
              for _, known in ipairs { "waiting", "open" } do
                if state == known and late(case.waiting, 14) then
                  return (points[case.form] or 1) > 1
                end
              end
              return not case.pays and stage == "intake"
            end,
          },
          effect {
            of = "training", on = "detection",
            curve = function(dose)
              local reach = 0.3
              return dose < 0.5 and reach * dose or 0.15
            end,
          },
        }

        """

    private static let lists = """
        local years, rates = { 2022, 2023, 2024 }, {}
        for number, year_of in ipairs(years) do
          rates[number] = { day = year_of .. "-01-01", rate = number * 20 * percent }
        end
        local function changes(list)
          local items = {}
          local number = 1
          while number <= #list do
            local one = list[number]
            table.insert(items, change "sickness_rate" {
              becomes = one.rate, on = one.day,
            })
            number = number + 1
          end
          return items
        end
        return scenario "Lists" {
          api = 1, base = "limburg", changes(rates),
          growth "population" {
            of = municipality "Venlo", by = 2 * percent, every = year, from = "2020-01-01",
          },
        }

        """

    private static let choices = """
        local half = 0.5 * fte
        local function size(name)
          if name == "south" then
            return 2 * half
          else
            return half
          end
        end
        local function score(case)
          local total = 0
          if case.form == "labour" then total = total + 1 end
          if case.municipality == "Venlo" or case.municipality == "Weert" then
            total = total + 2
          end
          repeat total = total * 2 until total > 10 or total == 0
          return total + math.min(case.waiting / week, 26)
        end
        return scenario "Choices" {
          api = 1, base = "limburg",
          change "fte" { of = post "south", becomes = size("south"), on = "2023-01-01" },
          priority "cases" { by = score, from = "2023-01-01" },
          absence { who = post "south", from = "2024-03-01", lasts = 6 * months },
          indicator "long" {
            count = "waiting", where = function(case) return case.waiting > 90 * days end,
          },
        }

        """
}
