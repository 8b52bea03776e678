// swift-tools-version: 6.2
// The elementary functions as a program, to compare with exact values; nothing imports this.
import PackageDescription

let package = Package(
    name: "numerics",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "keten", path: "../..")],
    targets: [
        .executableTarget(
            name: "elementary", dependencies: [.product(name: "KetenEngine", package: "keten")])
    ],
    swiftLanguageModes: [.v6]
)
