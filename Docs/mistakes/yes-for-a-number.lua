return scenario "Yes for a number" {
  api = 1, base = "limburg",

  priority "cases" { by = function(case) return case.needs_shelter end },
}
