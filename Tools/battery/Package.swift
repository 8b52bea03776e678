// swift-tools-version: 6.2
// The generator's bits on standard output, for statistical batteries; nothing else imports this.
import PackageDescription

let package = Package(
    name: "battery",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "keten", path: "../..")],
    targets: [
        .executableTarget(
            name: "bits", dependencies: [.product(name: "KetenEngine", package: "keten")])
    ],
    swiftLanguageModes: [.v6]
)
