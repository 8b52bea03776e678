return scenario "Half a year away" {
  api = 1, base = "limburg",

  absence {
    who = post "south", from = os.date(), lasts = 6 * months,
  },
}
