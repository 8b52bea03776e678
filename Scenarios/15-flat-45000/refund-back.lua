-- What-if 9, third answer: municipalities want part of the grant back, a quarter of the coordinator line
-- by way of example. The post loses the hours that this quarter pays.
return scenario "A quarter of the line flows back" {
  api = 1, base = "limburg",

  -- what the plan does not spend of its fund returns to the 16 municipalities of the south
  change "plan_coordinator" {
    of = region "south", was = EUR(45000), becomes = EUR(33750), per = year,
    from = "2023-01-01", until = "2026-01-01",
  },

  -- money and hours are two changes: the line says who pays, the post how much work is done
  change "fte" {
    of = post "south", was = 0.5 * fte, becomes = 0.394 * fte, from = "2023-01-01",
    because = "11,250 euros buy 0.106 fte at the mean wages of 2023 to 2025",
  },
}
