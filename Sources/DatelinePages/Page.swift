import DatelineDigest
package import DatelineModel
package import DatelineTemplates

/// A page that is planned. What it shows follows from its kind, its key and the edition alone.
package struct Page: Sendable {
    /// What kind of page it is.
    package let kind: any PageKind.Type
    /// Which of its kind it is.
    package let key: Key
    /// Where it is.
    package let permalink: Permalink
    /// The file of its template, below `Templates`.
    package let template: String
    /// When its content last changed, for the sitemap; `nil` if nothing says.
    package let lastChanged: PublicationDate?
    /// Whether search engines should list it.
    package let isIndexable: Bool

    /// Which page of a kind it is. Numbers are positions in the digest.
    package enum Key: Sendable, Hashable {
        /// The only one.
        case only
        /// That of an article.
        case article(Int)
        /// That of a term of a taxonomy, or of a part of the list of its articles, from 0.
        case term(Taxonomy.ID, Int, part: Int)
        /// That of a country’s articles on a topic, or of a part of their list, from 0.
        case crossing(country: Int, topic: Int, part: Int)
        /// A part of the one list of its kind, from 0.
        case part(Int)
        /// That of a taxonomy.
        case taxonomy(Taxonomy.ID)
        /// That of a year, or of a file in `Content/pages`.
        case number(Int)
        /// That at an old address of an article.
        case alias(article: Int, Int)
    }

    /// A planned page.
    init(
        _ kind: any PageKind.Type, _ key: Key, at permalink: Permalink, template: String? = nil,
        lastChanged: PublicationDate?, isIndexable: Bool = true
    ) {
        (self.kind, self.key, self.permalink) = (kind, key, permalink)
        self.template = template ?? "\(kind.name).html"
        (self.lastChanged, self.isIndexable) = (lastChanged, isIndexable)
    }

    /// The position in the digest of the article that it shows; `nil` if it is no article's page.
    package var article: Int? {
        if kind == ArticlePage.self, case .article(let position) = key { position } else { nil }
    }
}

/// A kind of page: which pages of it an edition has, and what their template is given.
package protocol PageKind: Sendable {
    /// The name of the kind, and of its template: `country-topic` for `country-topic.html`.
    static var name: String { get }
    /// What its template is given.
    static var type: RecordType { get }
    /// The files of the templates that its pages in a site have.
    static func templates(of settings: SiteSettings) -> [String]
    /// All pages of the kind, in a fixed order; none if the site does not want them.
    static func pages(of edition: Edition) -> [Page]
    /// What the template of a page is given. Throws `DiagnosticError` if a file that it needs changed meanwhile.
    static func view(of page: Page, in edition: Edition) throws -> Record
    /// The articles of which a page shows anything, by position. What a page shows besides (words, settings, names and
    /// numbers of terms) are inputs of all pages.
    static func articles(on page: Page, in edition: Edition) -> [Int]
}

extension PageKind {
    /// One template, of the kind's name.
    package static func templates(of settings: SiteSettings) -> [String] { ["\(name).html"] }
}

/// All kinds of page, in the order in which a reader meets them.
package enum PageKinds {
    private static let leading: [any PageKind.Type] = [FrontPage.self, ArticlePage.self]
    private static let ofTaxonomies: [any TaxonomyPageKind.Type] = [
        CountriesPage.self, BlocsPage.self, InstrumentsPage.self, TermsPage.self, TermPage.self,
    ]
    private static let others: [any PageKind.Type] = [
        CountryTopicPage.self, MatrixPage.self, ArchivePage.self, YearPage.self, MonthPage.self, SearchPage.self,
        IssuesPage.self, IssuePage.self, CorrectionsPage.self, CustomPage.self, NotFoundPage.self, RedirectPage.self,
    ]

    /// The kinds. A new one is a file beside this and a line above.
    package static let all = leading + ofTaxonomies + others

    /// The files of all templates that pages can have, whatever taxonomies a site uses.
    static var templates: [String] {
        var settings = SiteSettings(title: "", description: "", baseURL: BaseURL(unset: ()), publisher: "")
        settings.taxonomies = Taxonomy.builtIn
        return all.flatMap { $0.templates(of: settings) } + ArticleKind.allCases.map(ArticlePage.template)
            + [StyleGuide.template] + IssueMail.templates
    }

    /// All pages of an edition; those of a taxonomy stand together.
    static func pages(of edition: Edition) -> [Page] {
        leading.flatMap { $0.pages(of: edition) }
            + edition.settings.taxonomies.flatMap { taxonomy in
                ofTaxonomies.flatMap { $0.pages(of: taxonomy, in: edition) }
            } + others.flatMap { $0.pages(of: edition) }
    }
}

/// The fields that every kind of page has, and those of its own.
struct PageContent<Own> {
    let site: Record
    let page: PageView
    let own: Own

    /// The schema of a kind of page.
    static func schema(_ name: String, _ summary: String, _ own: [Field<PageContent<Own>>]) -> RecordSchema<
        PageContent<Own>
    > {
        RecordSchema(
            name, summary,
            [
                .record("site", of: SiteView.schema.type, "What site.yml says, and what the site has.") { $0.site },
                .record("page", of: PageView.schema.type, "What the page at hand is.") { $0.page.record },
                .own("data", .data, "The files of Content/data: data.rates is rates.csv.") { $0.page.data },
            ] + own)
    }
}
