// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

var settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
if Context.environment["ANNALS_WARNINGS_AS_ERRORS"] == "1" {
  settings.append(.treatAllWarnings(as: .error))
}

// libFuzzer's coverage, in the fuzzed modules and in the programs that run them.
let fuzzing: [SwiftSetting] = [
  .unsafeFlags(["-sanitize=fuzzer"], .when(traits: ["Fuzzing"]))
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let witnesses = TargetDependencyCondition.when(traits: ["Witnesses"])
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio", condition: witnesses)
let nioHTTP = Target.Dependency.product(
  name: "NIOHTTP1", package: "swift-nio", condition: witnesses)
let httpClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client", condition: witnesses)
let csv = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let spreadsheets = TargetDependencyCondition.when(traits: ["Spreadsheets"])
let xmlCoder = Target.Dependency.product(
  name: "XMLCoder", package: "XMLCoder", condition: spreadsheets)
let grdb = Target.Dependency.product(
  name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["SQLite"]))

// What other packages may build on, a product for each module.
let libraries = [
  "MerkleLog", "LogStorage", "LogStorageTesting", "JSONLines", "RegistryModel", "Projections",
  "Registry", "Exchange",
]

let package = Package(
  name: "annals",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "annals", targets: ["annals"])]
    + libraries.map { .library(name: $0, targets: [$0]) },
  traits: [
    .trait(
      name: "Witnesses",
      description: "Speaks with witnesses over HTTP: annals checkpoint witness."),
    .trait(
      name: "Spreadsheets",
      description: "Reads and writes XLSX; needs libarchive and libxlsxwriter."),
    .trait(name: "SQLite", description: "Exports a SQLite database; needs libsqlite3."),
    .trait(name: "Fuzzing", description: "Builds the libFuzzer targets; needs lld."),
    .default(enabledTraits: []),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/CoreOffice/XMLCoder", from: "0.18.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(name: "MerkleLog", dependencies: [crypto], swiftSettings: settings + fuzzing),
    .executableTarget(
      name: "MerkleLogFuzzing", dependencies: ["MerkleLog", "FuzzDriver"],
      swiftSettings: settings + fuzzing,
      linkerSettings: [
        .unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"], .when(traits: ["Fuzzing"]))
      ]),
    .target(name: "JSONLines", swiftSettings: settings + fuzzing),
    .executableTarget(
      name: "JSONLinesFuzzing", dependencies: ["JSONLines", "FuzzDriver"],
      swiftSettings: settings + fuzzing,
      linkerSettings: [
        .unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"], .when(traits: ["Fuzzing"]))
      ]),
    .target(
      name: "LogStorage", dependencies: ["MerkleLog", crypto, system], swiftSettings: settings),
    .target(
      name: "LogStorageTesting", dependencies: ["LogStorage", "MerkleLog", crypto],
      swiftSettings: settings),
    .target(
      name: "RegistryModel", dependencies: ["JSONLines"], swiftSettings: settings + fuzzing),
    .executableTarget(
      name: "RegistryModelFuzzing", dependencies: ["RegistryModel", "FuzzDriver"],
      swiftSettings: settings + fuzzing,
      linkerSettings: [
        .unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"], .when(traits: ["Fuzzing"]))
      ]),
    .target(name: "FuzzDriver", swiftSettings: settings),
    .target(
      name: "Projections", dependencies: ["RegistryModel", "JSONLines"], swiftSettings: settings),
    .target(
      name: "Registry",
      dependencies: [
        "MerkleLog", "LogStorage", "JSONLines", "RegistryModel", crypto, system,
      ],
      swiftSettings: settings),
    .target(
      name: "WitnessClient", dependencies: ["MerkleLog", httpClient, nio, nioHTTP],
      swiftSettings: settings),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "Exchange",
      dependencies: [
        "Registry", "Projections", "RegistryModel", "JSONLines", csv, xmlCoder, grdb,
        .target(name: "CArchive", condition: spreadsheets),
        .target(name: "CXLSXWriter", condition: spreadsheets),
      ],
      swiftSettings: settings),
    .target(
      name: "CommandLineInterface",
      dependencies: [
        "Registry", "Exchange", "Projections", "WitnessClient", "DemoRegistry", "RegistryModel",
        "JSONLines",
        "LogStorage",
        "MerkleLog",
        argumentParser,
      ],
      swiftSettings: settings),
    .target(
      name: "DemoRegistry", dependencies: ["Registry", "RegistryModel", "LogStorage", "MerkleLog"],
      swiftSettings: settings),
    .executableTarget(
      name: "annals", dependencies: ["CommandLineInterface"], swiftSettings: settings),
    .target(
      name: "SampleRegistry",
      dependencies: ["Registry", "RegistryModel", "LogStorage", "MerkleLog", crypto, csv],
      resources: [.copy("Data")],
      swiftSettings: settings),
    .executableTarget(
      name: "annals-sample", dependencies: ["SampleRegistry", "Registry", argumentParser],
      swiftSettings: settings),
    .executableTarget(
      name: "annals-testlog",
      dependencies: ["Registry", "RegistryModel", "LogStorage", "MerkleLog", argumentParser],
      swiftSettings: settings),
    .executableTarget(
      name: "annals-benchmark",
      dependencies: [
        "DemoRegistry", "Projections", "Registry", "RegistryModel", "LogStorage", "MerkleLog",
        argumentParser, crypto, system,
      ],
      swiftSettings: settings),
    .testTarget(
      name: "MerkleLogTests", dependencies: ["MerkleLog", crypto], swiftSettings: settings),
    .testTarget(
      name: "WitnessClientTests", dependencies: ["WitnessClient", "MerkleLog", crypto],
      swiftSettings: settings),
    .testTarget(name: "JSONLinesTests", dependencies: ["JSONLines"], swiftSettings: settings),
    .testTarget(
      name: "LogStorageTests",
      dependencies: ["LogStorage", "LogStorageTesting", "MerkleLog", crypto, system],
      swiftSettings: settings),
    .testTarget(
      name: "RegistryModelTests", dependencies: ["Projections", "RegistryModel", "JSONLines"],
      swiftSettings: settings),
    .testTarget(
      name: "ProjectionsTests", dependencies: ["Projections", "RegistryModel", "JSONLines"],
      swiftSettings: settings),
    .testTarget(
      name: "RegistryTests",
      dependencies: ["Registry", "RegistryModel", "LogStorage", "MerkleLog", "JSONLines", crypto],
      exclude: ["FoldCorpus"],
      swiftSettings: settings),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "Exchange", "DemoRegistry", "Registry", "Projections", "RegistryModel", "JSONLines",
        "MerkleLog", grdb,
        .target(name: "CArchive", condition: spreadsheets),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandLineInterfaceTests",
      dependencies: [
        "CommandLineInterface", "Exchange", "Registry", "RegistryModel", "MerkleLog", "LogStorage",
        "JSONLines", "annals", argumentParser,
      ],
      exclude: ["Golden"],
      swiftSettings: settings),
    .testTarget(name: "ProcessTests", dependencies: ["annals"], swiftSettings: settings),
    .testTarget(
      name: "DemoRegistryTests",
      dependencies: ["DemoRegistry", "Projections", "Registry", "RegistryModel", "MerkleLog"],
      swiftSettings: settings),
    .testTarget(
      name: "SampleRegistryTests",
      dependencies: ["SampleRegistry", "Registry", "Projections", "RegistryModel", "MerkleLog"],
      swiftSettings: settings),
  ]
)
