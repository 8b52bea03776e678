-- What-if 2. Had all municipalities paid 0.08 from 1 April 2019, what would it have cost and prevented?
-- Until the end of 2019 everything is as it became in 2020: all municipalities but Mook en Middelaar,
-- which is served elsewhere, pay 8 cents per inhabitant, all residents are served, and there are two
-- posts of half an fte. There is no standstill.
--
-- In the baseline nobody pays from April to September. In October municipalities begin with 5 cents,
-- and not all of them; only residents of those that pay are served; and the posts begin with 0.31 fte
-- each, less where fewer pay. The lines below undo each of these.
return scenario "All pay from April 2019" {
  api = 1, base = "limburg",

  -- 8 cents a year, so 6 cents for these nine months; before, nothing until September, then 5 cents a
  -- year. The money buys no hours by itself, it lowers the shortfall; hours are set further down
  change "contribution" { becomes = EUR(0.08), per = inhabitant, from = "2019-04-01", until = "2020-01-01" },

  -- all are certain to take part (Mook en Middelaar too, though it pays nothing); in the baseline
  -- Maastricht is certain in October to December, and each other one does with a chance of four in
  -- five, by assumption
  change "participation" { becomes = 100 * percent, from = "2019-04-01", until = "2020-01-01" },

  -- Koraal, the organisation that came in October, comes six months earlier
  change "provider" { was = "nobody", becomes = "koraal", from = "2019-04-01", until = "2019-10-01" },

  -- "pay to use": only who lives where the municipality pays is served; here everybody is
  change "pay_to_use" { becomes = false, from = "2019-04-01", until = "2020-01-01" },

  -- each post stays at 0.5 fte all year; in the baseline it drops to 0.31 in October. (From April to
  -- September a post has 0.5 fte in the baseline too, but on paper: nobody provides anything.)
  change "fte" {
    becomes = 0.5 * fte, from = "2019-04-01", until = "2020-01-01",
    because = "0.08 buys 2 x 0.5 fte",
  },

  -- a post does not shrink any more when municipalities do not pay, as it would have from October
  change "fte_follows_payers" { becomes = false, from = "2019-04-01", until = "2020-01-01" },
}
