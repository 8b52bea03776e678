-- W3. Are two half posts enough if registrations double because signalling improves?
-- From 2023 people are found twice as fast; the posts stay as they are.
return scenario "Signalling twice as good" {
  api = 1, base = "limburg",

  change "channel_factor" {
    was = 1, becomes = 2, from = "2023-01-01",
    because = "every channel finds possible victims twice as fast",
  },
}
