-- What-if 11, line A by itself: no coordinator line. The nine municipalities pay their contribution again,
-- and the post keeps the hours that this pays for.
return scenario "No coordinator line" {
  api = 1, base = "limburg",

  change "plan_coordinator" {
    of = region "south", was = EUR(45000), becomes = EUR(0), per = year,
    from = "2023-01-01", until = "2026-01-01",
  },

  -- "contribution replaced": the plan's line pays in the place of these nine municipalities (true);
  -- without the line they pay 8 cents per inhabitant themselves again (false)
  change "contribution_replaced" {
    of = { sub_region "maastricht-heuvelland", sub_region "westelijke-mijnstreek" },
    was = true, becomes = false, from = "2023-01-01",
  },
  change "fte" {
    of = post "south", was = 0.5 * fte, becomes = 0.335 * fte, from = "2023-01-01",
    because = "the 17,500 euros a year that are missing buy 0.165 fte at the mean wages of 2023 to 2025",
  },
}
