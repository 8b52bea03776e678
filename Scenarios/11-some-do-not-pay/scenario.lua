-- W5. If some municipalities do not pay, what happens to their residents and to the others' bill?
-- Three large municipalities stop paying in 2023, as an example, and residents of municipalities that
-- do not pay are refused. The posts stay as they are.
return scenario "Three do not pay" {
  api = 1, base = "limburg",

  change "participation" {
    of = { municipality "Heerlen", municipality "Venlo", municipality "Roermond" },
    was = 100 * percent, becomes = 0 * percent, from = "2023-01-01",
  },
  change "pay_to_use" {
    was = false, becomes = true, from = "2023-01-01",
    because = "as in the last quarter of 2019: only residents of paying municipalities are served",
  },
}
