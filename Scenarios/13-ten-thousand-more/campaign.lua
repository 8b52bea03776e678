-- What-if 7, third answer: for the campaign.
-- The plan's campaign line has 4,000 euros a year; in each of its three years it gets 10,000 more.
return scenario "10,000 more for the campaign" {
  api = 1, base = "limburg",

  change "plan_campaign" {
    of = region "south", was = EUR(4000), becomes = EUR(14000), per = year,
    from = "2023-01-01", until = "2026-01-01",
  },
}
