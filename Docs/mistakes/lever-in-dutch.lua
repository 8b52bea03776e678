return scenario "Lever in Dutch" {
  api = 1, base = "limburg",

  change "bijdrage" { becomes = EUR(0.10), per = inhabitant, from = "2023-01-01" },
}
