return scenario "Half a year away" {
  api = 1, base = "limburg",

  absence {
    who = coordinator(9), from = "2021-03-01", lasts = 6 * months,
  },
}
