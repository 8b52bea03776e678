return scenario "Size of a new post" {
  api = 1, base = "limburg",

  new_post "south-2" { at = region "south", size = 0.5 * fte, from = "2023-01-01" },
  change "fte" { of = post "south-2", becomes = 1 * fte, from = "2024-01-01" },
}
