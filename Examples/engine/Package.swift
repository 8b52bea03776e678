// swift-tools-version: 6.2
// A program that uses the engine alone: it depends on the product `KetenEngine`, which imports
// nothing, not even Foundation.
import PackageDescription

let package = Package(
    name: "engine",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "keten", path: "../..")],
    targets: [
        .executableTarget(
            name: "engine", dependencies: [.product(name: "KetenEngine", package: "keten")])
    ]
)
