-- What does each cent of contribution buy? Eight, nine, ten, eleven and twelve cents beside each other.
-- This one file is five scenarios, one for each amount between the braces of `over`, for the 21
-- municipalities that pay themselves. All five are compared with the same baseline, in runs with the
-- same luck, and stand in one table.
return scenario "Each cent" {
  api = 1, base = "limburg",

  change "contribution" {
    becomes = over { EUR(0.08), EUR(0.09), EUR(0.10), EUR(0.11), EUR(0.12) }, per = inhabitant,
    from = "2023-01-01", spend_on = "coordinator hours",
    because = "8 cents is what is paid now, so that its line must show no difference",
  },
}
