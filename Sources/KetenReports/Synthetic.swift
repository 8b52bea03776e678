// Which columns are about so few people that a reader must not take them for counts of cases.
import KetenEngine
import KetenExperiments

extension Column {
    /// Whether it is about one municipality, or looks at municipalities.
    var isSynthetic: Bool {
        by?.key == "municipality" || indicator.unit.hasPrefix("synthetic ")
    }
}
