return scenario "Half a year away" {
  api = 1, base = "limburg",

  change "referral_delay" {
    becomes = 30, on = "2023-01-01",
  },
}
