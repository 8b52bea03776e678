return scenario "Test" {
  api = 1, base = "limburg",
  scale "plan_training" { by = 2, during = year "2025" },
}
