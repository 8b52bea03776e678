return scenario "Comparison with one equals sign" {
  api = 1, base = "limburg",

  indicator "open for labour" {
    count = "open",
    where = function(case)
      if case.form = "labour" then return true end
      return false
    end,
  },
}
