-- W11. What does the plan of 257,000 euros for 2023 to 2025 buy? Here it is taken away.
return scenario "No plan" {
  api = 1, base = "limburg",

  change "plan_coordinator" { of = region "south", becomes = EUR(0), per = year, from = "2023-01-01", until = "2026-01-01" },
  change "plan_leader" { of = region "south", becomes = EUR(0), per = year, from = "2023-01-01", until = "2026-01-01" },
  change "plan_training" { of = region "south", becomes = EUR(0), per = year, from = "2023-01-01", until = "2026-01-01" },
  change "plan_campaign" { of = region "south", becomes = EUR(0), per = year, from = "2023-01-01", until = "2026-01-01" },
  change "contact_officer" { of = region "south", was = true, becomes = false, from = "2023-01-01" },
  change "contribution_replaced" {
    of = { sub_region "maastricht-heuvelland", sub_region "westelijke-mijnstreek" },
    was = true, becomes = false, from = "2023-01-01",
    because = "without the plan's line nine municipalities pay their contribution again; the posts stay as they are",
  },
}
