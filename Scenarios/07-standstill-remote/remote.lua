-- W1, second answer: what would remote coordination have saved of it?
return scenario "Remote coordination in the gap" {
  api = 1, base = "limburg",

  change "remote_in_gap" {
    was = false, becomes = true,
    from = "2019-04-01", until = "2019-10-01",
    because = "CoMensha coordinates at a distance where there is no coordinator",
  },
}
