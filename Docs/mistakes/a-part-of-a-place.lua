return scenario "Test" {
  api = 1, base = "limburg",
  scale "cosm_places" { by = 1.2, from = "2023-01-01" },
}
