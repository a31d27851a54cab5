import DatelineDigest
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

    /// A link with a title.
    init(title: String, permalink: Permalink) { (self.title, self.permalink) = (title, permalink) }

    /// A link to the page of a term.
    init(_ term: Term) { self.init(title: term.name, permalink: term.permalink) }
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

    /// The Atom feed and the JSON Feed in a folder.
    static func both(title: String, below folder: String) -> [Record] {
        [
            FeedLink(title: title, type: "application/atom+xml", permalink: Permalink("\(folder)feed.xml")),
            FeedLink(
                title: "\(title) (JSON)", type: "application/feed+json", permalink: Permalink("\(folder)feed.json")),
        ].map(\.record)
    }
}

/// A country, a topic, a year or any other term as a link with a count.
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

extension TermView {
    /// A term of a digest; `periods` are those that its articles are counted by.
    init(
        _ filed: FiledTerm, _ taxonomy: Taxonomy, _ digest: Digest, _ files: TermFiles, _ periods: TimeScale
    ) {
        let term = filed.term
        self.init(
            name: term.name, permalink: taxonomy.hasPages ? term.permalink : nil, count: filed.articles.count,
            mentionedCount: filed.mentions.count, code: taxonomy.id == .countries ? term.key : nil,
            nameInProse: term.nameInProse, summary: files.file(of: term)?.summary, slug: term.slug,
            latest: filed.newest.map { digest.articles[$0].date }, sparkline: periods.sparkline(filed.articles))
    }

    /// A month with its page.
    init(month: FiledTerm) {
        self.init(name: month.term.name, permalink: month.term.permalink, count: month.articles.count)
    }
}

/// What an article is filed under in one of the taxonomies that a site declares.
struct FiledUnder: Sendable {
    let taxonomy: Taxonomy.ID
    let title: String
    let terms: [Record]

    static let schema = RecordSchema<FiledUnder>(
        "filed_under", "What an article is filed under in a taxonomy besides countries, blocs and topics.",
        [
            .text("title", "The title of the taxonomy: Instruments.") { $0.title },
            .text("name", "Its name: instruments.") { $0.taxonomy.rawValue },
            .list("terms", of: TermView.schema.type, "The terms.") { $0.terms },
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
    let others: [FiledUnder]
    let extra: Record

    static let schema = RecordSchema<ArticleView>(
        "article", "An article as lists and its own page show it.",
        [
            .text("title", "The headline.") { $0.article.title.value },
            .link("path", "Its page.") { $0.article.permalink },
            .date("date", "The day of publication, with its time if the author gave one.") { $0.article.date },
            .optionalDate("updated", "When it was last changed in substance.") { $0.article.filing.updated },
            .text("summary", "The sentence or two that stand for it.") { $0.article.summary.value },
            .texts("points", "The few sentences that say what matters in it.") { $0.article.text.points },
            .optionalHTML(
                "toc",
                "Its table of contents as a list of links; only on its own page, and missing below three headings."
            ) { _ in nil },
            .optionalText("place", "The place it was filed from: Paris.") { $0.article.filing.place },
            .optionalText("credit", "The agency it came from: VNS.") { $0.article.text.credit },
            .texts("authors", "Who wrote it.") { $0.article.text.authors },
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
            .list(
                "filed_under", of: FiledUnder.schema.type,
                "What it is filed under in each of the other taxonomies: authors, agencies, what site.yml declares."
            ) {
                $0.others.map(\.record)
            },
            .flag("title_derived", "Whether the headline was taken from the text by machine.") {
                $0.article.title.isDerived
            },
            .flag("summary_derived", "Whether the summary was taken from the text by machine.") {
                $0.article.summary.isDerived
            },
            .flag("countries_derived", "Whether the countries were derived by a machine.") {
                $0.article.isDerived(.countries)
            },
            .flag("blocs_derived", "Whether the blocs and regions were derived by a machine.") {
                $0.article.isDerived(.blocs)
            },
            .flag("topics_derived", "Whether the topics were derived by a machine.") { $0.article.isDerived(.topics) },
            .flag("reviewed", "Whether an editor has confirmed what was derived.") { $0.article.status.isReviewed },
            .text("language", "The language it is written in: en.") { $0.article.language },
            .flag("language_differs", "Whether that is not the site's language.") {
                $0.article.language != $0.settings.language
            },
            .text("direction", "ltr or rtl, by the language.") {
                LanguageTag.direction(of: $0.article.language)
            },
            .optionalText("source_name", "Who published the work that it reports.") { $0.article.text.citation?.name },
            .optionalURL("source_url", "Where that work is.") { $0.article.text.citation?.url },
            .optionalText("source_licence", "The terms of that work.") { $0.article.text.citation?.licence },
            .flag("link_post", "Whether it has no text of its own, only a summary and the address of its source.") {
                $0.article.isLinkPost
            },
            .flag("draft", "Whether it is not published yet, which only previews show.") {
                $0.article.heldBack != nil
            },
            .number("minutes", "Minutes that reading takes, at 220 words a minute, at least 1.") {
                max(1, ($0.article.text.wordCount + 110) / 220)
            },
            .own("extra", .article, "What its front matter has below extra:, and defaults: in site.yml.") { $0.extra },
        ])

    /// The record that all pages share; `position` is the article's in the digest.
    func record(at position: Int) -> Record { Self.schema.lastingRecord(self, number: position) }

    /// A record of an article with its table of contents.
    static func record(_ record: Record, toc: HTML?) -> Record {
        toc.map { schema.record(record, replacing: "toc", by: .html($0)) } ?? record
    }
}

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
                $0.indexes[.countries]
            },
            .optionalLink("blocs_path", "The page of all blocs and regions; missing if no article names one.") {
                $0.indexes[.blocs]
            },
            .optionalLink("topics_path", "The page of all topics; missing if no article has one.") {
                $0.indexes[.topics]
            },
            .optionalLink("matrix_path", "The page of countries by topics.") { $0.indexes.matrix },
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

/// Which page of a list this is, and where the others are.
struct PaginationView: Sendable {
    /// The page, counted from 0.
    let part: Int
    let pagination: Pagination

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
            .number("number", "This page's number, from 1.") { $0.part + 1 },
            .number("count", "The number of pages.") { $0.pagination.pageCount },
            .optionalLink("newer", "The page before this one.") { view in
                view.part > 0 ? view.pagination.permalink(of: view.part - 1) : nil
            },
            .optionalLink("older", "The page after this one.") { view in
                view.part + 1 < view.pagination.pageCount ? view.pagination.permalink(of: view.part + 1) : nil
            },
            .list("pages", of: pageSchema.type, "The first, the last, and those around this one.") { view in
                view.shown.map {
                    pageSchema.record(
                        (number: $0 + 1, path: view.pagination.permalink(of: $0), isCurrent: $0 == view.part))
                }
            },
        ])

    /// The pages worth showing: a list of a thousand pages has seven links, not a thousand.
    private var shown: [Int] {
        let last = pagination.pageCount - 1
        let around = max(0, part - 2)...min(last, part + 2)
        return (around.lowerBound > 0 ? [0] : []) + Array(around) + (around.upperBound < last ? [last] : [])
    }

    var record: Record { Self.schema.record(self) }
}
