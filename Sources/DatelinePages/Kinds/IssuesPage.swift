import DatelineDigest
import DatelineModel
import DatelineTemplates

/// All editions that are out.
enum IssuesPage: PageKind {
    static let name = "issues"

    private static let schema = PageContent<[Record]>.schema(
        name, "All editions.",
        [.list("issues", of: IssueView.schema.type, "Those that are out, the newest first.") { $0.own }])

    static var type: RecordType { schema.type }

    static func pages(of edition: Edition) -> [Page] {
        guard !edition.issues.isEmpty else { return [] }
        return [
            Page(
                Self.self, .only, at: Issue.folder,
                lastChanged: edition.lastChanged(edition.issues.lazy.flatMap { $0.leading + $0.others }))
        ]
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        let title = edition.words("Editions")
        var view = edition.page(
            name, title, at: page.permalink, description: "\(title): \(edition.settings.title)", section: "issues")
        if edition.hasFeeds { view.feeds = edition.issueFeeds + view.feeds }
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: edition.issues.indices.map { edition.record(ofIssue: $0) }))
    }

    // Which story is the first of an edition follows from what all of them say.
    static func articles(on page: Page, in edition: Edition) -> [Int] { edition.issueStories().flatMap { $0 } }
}
