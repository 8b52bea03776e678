-- W10. What would "one in five in view" require in Limburg by 2025?
-- All channels must find possible victims 1.55 times as fast from 2023; the posts stay as they are.
return scenario "One in five in view" {
  api = 1, base = "limburg",

  change "channel_factor" {
    was = 1, becomes = 1.55, from = "2023-01-01",
    because = "brings the mean share in view in 2025 to one in five, when only chance varies",
  },
}
