import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// All articles that were corrected or retracted, the last first, below the text of `Content/pages/corrections.md` if the site
/// has that. A site without such articles has no page of them.
enum CorrectionsPage: PageKind {
    static let name = "corrections"

    struct Own {
        let body: HTML?
        let articles: [Record]
    }

    private static let schema = PageContent<Own>.schema(
        name, "All corrections and retractions.",
        [
            .optionalHTML("body", "The text of Content/pages/corrections.md; missing if there is none.") {
                $0.own.body
            },
            .list(
                "articles", of: ArticleView.schema.type,
                "The articles that were corrected or retracted, the one to which it happened last first."
            ) { $0.own.articles },
        ])

    static var type: RecordType { schema.type }

    /// Where it is.
    static let permalink = Permalink("/corrections/")

    static func pages(of edition: Edition) -> [Page] {
        let amended = amended(in: edition)
        guard !amended.isEmpty, ownPage(of: edition)?.template == nil else { return [] }
        return [Page(Self.self, .only, at: permalink, lastChanged: edition.lastChanged(amended))]
    }

    /// Whether the site’s own page at this address is the beginning of this one.
    static func takesPlace(of file: PageFile, in edition: Edition) -> Bool {
        file.permalink == permalink && file.template == nil && !amended(in: edition).isEmpty
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        let file = ownPage(of: edition)
        let title = file?.title ?? edition.words("Corrections")
        let view = edition.page(
            name, title, at: page.permalink, description: file?.summary ?? "\(title): \(edition.settings.title)",
            section: "pages")
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: Own(body: edition.html(of: file?.body), articles: edition.records(of: amended(in: edition)))))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] { amended(in: edition) }

    /// The articles that were corrected or retracted, the one to which it happened last first.
    private static func amended(in edition: Edition) -> [Int] {
        let articles = edition.digest.articles
        return articles.indices.lazy.filter { !articles[$0].text.amendments.isEmpty }
            .map { (position: $0, rank: articles[$0].text.amendments.newest?.rank ?? 0) }
            .sorted { ($1.rank, $0.position) < ($0.rank, $1.position) }.map(\.position)
    }

    private static func ownPage(of edition: Edition) -> PageFile? {
        edition.site.pageFiles.first { $0.permalink == permalink }
    }
}
