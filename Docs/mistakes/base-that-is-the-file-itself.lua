return scenario "Half a year away" {
  api = 1, base = "./base-that-is-the-file-itself.lua",

  absence {
    who = post "south", from = "2021-03-01", lasts = 6 * months,
  },
}
