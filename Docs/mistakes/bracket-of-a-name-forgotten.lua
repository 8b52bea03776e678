return scenario "Test" {
  api = 1, base = "limburg",
  change "participation" { of = municipality("Heerlen", becomes = 0, from = "2023-01-01" },
}
