-- What-if 10. What would "one in five in view" require in Limburg by 2025?
-- The share in view: registrations of a year, divided by those who became a possible victim in it.
-- All channels must find possible victims 1.55 times as fast from 2023; the posts stay as they are.
return scenario "One in five in view" {
  api = 1, base = "limburg",

  -- a channel is a way in which people come into view: the police, care, citizens and others.
  -- 1.55 was found by trying values until one in five was reached
  change "channel_factor" {
    was = 1, becomes = 1.55, from = "2023-01-01",
    because = "brings the mean share in view in 2025 to one in five, when only chance varies",
  },
}
