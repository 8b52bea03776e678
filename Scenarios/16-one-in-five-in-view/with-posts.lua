-- What-if 10, second answer: the same, and posts half as large again, so that no more people than now
-- leave the queue.
return scenario "One in five in view, and 1.5 times the posts" {
  api = 1, base = "limburg",

  change "channel_factor" { was = 1, becomes = 1.55, from = "2023-01-01" },  -- found 1.55 times as fast
  change "fte" { of = post "south", was = 0.5 * fte, becomes = 0.75 * fte, from = "2023-01-01" },
  change "fte" { of = post "north-mid", was = 0.75 * fte, becomes = 1.125 * fte, from = "2023-01-01" },
}
