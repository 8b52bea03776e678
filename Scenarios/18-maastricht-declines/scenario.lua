-- What-if 12. What if Maastricht had declined in 2019, the alternative that the decision names?
-- Maastricht does not pay in the last quarter of 2019, when only residents of payers are served and
-- posts are as large as their payers make them. From 2020 it pays, as all do.
return scenario "Maastricht declines" {
  api = 1, base = "limburg",

  -- participation: how likely a municipality is to pay. Maastricht certainly paid; here certainly not
  change "participation" {
    of = municipality "Maastricht", was = 100 * percent, becomes = 0 * percent,
    from = "2019-10-01", until = "2020-01-01",
    because = "the alternative in the decision of 24 September 2019: no budget, so no contribution",
  },
}
