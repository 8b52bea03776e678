-- What happened in Limburg from 2019 to 2025, as the model tells it?
return scenario "Baseline" {
  api = 1, base = "limburg",
}
