// swift-tools-version: 6.2
// The package: layers from the engine up to the command; nothing imports upwards.
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
    name: "keten",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Keten", targets: ["Keten"]),
        .library(name: "KetenEngine", targets: ["KetenEngine"]),
        .executable(name: "keten", targets: ["KetenCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        // Layer 0: import nothing of ours.
        .target(
            name: "KetenEngine", exclude: ["README.md", "Random/README.md"],
            swiftSettings: settings,
            // squareRoot() is one instruction, with a call to sqrt as the compiler's fallback.
            linkerSettings: [.linkedLibrary("m")]),
        .target(name: "CKetenFlow"),
        .target(name: "CKetenLua", linkerSettings: [.linkedLibrary("lua5.4")]),
        // Layer 1: the domain, its data, and experiments with any model.
        .target(
            name: "KetenCare", dependencies: ["CKetenFlow", "KetenEngine"], exclude: ["README.md"],
            swiftSettings: settings),
        .target(
            name: "KetenRegions", dependencies: ["KetenEngine", "KetenCare"],
            resources: [.embedInCode("Regions/limburg")], swiftSettings: settings),
        .target(
            name: "KetenExperiments", dependencies: ["KetenEngine"], exclude: ["README.md"],
            swiftSettings: settings),
        // Layer 2: the scenario language, and reports.
        .target(
            name: "KetenScripting",
            dependencies: [
                "CKetenLua", "KetenEngine", "KetenCare", "KetenRegions", "KetenExperiments",
            ],
            exclude: ["README.md"], swiftSettings: settings),
        .target(
            name: "KetenReports", dependencies: ["KetenEngine", "KetenExperiments"],
            swiftSettings: settings),
        // Layer 4: the umbrella for embedders, and the command.
        .target(
            name: "Keten",
            dependencies: [
                "KetenEngine", "KetenCare", "KetenRegions", "KetenExperiments", "KetenScripting",
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "KetenCommand",
            dependencies: [
                "Keten", "KetenEngine", "KetenCare", "KetenRegions", "KetenExperiments",
                "KetenScripting", "KetenReports",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        // Tests.
        .testTarget(
            name: "KetenEngineTests", dependencies: ["KetenEngine"], swiftSettings: settings),
        .testTarget(name: "TheoryTests", dependencies: ["KetenEngine"], swiftSettings: settings),
        .testTarget(name: "CKetenLuaTests", dependencies: ["CKetenLua"], swiftSettings: settings),
        .testTarget(
            name: "KetenCareTests", dependencies: ["KetenEngine", "KetenCare", "KetenRegions"],
            swiftSettings: settings),
        .testTarget(
            name: "KetenRegionsTests", dependencies: ["KetenEngine", "KetenCare", "KetenRegions"],
            swiftSettings: settings),
        .testTarget(
            name: "KetenExperimentsTests", dependencies: ["KetenEngine", "KetenExperiments"],
            swiftSettings: settings),
        .testTarget(
            name: "KetenReportsTests",
            dependencies: ["KetenEngine", "KetenExperiments", "KetenReports"],
            swiftSettings: settings),
        .testTarget(
            name: "KetenScriptingTests",
            dependencies: [
                "KetenEngine", "KetenCare", "KetenRegions", "KetenExperiments", "KetenScripting",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "StabilityTests",
            dependencies: ["KetenEngine", "KetenCare", "KetenRegions"], swiftSettings: settings),
        .testTarget(name: "ScenarioTests", swiftSettings: settings),
        .testTarget(name: "HouseRules", swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
