// Writes the generator's bits in one order, without end or up to a number of 64-bit words:
//
//   bits ORDER [WORDS]

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@main
struct Main {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count >= 2, let order = Order(rawValue: arguments[1]) else {
            let names = Order.allCases.map(\.rawValue).joined(separator: "|")
            _ = Array("bits: bits \(names) [WORDS]\n".utf8).withUnsafeBytes { send($0, to: 2) }
            exit(2)
        }
        signal(SIGPIPE, SIG_IGN)
        let words = arguments.count > 2 ? UInt64(arguments[2]) ?? 0 : .max
        var block: [UInt64] = []
        var place: UInt64 = 0
        while place < words {
            let count = min(1 << 14, words - place)
            block.removeAll(keepingCapacity: true)
            for offset in 0..<count { block.append(order.bits(place + offset).littleEndian) }
            guard block.withUnsafeBytes({ send($0, to: 1) }) else { return }  // who read has enough
            place += count
        }
    }

    /// Writes all bytes to a file descriptor and says whether somebody took them.
    private static func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = write(
                descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
