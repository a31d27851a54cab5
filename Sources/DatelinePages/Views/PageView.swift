import DatelineModel
import DatelineTemplates

/// What every page says of itself.
struct PageView: Sendable {
    var kind: String
    var title: String
    var heading: String
    var description: String
    var permalink: Permalink
    var language: String
    var section = ""
    var isArticle = false
    var isIndexable = true
    var published: PublicationDate?
    var image: PreviewImage?
    var feeds: [Record] = []
    var structuredData: [UInt8]?
    var breadcrumbs: [Record] = []
    var baseURL: BaseURL
    var extra = Record.empty
    var children: [Record] = []
    /// What the files of data say, which every page can show.
    var data = Record.empty

    static let schema = RecordSchema<PageView>(
        "page", "What the page at hand is.",
        [
            .text("kind", "The kind of page, as its template is called: country-topic.") { $0.kind },
            .text("title", "What the browser's tab says, without the site's name.") { $0.title },
            .text("heading", "What stands at the head of the page.") { $0.heading },
            .text("description", "A sentence for search engines and previews.") { $0.description },
            .link("path", "Its address in the site.") { $0.permalink },
            .url("canonical", "Its whole address.") { $0.baseURL.absolute($0.permalink.description) },
            .text("language", "The language of its text: en.") { $0.language },
            .text(
                "section",
                "The part of the site: latest, countries, blocs, topics, archive, issues, pages, pages/FOLDER or nothing."
            ) {
                $0.section
            },
            .text("og_type", "article or website, for OpenGraph.") { $0.isArticle ? "article" : "website" },
            .optionalRecord(
                "image", of: PreviewImage.schema.type, "The picture that networks show with a link to it."
            ) {
                $0.image.map(PreviewImage.schema.record)
            },
            .flag("indexable", "Whether search engines should list it.") { $0.isIndexable },
            .optionalDate("published", "The day of publication, for articles.") { $0.published },
            .list("feeds", of: FeedLink.schema.type, "The feeds of this page and of the site.") {
                $0.feeds
            },
            .optionalJSON("structured_data", "schema.org data for a script element of type application/ld+json.") {
                $0.structuredData
            },
            .list("breadcrumbs", of: NavigationItem.schema.type, "The pages above this one, from the front page down.")
            {
                $0.breadcrumbs
            },
            .own(
                "extra", .page,
                "What a page of Content/pages, or the file of the term that the page is about, has below extra: in its front matter."
            ) { $0.extra },
            .list(
                "children", of: ChildPage.schema.type,
                "The pages in the folder of an index page of Content/pages, by their order, then by title."
            ) { $0.children },
        ])

    var record: Record { Self.schema.record(self) }
}
