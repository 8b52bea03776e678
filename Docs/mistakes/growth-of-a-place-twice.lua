return scenario "Growth of a place twice" {
  api = 1, base = "limburg",

  growth "population" { by = 1 * percent, every = year, from = "2021-01-01" },
  growth "population" {
    of = municipality "Venlo", by = 3 * percent, every = year, from = "2022-01-01",
  },
}
