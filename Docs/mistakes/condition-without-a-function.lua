return scenario "Test" {
  api = 1, base = "limburg",
  indicator "long" { count = "open", where = case.age > 365 },
}
