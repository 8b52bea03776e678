-- W4, second answer: the same two posts as one team.
return scenario "Two posts, one team" {
  api = 1, base = "limburg",

  change "pooled" { was = false, becomes = true, from = "2020-01-01" },
}
