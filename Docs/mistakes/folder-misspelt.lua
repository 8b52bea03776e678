return scenario "Test" {
  api = 1, base = "./talbes",
}
