return scenario "Test" {
  api = 1, base = "limburg",
  foo "bar" {},
  change "fte" { of = post "south", becomes = 0.5, from = "2023-13-01" },
}
