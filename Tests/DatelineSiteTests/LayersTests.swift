import Foundation
import Testing

/// Modules import only those below them.
@Suite struct LayersTests {
    /// The modules from the lowest layer up; those of one line import none of each other.
    private static let layers: [[String]] = [
        ["DatelineModel"], ["DatelineFiles"], ["DatelineReading", "DatelineTagging", "DatelineTemplates"],
        ["DatelineDigest"], ["DatelineSearch"], ["DatelinePages", "DatelineOutput"], ["DatelineSite"],
        ["DatelinePreview", "DatelinePublishing", "DatelineImport", "DatelineInbox"],
        ["dateline", "DatelineBenchmarks"],
    ]

    @Test(arguments: layers.enumerated().flatMap { layer, modules in modules.map { (layer, $0) } })
    func importsOnlyDownwards(layer: Int, module: String) throws {
        let below = Set(Self.layers[..<layer].joined())
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/\(module)")
        let paths = try #require(FileManager.default.enumerator(atPath: sources.standardizedFileURL.path))
        var imports: Set<String> = []
        for case let path as String in paths where path.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            imports.formUnion(text.matches(of: #/import (Dateline\w+)/#).map { String($0.output.1) })
        }
        #expect(imports.subtracting(below) == [])
    }

    @Test func everyModuleHasALayer() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
        let folders = try FileManager.default.contentsOfDirectory(atPath: sources.standardizedFileURL.path)
        let known = Set(Self.layers.joined()).union(["CMark", "EmbedFiles", "FileEmbedder"])
        #expect(Set(folders.filter { !$0.hasPrefix(".") }) == known)
    }
}
