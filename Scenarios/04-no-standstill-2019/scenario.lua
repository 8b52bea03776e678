-- What did the standstill of April to September 2019 cost?
-- In the baseline nobody coordinates care in those six months, in either region. Here RIEC, the
-- organisation that did it until March, goes on until the end of September. What came in October
-- stays as it was.
return scenario "No standstill in 2019" {
  api = 1, base = "limburg",

  change "provider" {
    was = "nobody", becomes = "riec",
    from = "2019-04-01", until = "2019-10-01",  -- the last day is 30 September
    because = "RIEC goes on with 2 x 0.5 fte; the fourth quarter stays as it was",
  },
}
