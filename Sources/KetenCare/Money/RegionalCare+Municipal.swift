// Money by municipality: what is certain of it, and what follows the draw of who pays.

extension RegionalCare {
    /// A sum over one municipality, the scope's part, or over those of the scope's regions.
    func municipalMoney(_ scope: Scope, _ amount: (World, Int) -> Int64) -> Euro {
        var total: Int64 = 0
        for municipality in world.regionOfMunicipality.indices
        where scope.regions.contains(world.regionOfMunicipality[municipality])
            && (scope.part == nil || scope.part == municipality)
        {
            for month in scope.months { total += amount(world, municipality * monthCount + month) }
        }
        return Euro(tenThousandths: total)
    }

    /// What municipalities pay in those months in which they pay and a condition holds.
    func paidMoney(_ scope: Scope, _ holds: (World, Int) -> Bool) -> Euro {
        municipalMoney(scope) { world, place in
            guard paid[place], holds(world, place) else { return 0 }
            let contribution = world.money.fund == nil ? 0 : world.money.contribution[place]
            return contribution + world.safetyHouse.share[place]
        }
    }
}
