-- What would two cents more per inhabitant from 2023, spent on coordinator hours, have added?
-- Ten cents a year instead of eight are paid by the 21 municipalities that pay a contribution of their
-- own then. Not by the nine in the south for whom the implementation plan pays, nor by Mook en
-- Middelaar, which another region serves: for these ten nothing changes.
return scenario "Ten cents" {
  api = 1, base = "limburg",

  change "contribution" {
    was = EUR(0.08), becomes = EUR(0.10), per = inhabitant,
    from = "2023-01-01", spend_on = "coordinator hours",
    because = "the councils set 0.08 for 2020; wages have risen since",
  },
}
