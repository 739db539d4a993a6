// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-warnings-as-errors"]),
]

let package = Package(
  name: "laurel",
  products: [.executable(name: "laurel", targets: ["laurel"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CDeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "CFileSystem"),
    .target(name: "Source", dependencies: ["CDeflate", "CNettle"], swiftSettings: strict),
    .target(
      name: "Markup",
      dependencies: ["CMarkGFM", "CYAML", "Source"],
      swiftSettings: strict),
    .target(name: "Knowledge", dependencies: ["Markup", "Source"], swiftSettings: strict),
    .target(name: "Search", dependencies: ["CStemmer", "Source"], swiftSettings: strict),
    .target(name: "Badges", dependencies: ["CDeflate", "CNettle", "Source"], swiftSettings: strict),
    .target(
      name: "Presentation",
      dependencies: [
        "Badges", "CQREncode", "Knowledge", "Markup", "Search", "Source",
      ],
      resources: [
        .embedInCode("Badges/Engine"), .embedInCode("Search/Engine"), .embedInCode("Submit/Engine"),
        .embedInCode("Submit/Preview"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "laurel",
      dependencies: [
        "Badges", "CArchive", "CExpat", "CFileSystem", "CNettle", "Knowledge", "Markup", "Presentation",
        "Search", "Source", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "FlyingFox", package: "FlyingFox"),
      ],
      exclude: ["Starter", "StarterLanguages"],
      resources: [.embedInCode("Serve/Engine"), .embedInCode("Sentences/es.yml")],
      swiftSettings: strict),
    .target(
      name: "Support",
      dependencies: ["Knowledge", "Markup", "Presentation", "Source"],
      path: "Tests/Support",
      swiftSettings: strict),
    .testTarget(
      name: "SourceTests", dependencies: ["Source"], exclude: ["Tables"], swiftSettings: strict),
    .testTarget(
      name: "MarkupTests", dependencies: ["CMarkGFM", "Markup", "Source", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "KnowledgeTests", dependencies: ["Knowledge", "Markup", "Source", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "SearchTests", dependencies: ["Search", "Source", "Support"], exclude: ["Tables"],
      swiftSettings: strict),
    .testTarget(
      name: "BadgesTests", dependencies: ["Badges", "Source", "Support"], swiftSettings: strict),
    .testTarget(
      name: "PresentationTests",
      dependencies: ["Knowledge", "Markup", "Presentation", "Source", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "LaurelTests",
      dependencies: ["Knowledge", "Markup", "Presentation", "Source", "Support", "laurel"],
      swiftSettings: strict),
    .testTarget(
      name: "SiteTests",
      dependencies: ["Presentation", "Source", "laurel"], exclude: ["Sites", "Themes"], swiftSettings: strict),
  ]
)
