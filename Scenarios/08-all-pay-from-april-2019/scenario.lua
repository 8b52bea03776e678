-- W2. Had all municipalities paid 0.08 from 1 April 2019, what would it have cost and prevented?
-- Until the end of 2019 everything is as it became in 2020: every municipality pays 8 cents per
-- inhabitant, all residents are served, and there are two posts of half an fte. There is no standstill.
return scenario "All pay from April 2019" {
  api = 1, base = "limburg",

  change "contribution" { becomes = EUR(0.08), per = inhabitant, from = "2019-04-01", until = "2020-01-01" },
  change "participation" { becomes = 100 * percent, from = "2019-04-01", until = "2020-01-01" },
  change "provider" { was = "nobody", becomes = "koraal", from = "2019-04-01", until = "2019-10-01" },
  change "pay_to_use" { becomes = false, from = "2019-04-01", until = "2020-01-01" },
  change "fte" {
    becomes = 0.5 * fte, from = "2019-04-01", until = "2020-01-01",
    because = "0.08 buys 2 x 0.5 fte",
  },
  change "fte_follows_payers" { becomes = false, from = "2019-04-01", until = "2020-01-01" },
}
