return scenario "Half a year away" {
  api = 1, base = "limburg",

  change "contribution" {
    becomes = EUR(0.10), per = 2 * inhabitant, from = "2023-01-01",
  },
}
