// The control of the run without FMA: proof that it did change what the C library computes.
//
// `make test` runs these tests a second time with GLIBC_TUNABLES set, so that the C library picks
// the kernels of a processor without fused multiplication, and with KETEN_FMA=off. Digests that
// stay the same then prove that no result depends on the library: but only if the library's own
// results did change. What they would be otherwise, the same code tells in a process of its own:
// the library reads GLIBC_TUNABLES when a process starts, and an exit test starts one, here with
// the variable taken away. Nothing is pinned, for a newer library may round otherwise.

import Foundation
import Testing

struct LibraryControlTests {
    @Test("Without FMA the C library's exponential differs from that of an ordinary process")
    func exponential() async {
        let environment = ProcessInfo.processInfo.environment
        let here = Self.digest()
        if environment["KETEN_FMA"] == "off" {
            let tunables = environment["GLIBC_TUNABLES"] ?? ""
            #expect(tunables.contains("-FMA"), "The run is not what it says it is.")
            unsetenv("GLIBC_TUNABLES")
            await #expect(processExitsWith: .success) { [here = here as UInt64] in
                #expect(Self.digest() != here, "The C library computed as ever.")
            }
            setenv("GLIBC_TUNABLES", tunables, 1)
        } else {
            await #expect(processExitsWith: .success) { [here = here as UInt64] in
                #expect(Self.digest() == here, "Two like processes computed differently.")
            }
        }
    }

    /// The exponentials of a hundred thousand numbers by the C library; a few dozen of them differ
    /// in their last bit between its kernels.
    private static func digest() -> UInt64 {
        Digest.of((1...100_000).map { exp(Double($0) / 997) })
    }
}
