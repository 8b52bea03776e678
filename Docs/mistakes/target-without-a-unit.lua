return scenario "Test" {
  api = 1, base = "limburg",
  target "left_waiting" { at_most = 10, during = year(2024) },
}
