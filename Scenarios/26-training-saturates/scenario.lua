-- What if the first people who are trained matter most, and the last hardly at all?
-- In the tables twice as many trained staff find twice as much more. Here the effect is a curve:
-- it rises fast and levels off, and 40 percent more is what it approaches and never reaches.
return scenario "Training levels off" {
  api = 1, base = "limburg",

  effect {
    of = "training", on = "detection",  -- what training does to how soon people are found
    curve = saturating { half = 5 * percent, at_most = 40 * percent },  -- half of it at one in twenty
    because = "assumption: an example of a curve; no study of Limburg is known",
  },
}
