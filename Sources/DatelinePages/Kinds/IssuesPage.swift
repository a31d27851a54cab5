import DatelineDigest
import DatelineModel
import DatelineTemplates

/// All editions that are out, or a part of their list.
enum IssuesPage: PageKind {
    static let name = "issues"

    struct Own {
        let issues: [Record]
        let pagination: PaginationView
    }

    private static let schema = PageContent<Own>.schema(
        name, "All editions.",
        [
            .list("issues", of: IssueView.schema.type, "Those of this page of the list, the newest first.") {
                $0.own.issues
            },
            .record("pagination", of: PaginationView.schema.type, "Where in the list this page is.") {
                $0.own.pagination.record
            },
        ])

    static var type: RecordType { schema.type }

    static func pages(of edition: Edition) -> [Page] {
        guard !edition.issues.isEmpty else { return [] }
        return pagination(of: edition).parts.map { part, range, permalink in
            Page(
                Self.self, .part(part), at: permalink,
                lastChanged: edition.lastChanged(edition.issues[range].lazy.flatMap { $0.leading + $0.others }))
        }
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        guard case .part(let part) = page.key else { throw PageKeyError(page) }
        let title = edition.words("Editions")
        let pagination = pagination(of: edition)
        let suffix = pagination.suffix(part, edition.words)
        var view = edition.page(
            name, title + suffix, at: page.permalink, heading: title,
            description: "\(title): \(edition.settings.title)\(suffix)", section: "issues")
        if edition.hasFeeds { view.feeds = edition.issueFeeds + view.feeds }
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: Own(
                    issues: pagination.range(of: part).map { edition.record(ofIssue: $0) },
                    pagination: pagination.view(part))))
    }

    // Which story is the first of an edition follows from what all of them say.
    static func articles(on page: Page, in edition: Edition) -> [Int] {
        guard case .part(let part) = page.key else { return [] }
        return edition.issueStories()[pagination(of: edition).range(of: part)].flatMap { $0 }
    }

    private static func pagination(of edition: Edition) -> Pagination {
        Pagination(count: edition.issues.count, size: edition.settings.articlesPerPage, at: Issue.folder)
    }
}
