-- What-if 11, the other end: no coordinator line and nothing in its place, neither contribution nor other money.
-- The nine municipalities for whom the line paid do not begin to pay again, so the post all but goes.
return scenario "No coordinator line, nothing instead" {
  api = 1, base = "limburg",

  change "plan_coordinator" {
    of = region "south", was = EUR(45000), becomes = EUR(0), per = year,
    from = "2023-01-01", until = "2026-01-01",
  },

  -- 0.5 fte less the 0.423 that the line paid
  change "fte" {
    of = post "south", was = 0.5 * fte, becomes = 0.077 * fte, from = "2023-01-01",
    because = "45,000 euros buy 0.423 fte at the mean wages of 2023 to 2025",
  },
}
