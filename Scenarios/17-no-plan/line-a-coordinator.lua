-- W11, line A by itself: the coordinator line is taken away, and with it the hours that it buys.
return scenario "No coordinator line" {
  api = 1, base = "limburg",

  change "plan_coordinator" { of = region "south", was = EUR(45000), becomes = EUR(0), per = year, from = "2023-01-01", until = "2026-01-01" },
  change "fte" {
    of = post "south", was = 0.5 * fte, becomes = 0.07 * fte, from = "2023-01-01",
    because = "45,000 euros buy about 0.43 fte at the mean wages of 2023 to 2025",
  },
}
