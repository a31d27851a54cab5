import Foundation
import Testing

/// Modules import only those below them, as the picture on the page of the architecture has them.
@Suite struct LayersTests {
    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardizedFileURL

    /// The modules from the lowest layer up; those of one line import none of each other.
    private static let layers: [[String]] = {
        let page = checkout.appending(path: "docs/Content/pages/explanation/architecture.md")
        let lines = ((try? String(contentsOf: page, encoding: .utf8)) ?? "").split(separator: "\n")
        return lines.filter { $0.hasPrefix("    ") }.reversed().map { line in
            line.matches(of: #/\b(?:Dateline\w+|dateline)\b/#).map { String($0.output) }
        }
    }()

    @Test(arguments: layers.enumerated().flatMap { layer, modules in modules.map { (layer, $0) } })
    func importsOnlyDownwards(layer: Int, module: String) throws {
        let below = Set(Self.layers[..<layer].joined())
        let sources = Self.checkout.appending(path: "Sources/\(module)")
        let paths = try #require(FileManager.default.enumerator(atPath: sources.standardizedFileURL.path))
        var imports: Set<String> = []
        for case let path as String in paths where path.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            imports.formUnion(text.matches(of: #/import (Dateline\w+)/#).map { String($0.output.1) })
        }
        #expect(imports.subtracting(below) == [])
    }

    @Test func everyModuleHasALayer() throws {
        let sources = Self.checkout.appending(path: "Sources")
        let folders = try FileManager.default.contentsOfDirectory(atPath: sources.standardizedFileURL.path)
        let known = Set(Self.layers.joined()).union(["CMark", "EmbedFiles", "FileEmbedder"])
        #expect(Set(folders.filter { !$0.hasPrefix(".") }) == known)
    }
}
