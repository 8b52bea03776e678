-- What-if 9, second answer: the plan's amounts follow consumer prices, and the grant's money with them.
-- The post keeps its hours, as it does in the baseline: only the bill and who pays it change.
return scenario "The plan follows prices" {
  api = 1, base = "limburg",

  -- "indexation": all lines of the plan grow with the price index from the day on which this is true
  change "plan_indexation" {
    was = false, becomes = true, from = "2023-01-01",
    because = "the plan's amounts are flat; here they keep their value of 2023",
  },

  -- and so does the fund that pays them: the national grant for the south
  change "fund_size" {
    of = region "south", was = EUR(81500), becomes = EUR(84190), per = year, during = year(2024),
    because = "prices rose by 3.3 percent",
  },
  change "fund_size" {
    of = region "south", was = EUR(81500), becomes = EUR(86968), per = year, during = year(2025),
    because = "prices rose by 6.7 percent in two years",
  },
}
