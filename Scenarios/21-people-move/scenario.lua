-- What if five thousand people moved from Kerkrade, in the south, to Venlo, in the north?
-- `shift` moves them on one day; Limburg keeps as many inhabitants as it has. Whoever is hidden then
-- stays where they are; those who become a possible victim later are found where people live now.
return scenario "Five thousand move north" {
  api = 1, base = "limburg",

  shift "inhabitants" {
    of = municipality "Kerkrade", to = municipality "Venlo",
    number = 5000 * inhabitants, on = "2022-01-01",
    because = "an example, large enough to be seen",
  },
}
