local away = "2021-03-01"
return scenario "Half a year away" {
  api = 1, base = "limburg",

  absence {
    who = post "south", from = awya, lasts = 6 * months,
  },
}
