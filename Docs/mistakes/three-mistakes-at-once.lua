return scenario "Half a year away" {
  api = 1, base = "limburg",

  absence {
    who = post "suoth", from = "2021-03-32", lasts = 6 * persons,
  },
}
