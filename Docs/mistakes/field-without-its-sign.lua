return scenario "Test" {
  api = 1, base = "limburg",
  change "pooled" { becomes = true, from "2023-01-01" },
}
