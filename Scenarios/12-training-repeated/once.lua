-- What-if 6, second answer: train in 2023 only.
-- The plan spends 25,000 on training in 2023, as planned, and nothing in 2024 and 2025.
return scenario "Training in 2023 only" {
  api = 1, base = "limburg",

  change "plan_training" {
    of = region "south", was = EUR(12500), becomes = EUR(0), per = year,
    from = "2024-01-01", until = "2026-01-01",
  },
}
