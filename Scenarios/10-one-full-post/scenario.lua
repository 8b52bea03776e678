-- What-if 4. Two part-timers who replace each other, or one coordinator of 1.0 fte for all?
-- The hours stay the same; they are put into one hand that serves both regions. That is 1.0 fte, and
-- 1.25 fte from May 2022, when the north and middle got more hours.
return scenario "One post of all hours" {
  api = 1, base = "limburg",

  -- "pooled": one queue and one team for the two regions together, instead of one for each
  change "pooled" {
    was = false, becomes = true, from = "2020-01-01",
    because = "the one coordinator works for the whole province",
  },

  -- the southern post takes over all hours: 0.5 + 0.5, and from May 2022 on 0.5 + 0.75
  change "fte" {
    of = post "south", was = 0.5 * fte, becomes = 1 * fte,
    from = "2020-01-01", until = "2022-05-01",
  },
  change "fte" {
    of = post "south", was = 0.5 * fte, becomes = 1.25 * fte, from = "2022-05-01",
    because = "the north and middle have had 0.75 fte since then",
  },

  -- and the northern post has none left, in the same two steps
  change "fte" {
    of = post "north-mid", was = 0.5 * fte, becomes = 0 * fte,
    from = "2020-01-01", until = "2022-05-01",
    because = "the second post is given up, so nobody replaces",
  },
  change "fte" {
    of = post "north-mid", was = 0.75 * fte, becomes = 0 * fte, from = "2022-05-01",
  },
}
