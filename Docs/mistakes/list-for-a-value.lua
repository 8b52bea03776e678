return scenario "Test" {
  api = 1, base = "limburg",
  change "contribution" {
    becomes = { EUR(0.12), EUR(0.13) }, per = inhabitant, from = "2023-01-01",
  },
}
