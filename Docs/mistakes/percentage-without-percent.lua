return scenario "Half a year away" {
  api = 1, base = "limburg",

  change "participation" {
    becomes = 80, on = "2023-01-01",
  },
}
