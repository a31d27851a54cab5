import DatelineDigest
import DatelineModel
import DatelineTemplates

/// A page at an article's old address that leads to the new one, for hosts that know no redirects.
enum RedirectPage: PageKind {
    static let name = "redirect"

    private static let schema = PageContent<Article>.schema(
        name, "A page at an old address of an article.",
        [
            .link("target", "The article's address.") { $0.own.permalink },
            .text("title", "The article's headline.") { $0.own.title.value },
        ])

    static var type: RecordType { schema.type }

    static func pages(of edition: Edition) -> [Page] {
        guard edition.settings.has(.redirects) else { return [] }
        return edition.digest.articles.enumerated().flatMap { position, article in
            article.filing.aliases.enumerated().map { number, alias in
                Page(Self.self, .alias(article: position, number), at: alias, lastChanged: nil, isIndexable: false)
            }
        }
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        guard case .alias(let position, _) = page.key else { throw PageKeyError(page) }
        let article = edition.digest.articles[position]
        var view = edition.page(
            name, article.title.value, at: article.permalink, description: article.summary.value)
        view.isIndexable = false
        return schema.record(PageContent(site: edition.layout.site, page: view, own: article))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] {
        if case .alias(let position, _) = page.key { [position] } else { [] }
    }
}
