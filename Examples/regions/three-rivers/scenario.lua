-- What would a post of half an fte in the forest towns have done, from 2028 on?
return scenario "A larger forest post" {
  api = 1, base = "./tables",

  change "fte" {
    of = post "forest", was = 0.3 * fte, becomes = 0.5 * fte, from = "2028-01-01",
    because = "three tenths leave nobody when the other post is away",
  },
}
