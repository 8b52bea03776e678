-- What-if 8, second answer: never.
-- Without a last day Koraal goes on until the end of the run, in 2025.
return scenario "Never to the Safety Houses" {
  api = 1, base = "limburg",

  change "provider" { was = "safety-houses", becomes = "koraal", from = "2021-01-01" },
}
