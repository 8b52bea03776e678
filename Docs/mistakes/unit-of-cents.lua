return scenario "Test" {
  api = 1, base = "limburg",
  change "contribution" { becomes = 12 * cent, from = "2023-01-01" },
}
