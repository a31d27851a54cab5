import DatelineModel
import DatelineReading
import DatelineTemplates

/// A link with a title: navigation, breadcrumbs, neighbours.
struct NavigationItem: Sendable {
    let title: String
    let permalink: Permalink

    static let schema = RecordSchema<NavigationItem>(
        "nav_item", "A link with a title.",
        [
            .text("title", "The words of the link.") { $0.title },
            .link("path", "Where it leads.") { $0.permalink },
        ])

    var record: Record { Self.schema.record(self) }
}

/// A feed that a page offers.
struct FeedLink: Sendable {
    let title: String
    let type: String
    let permalink: Permalink

    static let schema = RecordSchema<FeedLink>(
        "feed", "A feed that readers can subscribe to.",
        [
            .text("title", "What the feed is called.") { $0.title },
            .text("type", "Its media type: application/atom+xml or application/feed+json.") { $0.type },
            .link("path", "Where it is.") { $0.permalink },
        ])

    var record: Record { Self.schema.record(self) }
}

/// A country, bloc, topic, year or month as a link with a count.
struct TermView: Sendable {
    var name: String
    var permalink: Permalink?
    var count = 0
    var mentionedCount = 0
    var code: String?
    var nameInProse: String?
    var summary: String?
    var slug = ""
    var latest: PublicationDate?
    var sparkline: [Int] = []

    static let schema = RecordSchema<TermView>(
        "term",
        "A country, a bloc or region, a topic, a year or a month, with its page and the number of its articles.",
        [
            .text("name", "The name readers see: Việt Nam.") { $0.name },
            .optionalLink("path", "Its page; missing if site.yml switched such pages off.") { $0.permalink },
            .number("count", "Articles about it.") { $0.count },
            .number("mentioned_count", "Articles that mention it besides; 0 for all but countries.") {
                $0.mentionedCount
            },
            .optionalText("code", "A country's ISO 3166-1 code: VN.") { $0.code },
            .text("in_prose", "The name inside a sentence: the United Kingdom.") { $0.nameInProse ?? $0.name },
            .optionalText("summary", "One sentence on it, from its file in Content.") { $0.summary },
            .text("slug", "The end of its address: viet-nam.") { $0.slug },
            .optionalDate("latest", "The date of its newest article.") { $0.latest },
            .numbers(
                "sparkline",
                "For each stretch of a timeline, how far its bar ends from the top of a drawing 8 high; none if there is no timeline."
            ) {
                $0.sparkline
            },
        ])

    var record: Record { Self.schema.record(self) }
}

/// What every template knows of an article.
struct ArticleView: Sendable {
    let article: Article
    let settings: SiteSettings
    let countries: [Record]
    let mentioned: [Record]
    let filedFrom: Record?
    let blocs: [Record]
    let topics: [Record]

    static let schema = RecordSchema<ArticleView>(
        "article", "An article as lists and its own page show it.",
        [
            .text("title", "The headline.") { $0.article.title.value },
            .link("path", "Its page.") { $0.article.permalink },
            .date("date", "The day of publication, with its time if the author gave one.") { $0.article.date },
            .optionalDate("updated", "When it was last changed in substance.") { $0.article.updated },
            .text("summary", "The sentence or two that stand for it.") { $0.article.summary.value },
            .optionalText("place", "The place it was filed from: Paris.") { $0.article.place },
            .optionalText("credit", "The agency it came from: VNS.") { $0.article.credit },
            .texts("authors", "Who wrote it.") { $0.article.authors },
            .list("countries", of: TermView.schema.type, "The countries it is about, the most important first.") {
                $0.countries
            },
            .list("mentioned", of: TermView.schema.type, "Countries it mentions besides.") { $0.mentioned },
            .optionalRecord(
                "filed_from", of: TermView.schema.type, "The country of its place, if the site has a page for it."
            ) {
                $0.filedFrom
            },
            .list("blocs", of: TermView.schema.type, "Blocs and regions that it names; their members are not meant.") {
                $0.blocs
            },
            .list("topics", of: TermView.schema.type, "Its topics.") { $0.topics },
            .flag("title_derived", "Whether the headline was taken from the text by machine.") {
                $0.article.title.isDerived
            },
            .flag("summary_derived", "Whether the summary was taken from the text by machine.") {
                $0.article.summary.isDerived
            },
            .flag("countries_derived", "Whether the countries were worked out by machine.") {
                $0.article.countries.isDerived
            },
            .flag("blocs_derived", "Whether the blocs and regions were worked out by machine.") {
                $0.article.blocs.isDerived
            },
            .flag("topics_derived", "Whether the topics were worked out by machine.") { $0.article.topics.isDerived },
            .flag("reviewed", "Whether an editor has confirmed what was worked out.") { $0.article.isReviewed },
            .text("language", "The language it is written in: en.") { $0.article.language },
            .flag("language_differs", "Whether that is not the site's language.") {
                $0.article.language != $0.settings.language
            },
            .text("direction", "ltr or rtl, by the language.") {
                LanguageTag.direction(of: $0.article.language)
            },
            .optionalText("source_name", "Who published the work that it reports.") { $0.article.citation?.name },
            .optionalURL("source_url", "Where that work is.") { $0.article.citation?.url },
            .optionalText("source_licence", "The terms of that work.") { $0.article.citation?.licence },
            .flag("draft", "Whether it is not published yet, which only previews show.") {
                $0.article.heldBack != nil
            },
            .number("minutes", "Minutes that reading takes, at 220 words a minute, at least 1.") {
                max(1, ($0.article.wordCount + 110) / 220)
            },
        ])

    /// The record that all pages share; `position` is the article's in the digest.
    func record(at position: Int) -> Record { Self.schema.lastingRecord(self, number: position) }
}

/// What every page knows of the site.
struct SiteView: Sendable {
    let settings: SiteSettings
    let articleCount: Int
    let latest: PublicationDate?
    let countries: [Record]
    let topics: [Record]
    let countriesPage: Permalink?
    let blocsPage: Permalink?
    let topicsPage: Permalink?
    let matrixPage: Permalink?
    let archivePage: Permalink?
    let years: [Record]
    let pages: [Record]
    let contentPolicy: String?

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
            .flag("machine_note", "Whether readers are told what a machine worked out and no editor has checked.") {
                $0.settings.tellsOfMachine
            },
            .optionalText("contact", "Where readers can write to, as text.") { $0.settings.contact },
            .optionalURL("contact_url", "The same as an address to link to.") { site in
                site.settings.contact.map { $0.contains("@") ? "mailto:\($0)" : $0 }
            },
            .optionalText("licence", "The terms of the digest's own text.") { $0.settings.licence },
            .optionalURL("licence_url", "Where those terms stand.") { $0.settings.licenceURL },
            .number("article_count", "The number of articles.") { $0.articleCount },
            .optionalDate("latest", "The date of the newest article.") { $0.latest },
            .list("countries", of: TermView.schema.type, "Countries with articles about them, the most articles first.")
            {
                $0.countries
            },
            .list("topics", of: TermView.schema.type, "Topics with articles, by title.") { $0.topics },
            .list("years", of: TermView.schema.type, "Years with articles, the newest first.") { $0.years },
            .list("pages", of: NavigationItem.schema.type, "The pages of Content/pages.") { $0.pages },
            .optionalLink("countries_path", "The page of all countries; missing if no article names one.") {
                $0.countriesPage
            },
            .optionalLink("blocs_path", "The page of all blocs and regions; missing if no article names one.") {
                $0.blocsPage
            },
            .optionalLink("topics_path", "The page of all topics; missing if no article has one.") { $0.topicsPage },
            .optionalLink("matrix_path", "The page of countries by topics.") { $0.matrixPage },
            .optionalLink("archive_path", "The page of all months; missing if there are no articles.") {
                $0.archivePage
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
        ])

    /// The record that all pages share; articles have the numbers from 0 up.
    var record: Record { Self.schema.lastingRecord(self, number: -1) }
}

/// Which page of a list this is, and where the others are.
struct PaginationView: Sendable {
    let number: Int
    let paths: [Permalink]

    private static let pageSchema = RecordSchema<(number: Int, path: Permalink, isCurrent: Bool)>(
        "page_link", "One page of a list.",
        [
            .number("number", "Its number, from 1.") { $0.number },
            .link("path", "Where it is.") { $0.path },
            .flag("current", "Whether it is the page at hand.") { $0.isCurrent },
        ])

    static let schema = RecordSchema<PaginationView>(
        "pagination", "Which page of a list this is.",
        [
            .number("number", "This page's number, from 1.") { $0.number },
            .number("count", "The number of pages.") { $0.paths.count },
            .optionalLink("newer", "The page before this one.") { view in
                view.number > 1 ? view.paths[view.number - 2] : nil
            },
            .optionalLink("older", "The page after this one.") { view in
                view.number < view.paths.count ? view.paths[view.number] : nil
            },
            .list("pages", of: pageSchema.type, "The first, the last, and those around this one.") { view in
                view.shown.map {
                    pageSchema.record((number: $0, path: view.paths[$0 - 1], isCurrent: $0 == view.number))
                }
            },
        ])

    /// The numbers worth showing: a list of a thousand pages has five links, not a thousand.
    private var shown: [Int] {
        (1...max(1, paths.count)).filter { $0 == 1 || $0 == paths.count || abs($0 - number) <= 2 }
    }

    var record: Record { Self.schema.record(self) }
}
