// The words that a parameter of words can take in a region.

import KetenEngine

extension RegionTables {
    /// The words that a parameter whose unit is a word can take, in the order of messages.
    public func words(of parameter: String) -> [String] {
        switch parameter {
        case "priority": QueuePriority.words(in: self)
        default: providers.map(\.named.id) + [Provider.nobody]
        }
    }
}
