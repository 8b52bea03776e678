-- W4. Two part-timers who replace each other, or one coordinator of 1.0 fte for all?
return scenario "One post of 1.0 fte" {
  api = 1, base = "limburg",

  change "pooled" { was = false, becomes = true, from = "2020-01-01" },
  change "fte" { of = post "south", becomes = 1 * fte, from = "2020-01-01", until = "2022-05-01" },
  change "fte" { of = post "south", becomes = 1.25 * fte, from = "2022-05-01" },
  change "fte" {
    of = post "north-mid", becomes = 0 * fte, from = "2020-01-01",
    because = "the same hours in one hand: nobody replaces",
  },
}
