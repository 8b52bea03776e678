-- What-if 6. Does training of 25, 12.5 and 12.5 thousand euros still work in 2025, or must it be repeated?
-- The plan spends 25,000 on training in 2023, and 12,500 in 2024 and in 2025. Here it spends 25,000 in
-- each of the three years. What somebody learns wears off in the model.
return scenario "Training at full strength each year" {
  api = 1, base = "limburg",

  -- the training line of the implementation plan, which is of the south only
  change "plan_training" {
    of = region "south", was = EUR(12500), becomes = EUR(25000), per = year,
    from = "2024-01-01", until = "2026-01-01",
  },
}
