return scenario "Test" {
  api = 1, base = "limburg",
  change "contribution" { becomes = €0.08, from = "2023-01-01" },
}
