// x
import Testing
@testable import KetenCare
import KetenRegions
struct CalibrationTests {
    @Test func p() throws {
        let region = try RegionFolder.builtIn("limburg")
        let world = World(region: region, plan: Plan(name: "", period: region.tables.coverage))
        print(ExpectedRegistrations(world.detection, grid: world.grid).byYear())
        print(ExpectedRegistrations(world.detection, grid: world.grid, step: 0x1p-10) {_ in 1}.byYear())
        let index = [2019: 1.356, 2020: 1, 2021: 0.804, 2022: 0.827, 2023: 0.882, 2024: 0.959, 2025: 0.959]
        let s = Calibration.solve(region: region, targets: index.mapValues { $0 * 47 }, reference: 2020)
        print(s as Any)
    }
}
