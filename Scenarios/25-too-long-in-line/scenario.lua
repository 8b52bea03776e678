-- What would half as much again of coordination do to those who wait for more than a month?
-- The model has no such number, so this scenario makes one. An indicator measures and changes
-- nothing; it is measured in the baseline as well, and stands in the table with the others.
return scenario "Longer than a month in line" {
  api = 1, base = "limburg",

  scale "fte" { by = 50 * percent, from = "2023-01-01" },  -- half as much again for each post

  -- of all people who wait at the end of a month, how many have done so for more than 30 days
  indicator "waiting longer than a month" {
    count = "waiting", every = month, better = "lower",
    where = function(case) return case.waiting > 30 * days end,
  },
}
