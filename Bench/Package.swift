// swift-tools-version: 6.2
// The benchmarks, a package of their own: building the toolkit never builds them.
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

// Valgrind 3.19 gives up on the debug information of newer compilers; names of functions stay.
let withoutDebugInformation = LinkerSetting.unsafeFlags(
    ["-Xlinker", "--strip-debug"], .when(platforms: [.linux]))

// The folders that are not of `BenchModels`, which has two.
let elsewhere = [
    "Allocations", "Border", "Budgets", "Harness", "History", "Peers", "README.md",
]

let package = Package(
    name: "keten-bench",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "keten-bench", targets: ["KetenBench"])],
    dependencies: [.package(name: "keten", path: "..")],
    targets: [
        // Counts what the process allocates, by taking the place of malloc.
        .target(name: "CAllocations", path: "Allocations"),
        // The engine and M/M/1 in one module, by symbolic links: the inner side of `border`. What
        // the model imports is there as well, but names of the module itself come first.
        .target(
            name: "BenchBorder",
            dependencies: [.product(name: "KetenEngine", package: "keten")], path: "Border",
            exclude: ["Engine/README.md", "Engine/Random/README.md"], swiftSettings: settings),
        // What is measured; every file here uses the public interface only.
        .target(
            name: "BenchModels",
            dependencies: [
                "BenchBorder",
                .product(name: "KetenEngine", package: "keten"),
                .product(name: "Keten", package: "keten"),
            ],
            path: ".", exclude: elsewhere, sources: ["Models", "Operations", "Questions"],
            swiftSettings: settings),
        // How it is measured, and what is said about it.
        .executableTarget(
            name: "KetenBench", dependencies: ["BenchModels", "CAllocations"], path: "Harness",
            swiftSettings: settings, linkerSettings: [withoutDebugInformation]),
    ],
    swiftLanguageModes: [.v6]
)
