// swift-tools-version: 6.2
// A program that embeds Keten: it depends on the product `Keten` and on nothing else.
import PackageDescription

let package = Package(
    name: "embedding",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "keten", path: "../..")],
    targets: [
        .executableTarget(
            name: "embedding", dependencies: [.product(name: "Keten", package: "keten")])
    ]
)
