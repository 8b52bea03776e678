-- What would half as much again of coordination do to those who wait for more than a month?
-- The model has no such number, so this scenario makes one. An indicator measures and changes
-- nothing; it is measured in the baseline as well, and stands in the table with the others.
return scenario "Longer than a month in line" {
  api = 1, base = "limburg",

  scale "fte" { by = 1.5, from = "2023-01-01" },  -- 1.5 times what each post has

  -- of everybody who waits at the end of a month, how many do so for more than 30 days
  indicator "waiting longer than a month" {
    count = "waiting", every = month, better = "lower",
    where = function(case) return case.waiting > 30 * days end,
  },
}
