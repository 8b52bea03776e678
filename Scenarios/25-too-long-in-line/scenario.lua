-- What would half as much again of coordination do to those who wait for more than a month?
-- The model has no such number, so this scenario makes one. An indicator measures and changes
-- nothing; it is measured in the baseline as well, and stands in the table with the others.
return scenario "Longer than a month in line" {
  api = 1, base = "limburg",

  -- half as much again for each post: in the south 0.5 becomes 0.75 fte, in the north 0.75 becomes 1.125
  scale "fte" { by = 50 * percent, from = "2023-01-01" },

  -- of all people who wait at the end of a month, how many have done so for more than 30 days; a year
  -- shows the mean of its months
  indicator "waiting longer than a month" {
    count = "waiting", every = month, better = "lower",
    where = function(case) return case.waiting > 30 * days end,
  },
}
