// A number of identical servers, of which some are busy. Who waits for one is the model's affair.

/// A number of identical servers.
public struct Pool: Hashable, Sendable {
    /// The number of servers.
    public let size: Int
    /// The number of servers that are free.
    public private(set) var free: Int

    /// A pool of `size` servers, all free.
    public init(size: Int) {
        precondition(size >= 0, "A pool cannot have fewer than no servers.")
        self.size = size
        free = size
    }

    /// The number of servers that are busy.
    public var busy: Int { size - free }

    /// Makes one server busy and says whether there was one free.
    public mutating func take() -> Bool {
        guard free > 0 else { return false }
        free &-= 1
        return true
    }

    /// Makes one busy server free.
    public mutating func giveBack() {
        precondition(free < size, "A server was given back that was never taken.")
        free &+= 1
    }
}
