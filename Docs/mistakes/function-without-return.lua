return scenario "Test" {
  api = 1, base = "limburg",
  indicator "long" { count = "open", where = function(c) c.age > 365 end },
}
