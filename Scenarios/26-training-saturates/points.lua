-- Second answer: a curve through points, when all that one has is a few guesses.
-- Each pair is a share of staff that is trained, and by how much more is then found. Between two
-- points it is a straight line, and beyond the last it stays as high as it was there.
return scenario "Training through points" {
  api = 1, base = "limburg",

  effect {
    of = "training", on = "detection",
    curve = points { { 0, 0 }, { 5 * percent, 20 * percent }, { 20 * percent, 35 * percent } },
    because = "assumption: an example of a curve; no study of Limburg is known",
  },
}
