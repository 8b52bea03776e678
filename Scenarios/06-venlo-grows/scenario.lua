-- What if Venlo had had ten percent more inhabitants from 2022?
-- They come once, on 1 January 2022, on top of the growth in the tables, and from outside Limburg, so
-- no other municipality becomes smaller.
return scenario "Venlo grows" {
  api = 1, base = "limburg",

  growth "population" { of = municipality "Venlo", by = 10 * percent, on = "2022-01-01" },
}
