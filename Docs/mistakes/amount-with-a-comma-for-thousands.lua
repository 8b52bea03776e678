return scenario "Half a year away" {
  api = 1, base = "limburg",

  change "plan_training" {
    becomes = EUR(45,000), per = year, from = "2023-01-01",
  },
}
