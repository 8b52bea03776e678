-- What-if 9. Flat 45,000 a year for three years: what does it cost that the amount does not follow wages?
-- The southern post is cut to the hours that 45,000 euros still buy in each year.
-- One fte-year is 88,000 euros at the wages of 2020: 98,319 in 2023, 107,824 in 2024, 113,236 in 2025.
return scenario "Only the hours that 45,000 buys" {
  api = 1, base = "limburg",

  -- 45,000 divided by the price of one fte: 0.46, 0.42 and 0.40 instead of the 0.5 of the baseline
  change "fte" {
    of = post "south", was = 0.5 * fte, becomes = 0.46 * fte, during = year(2023),
    because = "45,000 of 98,319 euros",
  },
  change "fte" {
    of = post "south", was = 0.5 * fte, becomes = 0.42 * fte, during = year(2024),
    because = "45,000 of 107,824 euros",
  },
  change "fte" {
    of = post "south", was = 0.5 * fte, becomes = 0.4 * fte, during = year(2025),
    because = "45,000 of 113,236 euros",
  },
}
