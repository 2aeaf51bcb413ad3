// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "dutymap",
  products: [
    .executable(name: "dutymap", targets: ["dutymap"]),
    .library(name: "BoundaryRuns", targets: ["BoundaryRuns"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "XMLEvents", dependencies: ["CLibXML2"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "TableReading", dependencies: ["CZlib", "XMLEvents"]),
    .target(
      name: "BoundaryTables",
      dependencies: [
        "BoundaryFindings", "BoundaryModel", "BoundaryXML", "Spreadsheet", "TableReading", "XMLEvents", "Yams",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Resources/lexicon.yml"), .embedInCode("Resources/annex.mustache"),
        .embedInCode("Resources/annex-types.part"), .embedInCode("Resources/annex-relationships.part"),
        .embedInCode("Resources/annex-parts.part"), .embedInCode("Resources/annex-styles.part"),
        .embedInCode("Resources/annex-footer.part"),
      ]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "Spreadsheet", dependencies: ["CXLSXWriter"]),
    .target(
      name: "DutyWords",
      dependencies: ["Yams"],
      resources: [
        .embedInCode("Resources/acts.yml"), .embedInCode("Resources/bodies.yml"),
        .embedInCode("Resources/departments.yml"), .embedInCode("Resources/subjects.yml"),
        .embedInCode("Resources/synonyms.yml"), .embedInCode("Resources/wording.yml"),
      ]),
    .target(name: "BoundaryModel"),
    .target(name: "BoundaryFindings", dependencies: ["BoundaryModel"]),
    .target(
      name: "BoundaryXML",
      dependencies: ["BoundaryFindings", "BoundaryModel", "XMLEvents"],
      resources: [.embedInCode("Resources/dutymap.rng"), .embedInCode("Resources/zone-locality.xml")]),
    .target(name: "ScopeGeometry"),
    .target(name: "BoundaryMap", dependencies: ["BoundaryModel", "ScopeGeometry"]),
    .target(
      name: "BoundaryChecks",
      dependencies: ["BoundaryFindings", "BoundaryMap", "BoundaryModel", "DutyWords", "ScopeGeometry"]),
    .target(
      name: "BoundaryNorms",
      dependencies: ["BoundaryChecks", "BoundaryFindings", "BoundaryMap", "BoundaryModel", "ScopeGeometry"]),
    .target(
      name: "BoundaryOverview",
      dependencies: ["BoundaryChecks", "BoundaryFindings", "BoundaryMap", "BoundaryModel", "ScopeGeometry"]),
    .target(name: "BoundaryDiff", dependencies: ["BoundaryFindings", "BoundaryMap", "BoundaryModel", "ScopeGeometry"]),
    .target(name: "BoundaryUpdate", dependencies: ["BoundaryFindings", "BoundaryMap", "BoundaryModel"]),
    .target(
      name: "BoundaryControl",
      dependencies: ["BoundaryFindings", "BoundaryModel", "Yams"],
      resources: [.embedInCode("Resources/config.schema.json")]),
    .target(
      name: "BoundaryReports",
      dependencies: [
        "BoundaryFindings", "BoundaryModel", "Spreadsheet", .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Resources/report.schema.json"), .embedInCode("Resources/answer.schema.json"),
        .embedInCode("Resources/diff.schema.json"), .embedInCode("Resources/update.schema.json"),
        .embedInCode("Resources/allocation.schema.json"),
        .embedInCode("Resources/head.mustache"), .embedInCode("Resources/report.mustache"),
        .embedInCode("Resources/sheet.mustache"), .embedInCode("Resources/picture.mustache"),
        .embedInCode("Resources/comparison.mustache"), .embedInCode("Resources/changes.mustache"),
        .embedInCode("Resources/understanding.mustache"),
        .embedInCode("Resources/report.css"), .embedInCode("Resources/report.js"),
      ]),
    .target(
      name: "BoundaryRuns",
      dependencies: [
        "BoundaryModel", "BoundaryFindings", "BoundaryXML", "BoundaryMap", "BoundaryChecks", "BoundaryNorms",
        "BoundaryControl", "BoundaryDiff", "BoundaryTables", "BoundaryUpdate", "TableReading",
      ]),
    .executableTarget(
      name: "dutymap",
      dependencies: [
        "BoundaryModel", "BoundaryFindings", "BoundaryXML", "BoundaryMap", "BoundaryChecks", "BoundaryNorms",
        "BoundaryControl", "BoundaryOverview", "BoundaryReports", "BoundaryRuns", "BoundaryTables", "Spreadsheet",
        "TableReading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "DutyWordsTests", dependencies: ["DutyWords"]),
    .target(name: "TestSupport", dependencies: ["BoundaryXML"], path: "Tests/TestSupport"),
    .executableTarget(
      name: "TableReadingBenchmarks", dependencies: ["TableReading"], path: "Tests/TableReadingBenchmarks",
      exclude: ["compare.py"]),
    .testTarget(name: "TableReadingTests", dependencies: ["TableReading"], exclude: ["Samples"]),
    .testTarget(
      name: "BoundaryTablesTests",
      dependencies: ["BoundaryTables", "BoundaryFindings", "BoundaryModel", "BoundaryXML", "TableReading"]),
    .testTarget(name: "XMLEventsTests", dependencies: ["XMLEvents"]),
    .testTarget(name: "BoundaryModelTests", dependencies: ["BoundaryModel"]),
    .testTarget(name: "BoundaryFindingsTests", dependencies: ["BoundaryFindings", "BoundaryModel"]),
    .testTarget(
      name: "BoundaryXMLTests", dependencies: ["BoundaryXML", "BoundaryFindings", "BoundaryModel", "XMLEvents"]),
    .testTarget(name: "ScopeGeometryTests", dependencies: ["ScopeGeometry"]),
    .executableTarget(
      name: "ScopeGeometryBenchmarks", dependencies: ["ScopeGeometry"], path: "Tests/ScopeGeometryBenchmarks",
      exclude: ["compare.py", "requirements.txt"]),
    .testTarget(
      name: "BoundaryChecksTests",
      dependencies: [
        "BoundaryChecks", "BoundaryControl", "BoundaryFindings", "BoundaryMap", "BoundaryModel", "BoundaryOverview",
        "BoundaryXML",
      ],
      exclude: ["Cases"]),
    .testTarget(
      name: "BoundaryOverviewTests",
      dependencies: [
        "BoundaryOverview", "BoundaryChecks", "BoundaryFindings", "BoundaryMap", "BoundaryModel", "BoundaryXML",
      ]),
    .testTarget(
      name: "BoundaryNormsTests",
      dependencies: [
        "BoundaryControl", "BoundaryFindings", "BoundaryMap", "BoundaryModel", "BoundaryNorms", "BoundaryXML",
      ],
      exclude: ["city.xml"]),
    .testTarget(
      name: "BoundaryDiffTests",
      dependencies: [
        "BoundaryDiff", "BoundaryFindings", "BoundaryMap", "BoundaryModel", "BoundaryXML",
      ]),
    .testTarget(
      name: "BoundaryUpdateTests",
      dependencies: ["BoundaryUpdate", "BoundaryFindings", "BoundaryModel", "BoundaryXML"]),
    .testTarget(name: "SpreadsheetTests", dependencies: ["Spreadsheet"]),
    .testTarget(name: "BoundaryControlTests", dependencies: ["BoundaryControl", "BoundaryFindings", "BoundaryModel"]),
    .testTarget(name: "BoundaryReportsTests", dependencies: ["BoundaryReports", "BoundaryFindings", "BoundaryModel"]),
    .testTarget(
      name: "BoundaryRunsTests",
      dependencies: ["BoundaryRuns", "BoundaryFindings", "BoundaryModel", "BoundaryReports", "BoundaryXML"]),
    .testTarget(
      name: "dutymapTests",
      dependencies: ["dutymap", "BoundaryFindings", "BoundaryModel", "BoundaryReports", "BoundaryXML", "XMLEvents"],
      exclude: [
        "browser.py", "exactness.py", "form.py", "marked.py", "OfficeCounty", "Ledger/linked_data.py",
        "Ledger/organisations.ttl", "Formats/same_findings.py", "Formats/hostile.xml", "Formats/hostile-register.xml",
        "Formats/hostile-template.xml",
      ]),
  ])

// What tests share is for all of them, and for what times the program.
for target in package.targets where target.type == .test || target.name.hasSuffix("Benchmarks") {
  target.dependencies.append("TestSupport")
}

// Only where it is asked for: it links with libFuzzer alone, which `make fuzz` brings.
if Context.environment["DUTYMAP_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "DocumentFuzzer",
      dependencies: [
        "BoundaryControl", "BoundaryFindings", "BoundaryModel", "BoundaryRuns", "BoundaryXML", "TableReading",
      ],
      path: "Tests/Fuzzing", exclude: ["corpus", "dutymap.dict", "template-1.xml", "template-2.xml"]))
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .strictMemorySafety(),
  ]
  // Where a change is judged, a warning is an error.
  if Context.environment["CI"] != nil { target.swiftSettings?.append(.treatAllWarnings(as: .error)) }
}
