return scenario "Half a year away" {
  api = 1, base = "limburg",

  new_post "south" { at = region "south", size = 0.5 * fte, from = "2023-01-01" },
}
