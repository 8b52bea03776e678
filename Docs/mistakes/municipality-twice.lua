return scenario "Half a year away" {
  api = 1, base = "limburg",

  change "contribution" {
    of = { municipality "Venlo", municipality "Beesel", municipality "Venlo" },
    becomes = EUR(0.10), per = inhabitant, from = "2023-01-01",
  },
}
