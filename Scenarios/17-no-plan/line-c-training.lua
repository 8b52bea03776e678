-- W11, line C by itself: no training.
return scenario "No training line" {
  api = 1, base = "limburg",

  change "plan_training" { of = region "south", becomes = EUR(0), per = year, from = "2023-01-01", until = "2026-01-01" },
}
