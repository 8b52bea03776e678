// A value in force in words, as it may be shown: real counts of people are rounded or suppressed.

import KetenCare
import KetenEngine
import KetenRegions

extension Parameter {
    /// A value that the region holds, in words; see `Unit.written`.
    func written(
        inForce value: ParameterValue, in region: Region
    ) -> (head: Label, tail: Label) {
        guard region.isRealCount(self), case .number(let count) = value else {
            return unit.written(value, in: region)
        }
        guard let shown = RealCount.shown(count) else {
            return (RealCount.suppressed, unit.written(.number(5), in: region).tail)
        }
        return unit.written(.number(shown), in: region)
    }
}
