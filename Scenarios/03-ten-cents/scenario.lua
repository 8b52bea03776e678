-- What would two cents more per inhabitant from 2023, spent on coordinator hours, have added?
-- Who pays 10 cents instead of 8 is every municipality that pays a contribution of its own then: 21.
-- Not the nine in the south for whom the implementation plan pays, nor Mook en Middelaar, which
-- another region serves: for these ten nothing changes.
return scenario "Ten cents" {
  api = 1, base = "limburg",

  change "contribution" {
    was = EUR(0.08), becomes = EUR(0.10), per = inhabitant,
    from = "2023-01-01", spend_on = "coordinator hours",
    because = "the councils set 0.08 for 2020; wages have risen since",
  },
}
