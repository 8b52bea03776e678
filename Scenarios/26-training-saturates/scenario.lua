-- What if the first people who are trained matter most, and the last hardly at all?
-- In the tables the extra found grows in proportion: twice as many trained staff find twice as much
-- extra. Here the effect is a curve: it rises fast and levels off, and 40 percent more is what it
-- approaches and never reaches. It holds during the whole run and everywhere; the baseline keeps the
-- straight line of the tables.
return scenario "Training levels off" {
  api = 1, base = "limburg",

  effect {
    of = "training", on = "detection",  -- what training does to how soon people are found
    -- with one in twenty of the staff trained, people are found 20 percent sooner: half of the most
    curve = saturating { half = 5 * percent, at_most = 40 * percent },
    because = "assumption: an example of a curve; no study of Limburg is known",
  },
}
