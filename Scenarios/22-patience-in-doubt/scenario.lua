-- Does the answer of "Ten cents" hold if people wait longer, or shorter, than the tables assume?
-- How long somebody waits before giving up is not known. `uncertain` puts the asker's own range in the
-- place of that of the tables. Baseline and scenario have the same range, so that any difference comes
-- from the two cents alone.
return scenario "Ten cents, with patience in doubt" {
  api = 1, base = "limburg",

  change "contribution" {
    was = EUR(0.08), becomes = EUR(0.10), per = inhabitant,
    from = "2023-01-01", spend_on = "coordinator hours",
  },

  -- on average 90 days, but it may be 45 or 240; `keten run --vary all` draws from that range
  uncertain "patience" {
    low = 45 * days, value = 90 * days, high = 240 * days,
    source = "assumption: an example of a range of one's own, narrower than that of the tables",
  },
}
