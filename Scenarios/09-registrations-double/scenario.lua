-- What-if 3. Are two half posts enough if registrations double because signalling improves?
-- From 2023 people are found twice as fast; registrations need not exactly double. The two posts stay
-- as they are: part-time both, of 0.5 fte in the south and 0.75 in the north and middle. (An fte is the
-- hours of one full-time job.)
-- A channel is a way in which people come into view: the police, care, a municipal desk, citizens.
return scenario "Signalling twice as good" {
  api = 1, base = "limburg",

  change "channel_factor" {  -- of all channels, since none is named; 1 is as fast as now
    was = 1, becomes = 2, from = "2023-01-01",
    because = "every channel finds possible victims twice as fast",
  },
}
