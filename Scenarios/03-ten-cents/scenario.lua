-- What would two cents more per inhabitant from 2023, spent on coordinator hours, have added?
return scenario "Ten cents" {
  api = 1, base = "limburg",

  change "contribution" {
    was = EUR(0.08), becomes = EUR(0.10), per = inhabitant,
    from = "2023-01-01", spend_on = "coordinator hours",
    because = "the councils set 0.08 for 2020; wages have risen since",
  },
}
