return scenario "Test" {
  api = 1, base = "limburg",
  change "pooled" { becomes = true, from = date("2022-03-01") },
}
