-- What would one desk for the whole region from 2028 have done, instead of from 2029?
return scenario "One desk a year earlier" {
  api = 1, base = "./tables",

  change "provider" {
    was = "care-house", becomes = "joint-desk", during = year(2028),
    because = "the councils may decide a year earlier",
  },
}
