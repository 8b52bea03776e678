return scenario "Half a year away" {
  api = 1, base = "limburg",

  absence {
    who = post "south", from = "2021-03-01", until = "2021-09-01", lasts = 6 * months,
  },
}
