package import DatelineModel
package import DatelineTemplates

/// A page that is planned: with the plan's context, everything that is needed to make it, alone and at any time.
package struct Page: Sendable {
    /// Where it is.
    package let permalink: Permalink
    /// The file of its template, below `Templates`.
    package let template: String
    /// When its content last changed, for the sitemap; `nil` if nothing tells.
    package let lastChanged: PublicationDate?
    /// Whether search engines should list it.
    package let isIndexable: Bool
    /// Makes what the template is given. Throws `DiagnosticError` if a file that it needs changed meanwhile.
    ///
    /// It remembers positions and addresses only: a context in which articles stand in the same places will do as well.
    package let view: @Sendable (PlanContext) throws -> Record
    /// The position in the digest of the article that it shows; `nil` if it is no article's page.
    var article: Int?
}

/// A sort of page: which pages of it a digest has, and what their template is given.
package protocol PageKind: Sendable {
    /// The name of its template: `country-topic` for `country-topic.html`.
    static var name: String { get }
    /// What its template is given.
    static var type: RecordType { get }
    /// All pages of the kind, in a fixed order; none if the site does not want them.
    static func pages(of plan: PlanContext) -> [Page]
}

extension PageKind {
    /// The file of its template, below `Templates`.
    package static var template: String { "\(name).html" }
}

/// All kinds of page, in the order in which a reader meets them.
package enum PageKinds {
    /// The kinds. A new one is a file beside this and a line here.
    package static let all: [any PageKind.Type] = [
        FrontPage.self, ArticlePage.self, CountriesPage.self, CountryPage.self, BlocsPage.self, BlocPage.self,
        TopicsPage.self, TopicPage.self, CountryTopicPage.self, MatrixPage.self, ArchivePage.self, YearPage.self,
        MonthPage.self, SearchPage.self, CustomPage.self, NotFoundPage.self, RedirectPage.self,
    ]
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
            ] + own)
    }
}
