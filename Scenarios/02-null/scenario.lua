-- Does a scenario that changes nothing differ by exactly nothing?
-- The 21 municipalities that pay 8 cents per inhabitant a year themselves go on paying 8 cents.
return scenario "Nothing changes" {
  api = 1, base = "limburg",

  change "contribution" {
    was = EUR(0.08), becomes = EUR(0.08), per = inhabitant,
    from = "2023-01-01", spend_on = "coordinator hours",
    because = "a lever that is set to its own value must change nothing, bit for bit",
  },
}
