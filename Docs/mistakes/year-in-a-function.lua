return scenario "Test" {
  api = 1, base = "limburg",
  indicator "long" {
    count = "open", where = function(c) return c.age > 1 * year end,
  },
}
