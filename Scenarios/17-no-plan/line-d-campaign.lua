-- W11, line D by itself: no campaign.
return scenario "No campaign line" {
  api = 1, base = "limburg",

  change "plan_campaign" { of = region "south", becomes = EUR(0), per = year, from = "2023-01-01", until = "2026-01-01" },
}
