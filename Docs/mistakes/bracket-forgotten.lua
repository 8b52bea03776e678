return scenario "Half a year away" {
  api = 1, base = "limburg",

  absence {
    who = post "south", from = "2021-03-01", lasts = 6 * months,

  change "fte" { becomes = 1 * fte, on = "2023-01-01" },
}
