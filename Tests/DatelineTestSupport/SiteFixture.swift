package import DatelineDigest
import DatelineFiles
package import DatelineModel
import DatelinePages
package import DatelineSite
import Foundation

/// A small site in a temporary folder of its own, written as a dictionary of files.
///
/// A `Content/site.yml` is there unless the test gives one. The folder is deleted with the last copy of the value.
package final class SiteFixture: Sendable {
    /// A picture of 300 × 72 pixels, as far as its first bytes say.
    package static let picture = "GIF89a\u{2C}\u{1}\u{48}\0"

    /// The folder of the site.
    package let root: String

    /// Writes the files: paths relative to the site's folder, and their texts.
    package init(_ files: [String: String] = [:]) throws {
        root = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)").path
        try write(
            "Content/site.yml", files["Content/site.yml"] ?? "title: Test digest\nbase_url: https://example.org/\n")
        for (path, text) in files { try write(path, text) }
    }

    deinit { FileSystem.removeAll(root) }

    /// The folders of the site.
    package var folders: SiteFolders { SiteFolders(source: root, output: output) }
    /// The folder that the site is built into.
    package var output: String { "\(root)/Output" }

    /// Writes or replaces a file.
    package func write(_ path: String, _ text: String) throws { try write(path, bytes: Array(text.utf8)) }

    /// Writes or replaces a file of any bytes.
    package func write(_ path: String, bytes: [UInt8]) throws {
        let target = "\(root)/\(path)"
        try FileSystem.makeFolder(String(target.prefix(upTo: target.lastIndex(of: "/") ?? target.endIndex)))
        try FileSystem.write(bytes, to: target)
    }

    /// Deletes a file or a folder.
    package func remove(_ path: String) { FileSystem.removeAll("\(root)/\(path)") }

    /// Builds the site as of a moment, `2026-01-01` unless the test says another.
    @discardableResult
    package func build(now: String = "2026-01-01", baseURL: String? = nil, output: String? = nil) async throws
        -> BuildReport
    {
        let folders = SiteFolders(source: root, output: output ?? self.output)
        return try await Build(folders, SiteReading(baseURL: baseURL.flatMap { BaseURL($0) }, now: Self.moment(now)))
            .run()
    }

    /// Reads and plans the site as of a moment.
    package func plan(now: String = "2026-01-01") async throws -> StageResult<PlannedSite> {
        try await Build(folders, SiteReading(now: Self.moment(now))).plan()
    }

    /// The text of a file of the site, by its path in the folder of the site or, below `Output`, of the built one.
    package func text(_ path: String) throws -> String {
        String(decoding: try FileBytes.read("\(root)/\(path)", as: path, limit: 1 << 30), as: UTF8.self)
    }

    /// The text of a page of the built site, by its address: `/2025/02/paris/`.
    package func page(_ address: String) throws -> String {
        try text("Output\(address)\(address.hasSuffix("/") ? "index.html" : "")")
    }

    /// All files below a folder with their bytes.
    package func files(in folder: String = "Output") throws -> [String: [UInt8]] {
        try Self.files(at: "\(root)/\(folder)")
    }

    /// All files below a folder anywhere, with their bytes.
    package static func files(at folder: String) throws -> [String: [UInt8]] {
        var walk = FolderWalk(root: folder, name: folder)
        var files: [String: [UInt8]] = [:]
        for path in walk.files() { files[path] = try FileBytes.read("\(folder)/\(path)", as: path, limit: 1 << 30) }
        return files
    }

    private static func moment(_ text: String) throws -> PublicationDate {
        guard let moment = PublicationDate(text) else { throw BadFixture(reason: "“\(text)” is no moment") }
        return moment
    }

    private struct BadFixture: Error { let reason: String }
}

extension BuildReport {
    /// The paths of all pages in the folder of the site.
    package var pagePaths: [String] { planned?.plan.pages.map(\.permalink.outputPath) ?? [] }
}

extension StageResult<PlannedSite> {
    /// All articles that could be read, in the order of their files.
    package var articles: [Article] { value?.articles ?? [] }
}
