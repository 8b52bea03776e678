return scenario "Half a year away" {
  api = 1, base = "limburg",

  change "fte",
}
