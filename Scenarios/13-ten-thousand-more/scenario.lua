-- What-if 7. Training, campaign or coordinator hours: where do the next ten thousand euros a year help most?
-- Ten thousand euros more a year from 2023. This file is about coordinator hours in the south; the
-- other two have files of their own beside it.
return scenario "10,000 more for hours" {
  api = 1, base = "limburg",

  -- the hours are worked out beforehand: 0.5 fte as it is, and 0.094 that the money buys
  change "fte" {
    of = post "south", was = 0.5 * fte, becomes = 0.594 * fte, from = "2023-01-01",
    because = "10,000 euros buy 0.094 fte at the mean wages of 2023 to 2025",
  },
}
