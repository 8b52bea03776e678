-- W9, second answer: a quarter less of the plan is spent, and the grant flows back.
return scenario "The refund is wanted back" {
  api = 1, base = "limburg",

  change "plan_coordinator" {
    of = region "south", was = EUR(45000), becomes = EUR(33750), per = year,
    from = "2023-01-01", until = "2026-01-01",
  },
  change "fte" { of = post "south", was = 0.5 * fte, becomes = 0.375 * fte, from = "2023-01-01" },
}
