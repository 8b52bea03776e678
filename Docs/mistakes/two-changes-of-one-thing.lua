return scenario "Half a year away" {
  api = 1, base = "limburg",

  change "fte" { of = post "south", becomes = 0.6 * fte, from = "2023-01-01" },
  change "fte" { becomes = 0.8 * fte, from = "2024-01-01" },
}
