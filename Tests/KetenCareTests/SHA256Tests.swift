// SHA-256 against the published examples, and the hashes of plans and regions made with it.

import KetenEngine
import Testing

@testable import KetenCare

struct SHA256Tests {
    @Test(
        "The examples of FIPS 180-4 and of the empty text",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func published(text: String, hash: String) {
        #expect(SHA256.hexadecimal(of: text) == hash)
    }

    @Test("Texts around the length of a block have different hashes of 64 digits")
    func lengths() {
        let hashes = (50...130).map {
            SHA256.hexadecimal(of: String(repeating: "a", count: $0))
        }
        #expect(Set(hashes).count == hashes.count)
        #expect(hashes.allSatisfy { $0.count == 64 })
    }

    @Test("A plan's hash knows what it does and not how its changes are listed")
    func plans() throws {
        let region = try Limburg.region()
        let changes = [
            Change.set("caseload_norm", .number(20), from: try day("2019-01-01")),
            Change.set("fte", .number(0.6), of: ["south"], from: try day("2021-01-01")),
        ]
        let one = Limburg.plan(changes, region.tables.coverage)
        var two = Limburg.plan(changes.reversed(), region.tables.coverage)
        two.name = "Another name"
        #expect(one.fingerprint(in: region) == two.fingerprint(in: region))
        two.period = try days("2019-01-01", "2025-01-01")
        #expect(one.fingerprint(in: region) != two.fingerprint(in: region))
        let fewer = Limburg.plan([changes[0]], region.tables.coverage)
        #expect(one.fingerprint(in: region) != fewer.fingerprint(in: region))
    }
}
