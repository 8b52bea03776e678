-- W10. What would "one in five in view" require in Limburg by 2025?
return scenario "One in five in view" {
  api = 1, base = "limburg",

  change "channel_factor" {
    was = 1, becomes = 1.6, from = "2023-01-01",
    because = "about what brings the share in view to one in five by 2025",
  },
}
