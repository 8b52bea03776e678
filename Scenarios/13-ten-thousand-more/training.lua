-- What-if 7, second answer: for training.
-- The plan's training line has 25,000 euros in 2023 and 12,500 in each of the two years after it;
-- each year gets 10,000 more.
return scenario "10,000 more for training" {
  api = 1, base = "limburg",

  change "plan_training" {
    of = region "south", was = EUR(25000), becomes = EUR(35000), per = year, during = year(2023),
  },
  change "plan_training" {
    of = region "south", was = EUR(12500), becomes = EUR(22500), per = year,
    from = "2024-01-01", until = "2026-01-01",
  },
}
