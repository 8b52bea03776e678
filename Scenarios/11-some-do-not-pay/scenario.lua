-- What-if 5. If some municipalities do not pay, what happens to their residents and to the others' bill?
-- Three large municipalities stop paying in 2023, as an example, and residents of municipalities that
-- do not pay are refused. The posts stay as they are, and so do the 8 cents of the others: what they
-- would have to pay to make up for it is worked out on the page of this what-if.
return scenario "Three do not pay" {
  api = 1, base = "limburg",

  -- these three do not take part any more: they pay nothing
  change "participation" {
    of = { municipality "Heerlen", municipality "Venlo", municipality "Roermond" },
    was = 100 * percent, becomes = 0 * percent, from = "2023-01-01",
  },

  -- "pay to use": who lives where the municipality does not pay gets no coordinator. Nobody pays for
  -- being served; it is a rule for who is. Today everybody is served, whoever pays (false)
  change "pay_to_use" {
    was = false, becomes = true, from = "2023-01-01",
    because = "as in the last quarter of 2019: only residents of paying municipalities are served",
  },
}
