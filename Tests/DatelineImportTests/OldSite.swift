import DatelineDigest
import DatelineFiles
import DatelineImport
import DatelineModel
import DatelineSite
import Foundation
import Testing

/// A small site of another program in a temporary folder, and the site that is made of it beside it.
final class OldSite: Sendable {
    /// The folder of both.
    let root: String

    /// Writes the files: paths in the old site, and their texts.
    init(_ files: [String: String]) throws {
        root = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)").path
        for (path, text) in files { try write(path, Array(text.utf8)) }
    }

    deinit { FileSystem.removeAll(root) }

    /// The folder of the old site.
    var old: String { "\(root)/old" }
    /// The folder of the new one.
    var new: String { "\(root)/new" }

    /// Writes a file of the old site.
    func write(_ path: String, _ bytes: [UInt8]) throws { try write("\(old)/\(path)", at: bytes) }

    /// Writes a file of the new site, as an editor does.
    func edit(_ path: String, _ text: String) throws { try write("\(new)/\(path)", at: Array(text.utf8)) }

    private func write(_ target: String, at bytes: [UInt8]) throws {
        try FileSystem.makeFolder(String(target.prefix(upTo: target.lastIndex(of: "/") ?? target.endIndex)))
        try FileSystem.write(bytes, to: target)
    }

    /// Imports the site, as of the first day of 2026.
    @discardableResult
    func `import`(
        _ program: OldProgram? = nil, address: String? = nil, merging: Bool = false, dryRun: Bool = false
    ) async throws -> ImportReport {
        var job = Import(from: old, into: new, now: try Self.now)
        (job.program, job.address, job.merges) = (program, address, merging)
        if dryRun { job.temporary = "\(root)/dry" }
        return try await job.run()
    }

    private static var now: PublicationDate {
        get throws {
            guard let day = CalendarDay(iso: "2026-01-01") else { throw CancellationError() }
            return PublicationDate(day: day)
        }
    }

    /// The text of a file of the new site.
    func text(_ path: String) throws -> String {
        String(decoding: try FileBytes.read("\(new)/\(path)", as: path), as: UTF8.self)
    }

    /// What stands below the front matter of a file of the new site.
    func body(_ path: String) throws -> String {
        let text = try text(path)
        guard let end = text.dropFirst(4).range(of: "\n---\n") else { return text }
        return text[end.upperBound...].trimmingCharacters(in: .newlines)
    }

    /// The body that a post has in the new site, of which a build has nothing to warn. `head` is more of its front matter, `others` are
    /// more files of its site; which program made it follows from its folder.
    static func body(
        of text: String, in file: String = "_posts/2024-01-05-a.md", head: String = "", _ others: [String: String] = [:]
    ) async throws -> String {
        let settings =
            switch file.prefix(upTo: file.firstIndex(of: "/") ?? file.endIndex) {
            case "src": ["astro.config.mjs": "export default {}\n"]
            case "content": ["hugo.toml": "title = 'Desk'\n"]
            case "posts": [".eleventy.js": "module.exports = {}\n"]
            default: ["_config.yml": "title: Desk\n"]
            }
        let post = [file: "---\ntitle: A\ndate: 2024-01-05\n\(head)---\n\(text)\n"]
        let site = try OldSite(settings.merging(post) { $1 }.merging(others) { $1 })
        let report = try await site.import()
        #expect(report.missingWords == 0)
        let left = try await site.plan().diagnostics.filter { [.droppedHTML, .shortcode].contains($0.identifier) }
        #expect(left.map(\.summary) == [])
        return try site.body("Content/articles/2024/2024-01-05-a.md")
    }

    /// The paths of the files below `Content` of the new site.
    var content: [String] {
        var walk = FolderWalk(root: "\(new)/Content", name: "Content")
        return walk.files()
    }

    /// All files of the old site with their bytes.
    var oldFiles: [String: [UInt8]] {
        get throws {
            var walk = FolderWalk(root: old, name: "old")
            var files: [String: [UInt8]] = [:]
            for path in walk.files() { files[path] = try FileBytes.read("\(old)/\(path)", as: path) }
            return files
        }
    }

    /// The new site, planned.
    func plan() async throws -> StageResult<PlannedSite> {
        try await Build(SiteFolders(source: new, output: "\(new)/Output"), SiteReading(now: try Self.now)).plan()
    }
}

extension ImportReport {
    /// The causes of what was found, with the files, without what only changed its form.
    var lost: [String] { findings.filter { $0.outcome != .changed }.map { "\($0.file): \($0.cause)" }.sorted() }
}
