-- What if every post had to do with a tenth fewer hours from 2024?
-- `scale` multiplies whatever the value is at the time: the post of the south has 0.5 fte and keeps
-- 0.45; that of the north and middle has 0.75 and keeps 0.675. A change would need a line for each.
return scenario "A tenth fewer hours" {
  api = 1, base = "limburg",

  scale "fte" {
    by = -10 * percent, from = "2024-01-01",
    because = "municipalities have to save; a tenth is an example",
  },
}
