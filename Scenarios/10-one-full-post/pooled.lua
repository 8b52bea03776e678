-- What-if 4, second answer: the same two posts as one team. Against this the single post shows what
-- replacing each other is worth, since both serve the whole province.
-- "Pooled" means that the two regions share one queue, and that both coordinators work for it.
return scenario "Two posts, one team" {
  api = 1, base = "limburg",

  change "pooled" { was = false, becomes = true, from = "2020-01-01" },
}
