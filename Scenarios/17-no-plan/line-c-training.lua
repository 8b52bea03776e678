-- What-if 11, line C by itself: no training.
-- The line has 25,000 euros in 2023 and 12,500 in each of the two years after it; all of it goes.
return scenario "No training line" {
  api = 1, base = "limburg",

  change "plan_training" {
    of = region "south", was = EUR(25000), becomes = EUR(0), per = year, during = year(2023),
  },
  change "plan_training" {
    of = region "south", was = EUR(12500), becomes = EUR(0), per = year,
    from = "2024-01-01", until = "2026-01-01",
  },
}
