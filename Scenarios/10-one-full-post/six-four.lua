-- What-if 4, third answer: 0.6 in the south, 0.4 in the north and middle, and 0.1 moved ever since.
-- Since May 2022 the north and middle have 0.75 fte; a tenth of an fte less of that is 0.65.
return scenario "0.6 and 0.4" {
  api = 1, base = "limburg",

  change "fte" { of = post "south", was = 0.5 * fte, becomes = 0.6 * fte, from = "2020-01-01" },
  change "fte" { of = post "north-mid", was = 0.5 * fte, becomes = 0.4 * fte, from = "2020-01-01", until = "2022-05-01" },
  change "fte" { of = post "north-mid", was = 0.75 * fte, becomes = 0.65 * fte, from = "2022-05-01" },
}
