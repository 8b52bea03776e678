-- W9. Flat 45,000 a year for three years: what does it cost that the amount does not follow wages?
return scenario "The coordinator line follows prices" {
  api = 1, base = "limburg",

  change "plan_indexation" {
    was = false, becomes = true, from = "2023-01-01",
    because = "the plan's amounts are nominal and flat; here they keep their value of 2023",
  },
}
