import DatelineModel
import DatelineTemplates

/// What a host shows for an address that has no page.
enum NotFoundPage: PageKind {
    static let name = "404"

    private static let schema = PageContent<Void>.schema(name, "The page for addresses that have none.", [])

    static var type: RecordType { schema.type }

    static func pages(of edition: Edition) -> [Page] {
        guard edition.settings.has(.notFound) else { return [] }
        return [Page(Self.self, .only, at: Permalink("/404.html"), lastChanged: nil, isIndexable: false)]
    }

    static func view(of page: Page, in edition: Edition) throws -> Record {
        var view = edition.page(
            name, edition.words("Page not found"), at: page.permalink,
            description: edition.words("There is no page at this address."))
        view.isIndexable = false
        return schema.record(PageContent(site: edition.layout.site, page: view, own: ()))
    }

    static func articles(on page: Page, in edition: Edition) -> [Int] { [] }
}
