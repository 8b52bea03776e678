return scenario "Test" {
  api = 1, base = "limburg",
  change "contribution" { becomes = EUR(0.10), per = month, from = "2023-01-01" },
}
