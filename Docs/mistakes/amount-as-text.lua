return scenario "Half a year away" {
  api = 1, base = "limburg",

  change "contribution" {
    becomes = "€ 0,10", per = inhabitant, from = "2023-01-01",
  },
}
