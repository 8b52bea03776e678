return scenario "Half a year away" {
  api = 1, base = "limburg",

  change "contribution" {
    was = EUR(0.07), becomes = EUR(0.10), per = inhabitant,
    from = "2023-01-01",
  },
}
