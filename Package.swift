// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "dutymap",
  products: [
    .executable(name: "dutymap", targets: ["dutymap"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "XMLEvents", dependencies: ["CLibXML2"]),
    .target(name: "BoundaryModel"),
    .target(
      name: "BoundaryXML",
      dependencies: ["BoundaryModel", "XMLEvents"],
      resources: [.embedInCode("Resources/dutymap.rng")]),
    .target(name: "ScopeGeometry"),
    .target(name: "BoundaryChecks", dependencies: ["BoundaryModel", "ScopeGeometry"]),
    .target(
      name: "BoundaryReports",
      dependencies: ["BoundaryModel", .product(name: "Mustache", package: "swift-mustache")],
      resources: [
        .embedInCode("Resources/report.schema.json"), .embedInCode("Resources/report.mustache"),
        .embedInCode("Resources/sheet.mustache"), .embedInCode("Resources/picture.mustache"),
        .embedInCode("Resources/report.css"), .embedInCode("Resources/report.js"),
      ]),
    .executableTarget(
      name: "dutymap",
      dependencies: [
        "BoundaryModel", "BoundaryXML", "BoundaryChecks", "BoundaryReports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "XMLEventsTests", dependencies: ["XMLEvents"]),
    .testTarget(name: "BoundaryModelTests", dependencies: ["BoundaryModel"]),
    .testTarget(name: "BoundaryXMLTests", dependencies: ["BoundaryXML", "BoundaryModel"]),
    .testTarget(name: "ScopeGeometryTests", dependencies: ["ScopeGeometry"]),
    .executableTarget(
      name: "ScopeGeometryBenchmarks", dependencies: ["ScopeGeometry"], path: "Tests/ScopeGeometryBenchmarks",
      exclude: ["compare.py", "requirements.txt"]),
    .testTarget(name: "BoundaryChecksTests", dependencies: ["BoundaryChecks", "BoundaryModel", "BoundaryXML"]),
    .testTarget(name: "BoundaryReportsTests", dependencies: ["BoundaryReports", "BoundaryModel"]),
    .testTarget(
      name: "dutymapTests", dependencies: ["dutymap", "BoundaryModel"], exclude: ["browser.py", "exactness.py"]),
  ])

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
