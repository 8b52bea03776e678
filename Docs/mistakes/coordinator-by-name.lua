return scenario "Test" {
  api = 1, base = "limburg",
  absence { who = coordinator "south", from = "2023-01-01", lasts = 6 * months },
}
