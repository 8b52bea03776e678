return scenario "Test" {
  api = 1, base = "limburg",
  growth "population" { by = 1%, on = "2022-01-01" },
}
