-- W6. Does training of 25, 12.5 and 12.5 thousand euros still work in 2025, or must it be repeated?
-- The plan spends half as much on training in 2024 and 2025 as in 2023. Here it spends as much again.
return scenario "Training at full strength each year" {
  api = 1, base = "limburg",

  -- the training line of the implementation plan, which is of the south only
  change "plan_training" {
    of = region "south", was = EUR(12500), becomes = EUR(25000), per = year,
    from = "2024-01-01", until = "2026-01-01",
  },
}
