-- What if people who need shelter went first, and of the others those who have waited longest?
-- In the baseline it is first come, first served. A function is a small sum that the program does for
-- everybody who waits for an intake, whenever a coordinator can take one more: who gets the highest
-- number goes first.
return scenario "Shelter first, then the longest wait" {
  api = 1, base = "limburg",

  priority "cases" {
    from = "2021-01-01",
    by = function(case)
      -- 1000 points if the person needs shelter and otherwise 0, and one point for each day of waiting;
      -- so only who has waited 1000 days longer goes before somebody who needs shelter
      return (case.needs_shelter and 1000 or 0) + case.waiting
    end,
    because = "shelter without coordination is a bed, but no way forward",
  },
}
