// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target of ours: strict, and a warning is an error.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies, swiftSettings: strict)
}

/// A C library of the system; `scripts/install-needed` installs its Debian package.
func library(_ name: String, package: String) -> Target {
  .systemLibrary(name: name, path: "Libraries/\(name)", providers: [.apt([package])])
}

let package = Package(
  name: "vardtakt",
  products: [
    .executable(name: "vardtakt", targets: ["vardtakt"]),
    .library(name: "PlanningModel", targets: ["PlanningModel"]),
    .library(name: "Numerics", targets: ["Numerics"]),
    .library(name: "Forecasting", targets: ["Forecasting"]),
    .library(name: "Simulation", targets: ["Simulation"]),
    .library(name: "Optimization", targets: ["Optimization"]),
    .library(name: "Planning", targets: ["Planning"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // What the system brings.
    library("CZlib", package: "zlib1g-dev"),
    library("CExpat", package: "libexpat1-dev"),
    library("CXlsxWriter", package: "libxlsxwriter-dev"),
    library("CPostgres", package: "libpq-dev"),
    // Ground floor: words and engines. They import nothing of ours.
    room("PlanningModel"),
    room("Numerics"),
    room("Forecasting", ["Numerics"]),
    room("Simulation", ["Numerics"]),
    room("Optimization"),
    // First floor: the chain, the readers, the decisions.
    room("Planning", ["PlanningModel", "Numerics", "Forecasting", "Simulation", "Optimization"]),
    room("Governance", ["PlanningModel", "Planning"]),
    room("Intake", ["PlanningModel", "CZlib", "CExpat", .product(name: "Yams", package: "Yams")]),
    // Second floor: what is kept and what people see.
    room("Workspace", ["PlanningModel", "Governance", .product(name: "Crypto", package: "swift-crypto")]),
    room(
      "WorkspaceSQLite",
      ["PlanningModel", "Governance", "Workspace", .product(name: "GRDB", package: "GRDB.swift")]),
    room("WorkspacePostgres", ["PlanningModel", "Governance", "Workspace", "CPostgres"]),
    room("Reporting", ["PlanningModel", "Planning", "Governance", "CXlsxWriter"]),
    // The made-up region writes files as any region would; nothing of it bypasses the importer.
    room("ExampleRegion", ["PlanningModel"]),
    // The roof: the command line, the only place that chooses implementations.
    .executableTarget(
      name: "vardtakt",
      dependencies: [
        "PlanningModel", "Numerics", "Forecasting", "Simulation", "Optimization", "Planning", "Governance", "Intake",
        "Workspace", "WorkspaceSQLite", "WorkspacePostgres", "Reporting", "ExampleRegion",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    // What every store must pass, whoever writes it.
    .target(
      name: "WorkspaceTesting", dependencies: ["PlanningModel", "Governance", "Workspace"],
      path: "Tests/WorkspaceTesting", swiftSettings: strict),
    // A writer that tests start several of, and kill.
    .executableTarget(
      name: "LedgerLoad",
      dependencies: ["PlanningModel", "Governance", "Workspace", "WorkspaceSQLite", "WorkspacePostgres"],
      path: "Tests/LedgerLoad", swiftSettings: strict),
    tests("PlanningModel"),
    tests("Numerics"),
    tests("Forecasting", ["Numerics"]),
    tests("Simulation", ["Numerics"]),
    tests("Optimization"),
    tests("Planning", ["PlanningModel", "Numerics", "Forecasting", "Simulation", "Optimization"]),
    tests("Governance", ["PlanningModel", "Planning"]),
    tests("Intake", ["PlanningModel"]),
    tests("Workspace", ["PlanningModel", "Governance", "WorkspaceTesting"]),
    tests(
      "WorkspaceSQLite",
      [
        "PlanningModel", "Governance", "Workspace", "WorkspaceTesting", "LedgerLoad",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "WorkspacePostgres",
      ["PlanningModel", "Governance", "Workspace", "WorkspaceSQLite", "WorkspaceTesting", "LedgerLoad"]),
    tests("Reporting", ["PlanningModel", "Forecasting", "Planning", "Optimization"]),
    tests("ExampleRegion", ["PlanningModel"]),
    tests(
      "vardtakt",
      ["PlanningModel", "Forecasting", "Planning", "Intake", "Workspace", "WorkspaceSQLite", "ExampleRegion"]),
  ],
  swiftLanguageModes: [.v6]
)
