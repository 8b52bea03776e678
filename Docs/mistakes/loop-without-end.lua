local months_away = 0
while months_away < 6 do
  local next_month = months_away + 1
end
return scenario "Half a year away" {
  api = 1, base = "limburg",

  absence {
    who = post "south", from = "2021-03-01", lasts = 6 * months,
  },
}
