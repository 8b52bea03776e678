return scenario "Test" {
  api = 1, base = "limburg",
  change "fte" { of = post "south", becomes = 18 * hours, from = "2023-01-01" },
}
