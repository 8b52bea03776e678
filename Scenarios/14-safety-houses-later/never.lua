-- W8, second answer: never.
return scenario "Never to the Safety Houses" {
  api = 1, base = "limburg",

  change "provider" { was = "safety-houses", becomes = "koraal", from = "2021-01-01" },
}
