-- Is one more half post in the south enough? Enough means: at most two people who give up waiting in 2025.
-- `new_post` is one more place of work, beside those of the tables. `target` changes nothing; it says
-- what must be reached, in both regions together, and below the table stands whether it is.
return scenario "Enough coordination" {
  api = 1, base = "limburg",

  new_post "south-2" { at = region "south", size = 0.5 * fte, from = "2023-01-01" },

  -- not on average: the model runs many times, each with other luck, and this must hold in at least
  -- eight of ten of those runs
  target "left_waiting" { at_most = 2 * persons, during = year(2025), chance = 80 * percent },
}
