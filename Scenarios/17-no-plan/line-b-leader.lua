-- What-if 11, line B by itself: no project leader, and without one no contact officers in the south.
-- A contact officer is whom a municipality appoints to pass signals of trafficking on.
return scenario "No project leader" {
  api = 1, base = "limburg",

  change "plan_leader" {
    of = region "south", was = EUR(20000), becomes = EUR(0), per = year,
    from = "2023-01-01", until = "2026-01-01",
  },
  change "contact_officer" { of = region "south", was = true, becomes = false, from = "2023-01-01" },
}
