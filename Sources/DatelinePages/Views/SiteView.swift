import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// What every page knows of the site.
struct SiteView: Sendable {
    let settings: SiteSettings
    let articleCount: Int
    let latest: PublicationDate?
    let countries: [Record]
    let topics: [Record]
    let indexes: IndexPages
    let years: [Record]
    let pages: [Record]
    let menu: [Record]
    let footerMenu: [Record]
    let contentPolicy: String?
    let words: Words
    let params: Record

    private var hasFeeds: Bool { settings.has(.feeds) && articleCount > 0 }

    static let schema = RecordSchema<SiteView>(
        "site", "What site.yml says, and what the site has.", isShared: true,
        [
            .text("title", "The digest's name.") { $0.settings.title },
            .optionalText("tagline", "A few words under the name.") { $0.settings.tagline },
            .text("description", "A sentence on what the digest is.") { $0.settings.description },
            .text("language", "The site's language: en.") { $0.settings.language },
            .text("direction", "ltr or rtl, by the language.") {
                LanguageTag.direction(of: $0.settings.language)
            },
            .link("home", "The front page.") { _ in Permalink("/") },
            .url("base_url", "The address under which the site lives.") { $0.settings.baseURL.description },
            .text("publisher", "Who publishes the digest.") { $0.settings.publisher },
            .optionalURL("publisher_url", "The publisher's address on the web.") { $0.settings.publisherURL },
            .flag("machine_note", "Whether readers are told what a machine derived and no editor has checked.") {
                $0.settings.hasMachineNote
            },
            .optionalText("contact", "Where readers can write to, as text.") { $0.settings.contact },
            .optionalURL("contact_url", "The same as an address to link to.") { site in
                site.settings.contact.map { $0.contains("@") ? "mailto:\($0)" : $0 }
            },
            .optionalText("licence", "The terms of the digest's own text.") { $0.settings.licence },
            .optionalURL("licence_url", "Where those terms stand.") { $0.settings.licenceURL },
            .optionalLink("data_path", "The articles as a table, articles.csv; missing without open_data in site.yml.")
            {
                $0.settings.hasOpenData && $0.articleCount > 0 ? Permalink("/data/articles.csv") : nil
            },
            .optionalLink("data_json_path", "The same as one JSON document, articles.json.") {
                $0.settings.hasOpenData && $0.articleCount > 0 ? Permalink("/data/articles.json") : nil
            },
            .number("article_count", "The number of articles.") { $0.articleCount },
            .optionalDate("latest", "The date of the newest article.") { $0.latest },
            .list("countries", of: TermView.schema.type, "Countries with articles about them, the most articles first.")
            {
                $0.countries
            },
            .list("topics", of: TermView.schema.type, "Topics with articles, by title.") { $0.topics },
            .list("years", of: TermView.schema.type, "Years with articles, the newest first.") { $0.years },
            .list("pages", of: NavigationItem.schema.type, "The pages of Content/pages.") { $0.pages },
            .list("menu", of: MenuItem.schema.type, "The links of the masthead, as site.yml says it below menu:.") {
                $0.menu
            },
            .list("footer_menu", of: MenuItem.schema.type, "The links of the footer.") { $0.footerMenu },
            .optionalLink("countries_path", "The page of all countries; missing if no article names one.") {
                $0.indexes[.countries]
            },
            .optionalLink("blocs_path", "The page of all blocs and regions; missing if no article names one.") {
                $0.indexes[.blocs]
            },
            .optionalLink("topics_path", "The page of all topics; missing if no article has one.") {
                $0.indexes[.topics]
            },
            .optionalLink(
                "instruments_path", "The page of all instruments; missing if the site has no files about any."
            ) {
                $0.indexes.taxonomies.first { $0.source == .files }?.permalink
            },
            .optionalLink("matrix_path", "The page of countries by topics.") { $0.indexes.matrix },
            .optionalLink("issues_path", "The page of all editions; missing if none is out.") { $0.indexes.issues },
            .optionalLink("archive_path", "The page of all months; missing if there are no articles.") {
                $0.indexes[.months]
            },
            .list(
                "taxonomies", of: NavigationItem.schema.type,
                "The index pages of the site's other taxonomies: authors, agencies, those that site.yml declares."
            ) { site in
                site.indexes.taxonomies.filter { $0.templates.index == "terms" }.map {
                    NavigationItem(title: site.words.text($0.title), permalink: $0.permalink).record
                }
            },
            .optionalLink("search_path", "The search.") { $0.settings.has(.search) ? Permalink("/search/") : nil },
            .optionalLink("feed", "The Atom feed of the site.") { $0.hasFeeds ? Permalink("/feed.xml") : nil },
            .optionalText(
                "content_security_policy",
                "What pages may load and run, for a meta element; missing if nothing is forbidden."
            ) {
                $0.contentPolicy
            },
            .link("manifest", "The web manifest: name, colours and icons of the site.") { _ in WebManifest.permalink },
            .optionalLink("json_feed", "The JSON Feed of the site.") { $0.hasFeeds ? Permalink("/feed.json") : nil },
            .own("params", .params, "What site.yml has below params:.") { $0.params },
        ])

    /// The record that all pages share; articles have the numbers from 0 up.
    var record: Record { Self.schema.lastingRecord(self, number: -1) }
}
