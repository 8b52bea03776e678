return scenario "Half a year away" {
  api = 1, base = "limburg",

  change "contribution" {
    of = municipality "Mastricht", becomes = EUR(0.10), per = inhabitant,
    from = "2023-01-01",
  },
}
