// swift-tools-version: 6.2
import PackageDescription

/// What every room is compiled with. Swift 6 language mode comes with the tools version.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// Rooms that touch C also mark every unsafe step.
let strictBesideC: [SwiftSetting] = strict + [.strictMemorySafety()]

let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// Built by scripts/fuzz alone: these have libFuzzer's `main`, which is linked with its sanitizer.
let fuzzers: [Target] =
  Context.environment["MUSUBI_FUZZ"] == nil
  ? []
  : ["ModelReader", "Proof"].map { name in
    .executableTarget(
      name: "musubi-fuzz-\(name)", dependencies: ["Solver", "Verification"], path: "Fuzz/\(name)",
      exclude: ["Corpus", "words.dict"], swiftSettings: strict)
  }

let package = Package(
  name: "musubi",
  products: [
    .executable(name: "musubi", targets: ["musubi"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Pure rooms: no input, no output, no clock, no randomness that is not seeded.
    .target(name: "Almanac", swiftSettings: strict),
    .target(name: "Domain", dependencies: ["Almanac"], swiftSettings: strict),
    .target(name: "Solver", swiftSettings: strict),
    .target(
      name: "Matching", dependencies: ["Almanac", "Domain", "Solver"], exclude: ["MODEL.md"],
      swiftSettings: strict),
    .target(name: "Verification", dependencies: ["Almanac", "Domain"], swiftSettings: strict),
    .target(
      name: "Intake", dependencies: ["Almanac", "Domain", yams],
      resources: [.embedInCode("Resources")], swiftSettings: strict),

    // Rooms that touch the world.
    .systemLibrary(name: "CLibical", pkgConfig: "libical", providers: [.apt(["libical-dev"])]),
    .target(
      name: "ICalendar", dependencies: ["Almanac", "CLibical"],
      resources: [.embedInCode("Resources")], swiftSettings: strictBesideC),
    .target(
      name: "Storage", dependencies: ["Almanac", "Domain", crypto, grdb], swiftSettings: strict),
    .target(
      name: "Workflow",
      dependencies: [
        "Almanac", "Domain", "ICalendar", "Intake", "Matching", "Solver", "Storage", "Verification",
        crypto,
      ],
      resources: [.embedInCode("Resources")], swiftSettings: strict),
    .executableTarget(
      name: "musubi", dependencies: ["Almanac", "Domain", "Workflow", arguments],
      swiftSettings: strict),

    // Speed, measured by scripts/bench beside its peers.
    .executableTarget(
      name: "musubi-bench-assignment", dependencies: ["Solver", "Verification"],
      path: "Benchmarks/Assignment", exclude: ["families.py", "peer.py"], swiftSettings: strict),
    .executableTarget(
      name: "musubi-bench-people", dependencies: ["Solver", "Verification"],
      path: "Benchmarks/People", exclude: ["peer.py"], swiftSettings: strict),
    .executableTarget(
      name: "musubi-bench-edit", dependencies: ["Solver", "Verification"],
      path: "Benchmarks/Edit", exclude: ["peer.py"], swiftSettings: strict),
    .executableTarget(
      name: "musubi-bench",
      dependencies: ["Almanac", "Domain", "Intake", "Matching", "Verification"],
      path: "Benchmarks/Round", exclude: ["enlarged.py", "peer.py"], swiftSettings: strict),

    // The kernel and its checker for many models at once, for Tests/Oracle/agree.py.
    .executableTarget(
      name: "musubi-batch", dependencies: ["Solver", "Verification"], path: "Tests/Oracle/Batch",
      swiftSettings: strict),

    // Tests, one room each.
    .testTarget(name: "AlmanacTests", dependencies: ["Almanac"], swiftSettings: strict),
    .testTarget(name: "DomainTests", dependencies: ["Almanac", "Domain"], swiftSettings: strict),
    .testTarget(
      name: "SolverTests", dependencies: ["Solver", "Verification", "musubi-bench-people"],
      swiftSettings: strict),
    .testTarget(
      name: "MatchingTests",
      dependencies: ["Almanac", "Domain", "Intake", "Matching", "Solver", "Verification"],
      swiftSettings: strict),
    .testTarget(
      name: "VerificationTests", dependencies: ["Almanac", "Domain", "Verification"],
      swiftSettings: strict),
    .testTarget(
      name: "IntakeTests", dependencies: ["Almanac", "Domain", "Intake"], swiftSettings: strict),
    .testTarget(
      name: "ICalendarTests", dependencies: ["Almanac", "Domain", "ICalendar"],
      swiftSettings: strict),
    .testTarget(
      name: "StorageTests", dependencies: ["Almanac", "Domain", "Storage", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "WorkflowTests", dependencies: ["Almanac", "Domain", "Workflow"],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  ] + fuzzers,
  swiftLanguageModes: [.v6]
)
