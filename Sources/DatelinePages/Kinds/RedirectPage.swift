import DatelineDigest
import DatelineModel
import DatelineTemplates

/// A page at an address that the site had and that leads to the new one, for hosts that know no redirects: an alias of an
/// article, or a line of `redirects.yml`.
enum RedirectPage: PageKind {
    static let name = "redirect"

    /// Where readers are led.
    private struct Target {
        let permalink: Permalink
        let title: String
        let isArticle: Bool
    }

    private static let schema = PageContent<Target>.schema(
        name, "A page at an old address of an article, or of something else in the site.",
        [
            .link("target", "The new address.") { $0.own.permalink },
            .text("title", "The article's headline, or the site's title for anything else.") { $0.own.title },
            .flag("is_article", "Whether the new address is that of an article.") { $0.own.isArticle },
        ])

    static var type: RecordType { schema.type }

    static func pages(of edition: Edition) -> [Page] {
        guard edition.settings.has(.redirects) else { return [] }
        let aliases = edition.digest.articles.enumerated().flatMap { position, article in
            article.filing.aliases.enumerated().map { number, alias in
                Page(Self.self, .alias(article: position, number), at: alias, lastChanged: nil, isIndexable: false)
            }
        }
        let moved = edition.settings.movedAddresses.enumerated().filter { _, moved in
            // A page in place of a feed or a document would be taken for a broken one.
            moved.target != nil && moved.path.isOfPage
        }
        return aliases
            + moved.map { Page(Self.self, .number($0), at: $1.path, lastChanged: nil, isIndexable: false) }
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        let target = try target(of: page, in: edition)
        var view = edition.page(
            name, target.title, at: target.permalink, description: article(of: page, in: edition)?.summary.value ?? "")
        view.isIndexable = false
        return schema.record(PageContent(site: edition.layout.site, page: view, own: target))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] {
        position(of: page, in: edition).map { [$0] } ?? []
    }

    private static func target(of page: Page, in edition: Edition) throws -> Target {
        if let article = article(of: page, in: edition) {
            return Target(permalink: article.permalink, title: article.title.value, isArticle: true)
        }
        guard case .number(let number) = page.key, let target = edition.settings.movedAddresses[number].target else {
            throw PageKeyError(page)
        }
        return Target(permalink: target, title: edition.settings.title, isArticle: false)
    }

    private static func article(of page: Page, in edition: Edition) -> Article? {
        position(of: page, in: edition).map { edition.digest.articles[$0] }
    }

    /// The position of the article to which a page leads; `nil` if it leads to something else.
    private static func position(of page: Page, in edition: Edition) -> Int? {
        switch page.key {
        case .alias(let position, _): position
        case .number(let number):
            edition.settings.movedAddresses[number].target.flatMap { edition.positionsByPermalink()[$0] }
        default: nil
        }
    }
}

extension Page {
    /// Whether it only leads on to another address.
    package var isRedirect: Bool { kind == RedirectPage.self }
}
