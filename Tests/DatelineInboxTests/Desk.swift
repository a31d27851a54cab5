import DatelineDigest
import DatelineFiles
import DatelineInbox
import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

/// A site with files of an inbox beside it, as an editor has them.
struct Desk {
    private let site: SiteFixture

    /// Files by their paths, beside and within `Content`.
    init(_ files: [String: String]) throws {
        site = try SiteFixture([:])
        for (path, text) in files { try site.write(path, text) }
    }

    /// A picture of one point.
    static let picture = "GIF89a\u{1}\u{0}\u{1}\u{0}\u{0}\u{0}\u{0};"

    var root: String { site.root }

    /// Adds what is at a path, and names all files from the folder of the site.
    @discardableResult func add(
        _ path: String, isDryRun: Bool = false, _ decide: (inout Inbox.Decisions) -> Void = { _ in }
    ) async throws -> Report {
        var inbox = Inbox(site.folders, SiteReading(now: try #require(PublicationDate("2026-01-01"))))
        inbox.isDryRun = isDryRun
        decide(&inbox.decisions)
        let root = root
        let report = try await inbox.run(["\(root)/\(path)"])
        let plain = { (words: String) in words.replacing("\(root)/", with: "") }
        return Report(
            added: report.added.map {
                ($0.article, plain($0.story), plain($0.file), $0.attachments.map(plain), $0.leftOut)
            },
            known: report.known.map { plain($0.story) },
            left: report.left.map { InboxReport.Left(story: plain($0.story), reason: plain($0.reason), help: $0.help) })
    }

    /// What an inbox reports, with paths from the folder of the site.
    struct Report {
        let added: [(article: Article, story: String, file: String, attachments: [String], leftOut: [String])]
        let known: [String]
        let left: [InboxReport.Left]
    }

    func text(_ path: String) throws -> String {
        String(decoding: try FileBytes.read("\(root)/\(path)", as: path), as: UTF8.self)
    }

    func plan() async throws -> StageResult<PlannedSite> { try await site.plan() }

    func articles() async throws -> [Article] { try await plan().value?.articles ?? [] }
}
