return scenario "Comparison with an arrow" {
  api = 1, base = "limburg",

  indicator "open for long" {
    count = "open", where = function(case) return case.age => 180 * days end,
  },
}
