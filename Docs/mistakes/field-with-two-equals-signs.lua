return scenario "Half a year away" {
  api = 1, base = "limburg",

  change "fte" {
    becomes == 1 * fte, on = "2023-01-01",
  },
}
