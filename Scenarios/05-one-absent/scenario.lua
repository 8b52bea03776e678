-- What happens when the coordinator of the south is away for half a year?
-- A post is one coordinator's place of work. Nobody is hired for it meanwhile: the coordinator of the
-- north and middle replaces with any hours to spare. Each of the two has half a full-time job then.
return scenario "One coordinator absent" {
  api = 1, base = "limburg",

  absence {
    who = post "south", from = "2021-03-01", lasts = 6 * months,
    because = "illness; the other coordinator replaces with the hours left",
  },
}
