-- W1. What did the standstill of April to September 2019 cost in people not coordinated, and how long did the backlog last?
return scenario "The service goes on in 2019" {
  api = 1, base = "limburg",

  change "provider" {
    was = "nobody", becomes = "riec",
    from = "2019-04-01", until = "2019-10-01",
    because = "nobody stops paying; the difference to the baseline is the cost of the standstill",
  },
}
