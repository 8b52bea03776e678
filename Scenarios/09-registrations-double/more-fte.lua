-- What-if 3, second answer: and with half as much again of coordination?
-- People are found twice as fast, and both posts have 1.5 times the hours that they have now.
return scenario "Twice as good, and 1.5 times the posts" {
  api = 1, base = "limburg",

  -- 1 fte is one full-time coordinator
  change "channel_factor" { was = 1, becomes = 2, from = "2023-01-01" },
  change "fte" { of = post "south", was = 0.5 * fte, becomes = 0.75 * fte, from = "2023-01-01" },
  change "fte" { of = post "north-mid", was = 0.75 * fte, becomes = 1.125 * fte, from = "2023-01-01" },
}
