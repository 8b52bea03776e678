-- What happened in Limburg from 2019 to 2025, as the model tells it?
-- Nothing is changed here: this is the past that every other scenario is compared with. It runs to
-- 31 December 2025; in the others, a change without an end date lasts until then.
return scenario "Baseline" {
  api = 1, base = "limburg",  -- version 1 of this language; the region, with its tables of the past
}
