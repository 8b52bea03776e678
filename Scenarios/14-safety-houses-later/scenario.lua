-- What-if 8. What if the function moves to the Safety Houses later than 2021, or never?
-- This file is "later": in both regions Koraal, the provider of 2020, goes on for two more years before
-- the Safety Houses take over. A new host works slower in its first four months; that is the only
-- difference between the two in the model. "Never" is in the file never.lua beside this one.
return scenario "To the Safety Houses in 2023" {
  api = 1, base = "limburg",

  change "provider" {
    was = "safety-houses", becomes = "koraal",
    from = "2021-01-01", until = "2023-01-01",  -- from 1 January 2023 on: the Safety Houses
  },
}
