-- What-if 1. What did the standstill of April to September 2019 cost in people, and how long was the backlog?
-- In the baseline nobody coordinates care in those six months. This first answer lets the provider
-- simply go on in both regions, the same change as in 04; no municipality pays more or less. The
-- second answer, in the file remote.lua beside this one, has remote coordination instead: at a
-- distance, by a national organisation, with nobody in the region.
return scenario "The service goes on in 2019" {
  api = 1, base = "limburg",

  change "provider" {
    was = "nobody", becomes = "riec",
    from = "2019-04-01", until = "2019-10-01",
    because = "RIEC goes on and goes on paying for it; the difference to the baseline is the cost of the standstill",
  },
}
