-- W7. Training, campaign or coordinator hours: where do the next ten thousand euros a year help most?
return scenario "10,000 more for hours" {
  api = 1, base = "limburg",

  change "fte" {
    of = post "south", was = 0.5 * fte, becomes = 0.6 * fte, from = "2023-01-01",
    because = "10,000 euros buy about 0.1 fte at the wages of 2023 and 2024",
  },
}
