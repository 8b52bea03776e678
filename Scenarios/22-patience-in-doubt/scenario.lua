-- Does the answer of "Ten cents" hold if we do not know how long people wait, on average, before they
-- give up? `uncertain` puts the asker's own range in the place of that of the tables (30 to 365 days).
-- Baseline and scenario have the same range, so that any difference comes from the two cents alone,
-- which the 21 municipalities that pay themselves pay more.
return scenario "Ten cents, with patience in doubt" {
  api = 1, base = "limburg",

  change "contribution" {
    was = EUR(0.08), becomes = EUR(0.10), per = inhabitant,
    from = "2023-01-01", spend_on = "coordinator hours",
  },

  -- the mean is probably 90 days, and between 45 and 240. The range counts only when the run is started
  -- with `keten run --vary all`; otherwise the mean stays at 90
  uncertain "patience" {
    low = 45 * days, value = 90 * days, high = 240 * days,
    source = "assumption: an example of a range of one's own, narrower than that of the tables",
  },
}
