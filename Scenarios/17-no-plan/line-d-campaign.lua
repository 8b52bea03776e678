-- What-if 11, line D by itself: no campaign.
-- The line has 4,000 euros in each of its three years; all of it goes.
return scenario "No campaign line" {
  api = 1, base = "limburg",

  change "plan_campaign" {
    of = region "south", was = EUR(4000), becomes = EUR(0), per = year,
    from = "2023-01-01", until = "2026-01-01",
  },
}
