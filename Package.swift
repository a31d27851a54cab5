// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "dateline",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "dateline", targets: ["dateline"]),
        .library(name: "DatelineTagging", targets: ["DatelineTagging"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        // Layer 0: values. Imports no other module.
        .target(name: "DatelineModel"),

        // Layer 1: files as the system has them.
        .target(name: "DatelineFiles", dependencies: ["DatelineModel"]),

        // Layer 2: from files to manuscripts, from text to terms, from views to HTML.
        .systemLibrary(
            name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .target(
            name: "DatelineReading",
            dependencies: [
                "CMark", "DatelineFiles", "DatelineModel", .product(name: "TOMLKit", package: "TOMLKit"),
                .product(name: "Yams", package: "Yams"),
            ]),
        // Its plugin makes the folder `Tables` part of the program.
        .target(
            name: "DatelineTagging", dependencies: ["DatelineModel"], exclude: ["Tables"], plugins: ["EmbedFiles"]),
        .plugin(
            name: "EmbedFiles", capability: .buildTool(), dependencies: ["FileEmbedder"], path: "Sources/EmbedFiles"),
        .executableTarget(name: "FileEmbedder"),
        .target(name: "DatelineTemplates", dependencies: ["DatelineModel"]),

        // Layer 3: the stages of a build, each with the module that it needs. The digest's plugin makes `Templates` part of
        // the program.
        .target(
            name: "DatelineDigest",
            dependencies: [
                "DatelineFiles", "DatelineModel", "DatelineReading", "DatelineTagging", "DatelineTemplates",
            ],
            plugins: ["EmbedFiles"]),
        .target(
            name: "DatelineSearch",
            dependencies: ["DatelineDigest", "DatelineModel", "DatelineReading", "DatelineTagging"]),
        .target(
            name: "DatelinePages",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineModel", "DatelineReading", "DatelineSearch",
                "DatelineTemplates", .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        .target(name: "DatelineOutput", dependencies: ["DatelineFiles", "DatelineModel"]),
        .target(
            name: "DatelineSite",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineModel", "DatelineOutput", "DatelinePages",
            ]),

        // Layer 4: what is done with a plan besides building it.
        .target(
            name: "DatelinePreview",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineModel", "DatelinePages", "DatelineSearch", "DatelineSite",
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        .target(
            name: "DatelinePublishing",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineModel", "DatelinePages", "DatelineReading",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),

        .target(
            name: "DatelineLinks",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineModel", "DatelineReading",
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "HeapModule", package: "swift-collections"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),

        .target(
            name: "DatelineImport",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineModel", "DatelinePages", "DatelineReading", "DatelineSite",
                "DatelineTagging", .product(name: "Subprocess", package: "swift-subprocess"),
            ]),

        .target(
            name: "DatelineInbox",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineModel", "DatelinePages", "DatelineReading", "DatelineSite",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),

        // Layer 5: the command line, and the measurements.
        .executableTarget(
            name: "dateline",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineImport", "DatelineInbox", "DatelineLinks", "DatelineModel",
                "DatelineOutput", "DatelinePages", "DatelinePreview", "DatelinePublishing", "DatelineReading",
                "DatelineSite",
                "DatelineTemplates", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "DatelineBenchmarks",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineModel", "DatelinePages", "DatelinePreview",
                "DatelineReading", "DatelineSite", "DatelineTagging", "DatelineTemplates",
            ]),

        // Tests, in the order of the layers.
        .testTarget(name: "DatelineModelTests", dependencies: ["DatelineModel", "DatelineTestSupport"]),
        .testTarget(
            name: "DatelineFilesTests", dependencies: ["DatelineFiles", "DatelineModel", "DatelineTestSupport"]),
        .testTarget(
            name: "DatelineReadingTests",
            dependencies: ["DatelineFiles", "DatelineModel", "DatelineReading", "DatelineTestSupport"]),
        .testTarget(
            name: "DatelineTaggingTests", dependencies: ["DatelineModel", "DatelineReading", "DatelineTagging"],
            exclude: ["Labelled"]),
        .testTarget(name: "DatelineTemplatesTests", dependencies: ["DatelineModel", "DatelineTemplates"]),
        .target(
            name: "DatelineTestSupport",
            dependencies: ["DatelineDigest", "DatelineFiles", "DatelineModel", "DatelinePages", "DatelineSite"],
            path: "Tests/DatelineTestSupport"),
        .testTarget(
            name: "DatelineSiteTests",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineModel", "DatelineOutput", "DatelinePages",
                "DatelineReading",
                "DatelineSearch", "DatelineSite", "DatelineTagging", "DatelineTemplates", "DatelineTestSupport",
            ],
            exclude: ["Golden"]),
        .testTarget(
            name: "DatelinePreviewTests",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineModel", "DatelinePreview", "DatelineSite",
                "DatelineTestSupport",
            ]),
        .testTarget(
            name: "DatelinePublishingTests",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineModel", "DatelinePublishing", "DatelineTestSupport",
            ]),
        .testTarget(
            name: "DatelineLinksTests",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineLinks", "DatelineModel", "DatelineReading",
                "DatelineTestSupport",
            ]),
        .testTarget(
            name: "DatelineImportTests",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineImport", "DatelineModel", "DatelineReading", "DatelineSite",
                "DatelineTestSupport",
            ]),
        .testTarget(
            name: "DatelineInboxTests",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineInbox", "DatelineModel", "DatelineReading", "DatelineSite",
                "DatelineTestSupport",
            ]),
        .testTarget(
            name: "DatelineCommandTests",
            dependencies: [
                "DatelineDigest", "DatelineFiles", "DatelineModel", "DatelinePages", "DatelineReading", "DatelineSite",
                "DatelineTemplates", "DatelineTestSupport", "dateline",
            ]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && target.type != .plugin {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}

// What no build of a site waits for may be small rather than fast. A package that others depend on may have no such flags.
let isDependency = Context.packageDirectory.contains("/checkouts/")
let small = [
    "DatelineImport", "DatelineInbox", "DatelineLinks", "DatelinePreview", "DatelinePublishing", "dateline",
]
for target in package.targets where !isDependency && small.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-Osize"], .when(configuration: .release)))
}

// Every site that a test builds or imports is read with all tables and templates. Without the optimiser that is most of the
// time of all tests.
let readAndCompiled = [
    "DatelineModel", "DatelineReading", "DatelineTagging", "DatelineTemplates", "DatelineDigest", "DatelineImport",
    "DatelineInbox",
]
for target in package.targets where !isDependency && readAndCompiled.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
