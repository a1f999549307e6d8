// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that a plain build of the product does not build the benchmarks.
let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "vardtakt", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        .product(name: "Numerics", package: "vardtakt"),
        .product(name: "Forecasting", package: "vardtakt"),
        .product(name: "Simulation", package: "vardtakt"),
        .product(name: "Optimization", package: "vardtakt"),
        .product(name: "Planning", package: "vardtakt"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
      ])
  ],
  swiftLanguageModes: [.v6]
)
