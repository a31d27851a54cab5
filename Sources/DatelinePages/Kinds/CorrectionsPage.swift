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
        guard !amended.isEmpty, ownPage(of: edition).map({ edition.site.pageFiles[$0].template == nil }) ?? true else {
            return []
        }
        return [Page(Self.self, .only, at: permalink, lastChanged: edition.lastChanged(amended))]
    }

    /// Whether the site’s own page at this address is the beginning of this one.
    static func takesPlace(of file: PageFile, in edition: Edition) -> Bool {
        file.permalink == permalink && file.template == nil && !amended(in: edition).isEmpty
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        let own = ownPage(of: edition)
        let view =
            if let own { CustomPage.view(name, of: own, in: edition) } else {
                edition.page(
                    name, edition.words("Corrections"), at: page.permalink,
                    description: "\(edition.words("Corrections")): \(edition.settings.title)", section: "pages")
            }
        let body = own.flatMap { edition.html(of: edition.site.pageFiles[$0].body) }
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: Own(body: body, articles: edition.records(of: amended(in: edition)))))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] { amended(in: edition) }

    /// All that were corrected or retracted.
    private static func amended(in edition: Edition) -> [Int] {
        edition.amended(among: edition.digest.articles.indices)
    }

    /// The position of the site’s own page at this address; `nil` if it has none.
    private static func ownPage(of edition: Edition) -> Int? {
        edition.site.pageFiles.firstIndex { $0.permalink == permalink }
    }
}

extension Edition {
    /// Those of some articles that were corrected or retracted, the one to which it happened last first.
    func amended(among positions: some Sequence<Int>) -> [Int] {
        let amendments = { (position: Int) in self.digest.articles[position].text.amendments }
        return positions.lazy.filter { !amendments($0).isEmpty }
            .map { (position: $0, rank: amendments($0).newest?.rank ?? 0) }
            .sorted { ($1.rank, $0.position) < ($0.rank, $1.position) }.map(\.position)
    }
}
