return scenario "Half a year away" {
  api = 1, base = "limburg",

  change "caseload_norm" {
    of = post "south", becomes = 20 * cases / fte,
  },
}
