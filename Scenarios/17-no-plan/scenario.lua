-- What-if 11. What does the plan of 257,000 euros for 2023 to 2025 buy? Here it is taken away.
-- Its four lines and the contact officers go. Nine municipalities then pay their 0.08 per inhabitant
-- again, about 27,500 euros a year, and the southern post keeps the hours that this pays for.
return scenario "No plan" {
  api = 1, base = "limburg",

  -- line A: no money of the plan for the coordinator of the south
  change "plan_coordinator" {
    of = region "south", was = EUR(45000), becomes = EUR(0), per = year,
    from = "2023-01-01", until = "2026-01-01",
  },

  -- "contribution replaced": line A pays in the place of the nine municipalities of these two
  -- sub-regions, so that they pay no contribution (true); without it they pay again (false)
  change "contribution_replaced" {
    of = { sub_region "maastricht-heuvelland", sub_region "westelijke-mijnstreek" },
    was = true, becomes = false, from = "2023-01-01",
    because = "without the plan's line nine municipalities pay their contribution again",
  },

  -- 45,000 euros go and 27,500 come: the post becomes smaller by what the difference buys
  change "fte" {
    of = post "south", was = 0.5 * fte, becomes = 0.335 * fte, from = "2023-01-01",
    because = "the 17,500 euros a year that are missing buy 0.165 fte at the mean wages of 2023 to 2025",
  },

  -- line B: no project leader, and none of the contact officers for trafficking whom the plan appoints
  change "plan_leader" {
    of = region "south", was = EUR(20000), becomes = EUR(0), per = year,
    from = "2023-01-01", until = "2026-01-01",
  },
  change "contact_officer" { of = region "south", was = true, becomes = false, from = "2023-01-01" },

  -- line C: no training, which had 25,000 euros in 2023 and 12,500 a year after that
  change "plan_training" {
    of = region "south", was = EUR(25000), becomes = EUR(0), per = year, during = year(2023),
  },
  change "plan_training" {
    of = region "south", was = EUR(12500), becomes = EUR(0), per = year,
    from = "2024-01-01", until = "2026-01-01",
  },

  -- line D: no campaign
  change "plan_campaign" {
    of = region "south", was = EUR(4000), becomes = EUR(0), per = year,
    from = "2023-01-01", until = "2026-01-01",
  },
}
