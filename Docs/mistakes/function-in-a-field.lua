return scenario "Half a year away" {
  api = 1, base = "limburg",

  change "fte" {
    becomes = function() return 1 * fte end, on = "2023-01-01",
  },
}
