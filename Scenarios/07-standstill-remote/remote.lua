-- What-if 1, second answer: what would remote coordination have saved of it?
-- Remote means at a distance: still nobody coordinates in the region, but who asks for it in these
-- months does not wait for somebody. They are referred to CoMensha, the national organisation, which
-- coordinates from where it is. That helps some of them, and they count as helped remotely.
return scenario "Remote coordination in the gap" {
  api = 1, base = "limburg",

  change "remote_in_gap" {  -- the gap is the time in which nobody provides coordination
    was = false, becomes = true,
    from = "2019-04-01", until = "2019-10-01",
    because = "CoMensha coordinates at a distance where there is no coordinator",
  },
}
