-- W6. Does training of 25, 12.5 and 12.5 thousand euros still work in 2025, or must it be repeated?
return scenario "Training at full strength each year" {
  api = 1, base = "limburg",

  change "plan_training" {
    of = region "south", was = EUR(12500), becomes = EUR(25000), per = year,
    from = "2024-01-01", until = "2026-01-01",
  },
}
