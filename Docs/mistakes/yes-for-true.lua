return scenario "Half a year away" {
  api = 1, base = "limburg",

  change "pooled" {
    becomes = yes, on = "2023-01-01",
  },
}
