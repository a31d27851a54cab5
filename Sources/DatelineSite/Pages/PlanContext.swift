package import DatelineModel
package import DatelineReading
package import DatelineTemplates

/// What the kinds of page plan from: the digest, and the records that many pages share, made once.
///
/// It never changes. It is a class only because every planned page holds it.
package final class PlanContext: Sendable {
    let digest: Digest
    let settings: SiteSettings
    let countryFiles: [Country: CountryFile]
    let topicFiles: [Topic: TopicFile]
    let pageFiles: [PageFile]
    /// The theme, for what no template makes.
    let theme: Theme
    /// The template of cards; `nil` if the site has none.
    let cardTemplate: Template?
    /// The card of all pages but articles; `nil` if the site has none.
    let siteCard: Card?
    /// The words of the pages.
    let words: Words
    /// The names of months in the site's language.
    let dateNames: DateNames
    let links: LinkTargets
    let bodies: BodyRenderer
    /// What pages may load and run.
    let contentPolicy: ContentPolicyText?
    /// Whether the site has feeds.
    let hasFeeds: Bool

    /// The `site` record.
    let site: Record
    /// The records of all articles, in the digest's order.
    let articles: ArticleRecords
    /// The terms of all countries, blocs and topics, in the digest's order.
    let countries: [Record]
    let blocs: [Record]
    let topics: [Record]
    /// The countries with articles about them, the most articles first: positions in the digest, and terms.
    let countryPositionsByCount: [Int]
    let countriesByCount: [Record]
    /// The link to the front page, and the feeds of the site, which every page has.
    private let home: Record
    private let siteFeeds: [Record]
    /// The links to the months with articles, by twelve times the year and the month.
    let monthLinks: [Int: Record]
    /// The languages of translated articles and of their translations, by tag.
    let languages: [String: LanguageView]
    /// Which articles belong together.
    let related: RelatedArticles
    /// The stretches of time that articles are counted by.
    let timeScale: TimeScale
    /// Years with articles, the newest first, with the positions of their months.
    let years: [(year: Int, months: Range<Int>, count: Int)]

    /// The context of a digest.
    ///
    /// With `rendersFewPages` the records of articles are made when they are asked for: planning is faster, rendering all
    /// pages slower.
    package init(
        digest: Digest, settings: SiteSettings, countryFiles: [Country: CountryFile], topicFiles: [Topic: TopicFile],
        pageFiles: [PageFile], theme: Theme, cardTemplate: Template? = nil, links: LinkTargets, bodies: BodyRenderer,
        imageOrigins: Set<String> = [], rendersFewPages: Bool
    ) {
        self.digest = digest
        self.settings = settings
        self.countryFiles = countryFiles
        self.topicFiles = topicFiles
        self.pageFiles = pageFiles
        self.theme = theme
        self.cardTemplate = cardTemplate
        siteCard = cardTemplate.map { Card(settings, theme.colours, $0) }
        let words = theme.words(for: settings.language)
        self.words = words
        dateNames = DateNames(language: settings.language)
        self.links = links
        self.bodies = bodies
        contentPolicy = ContentPolicyText(settings.hosting.contentPolicy, imageOrigins: imageOrigins)
        hasFeeds = settings.has(.feeds) && !digest.articles.isEmpty
        let timeScale = TimeScale(digest, settings, words, dateNames)
        self.timeScale = timeScale
        countries = digest.countries.map { term in
            let latest = [term.about.first, term.mentioned.first].compactMap { $0 }.min()
            return TermView(
                name: term.country.name, permalink: settings.has(.countries) ? Self.permalink(of: term.country) : nil,
                count: term.about.count,
                mentionedCount: term.mentioned.count, code: term.country.code, nameInProse: term.country.nameInProse,
                summary: countryFiles[term.country]?.summary, slug: term.country.slug,
                latest: latest.map { digest.articles[$0].date }, sparkline: timeScale.sparkline(term.about)
            ).record
        }
        blocs = digest.blocs.map { term in
            TermView(
                name: term.bloc.name, permalink: settings.has(.blocs) ? Self.permalink(of: term.bloc) : nil,
                count: term.articles.count, nameInProse: term.bloc.nameInProse, slug: term.bloc.slug,
                latest: term.articles.first.map { digest.articles[$0].date },
                sparkline: timeScale.sparkline(term.articles)
            ).record
        }
        topics = digest.topics.map { term in
            TermView(
                name: term.topic.title, permalink: settings.has(.topics) ? Self.permalink(of: term.topic) : nil,
                count: term.articles.count,
                summary: term.topic.summary, slug: term.topic.slug.description,
                latest: term.articles.first.map { digest.articles[$0].date },
                sparkline: timeScale.sparkline(term.articles)
            ).record
        }
        let countryRecords = Dictionary(uniqueKeysWithValues: zip(digest.countries.map(\.country), countries))
        let blocRecords = Dictionary(uniqueKeysWithValues: zip(digest.blocs.map(\.bloc), blocs))
        let topicRecords = Dictionary(uniqueKeysWithValues: zip(digest.topics.map(\.topic), topics))
        articles = ArticleRecords(
            digest.articles, settings: settings, countries: countryRecords, blocs: blocRecords,
            topics: topicRecords, areMadeAtOnce: !rendersFewPages)
        home = NavigationItem(title: settings.title, permalink: Permalink("/")).record
        siteFeeds = hasFeeds ? Self.feeds(title: settings.title, below: "/") : []
        years = Self.years(digest)
        languages = LanguageView.all(of: digest)
        related = RelatedArticles(digest)
        monthLinks = Dictionary(
            digest.months.map { [dateNames] month in
                let title = Self.title(year: month.year, month: month.month, words, dateNames)
                return (
                    month.year * 12 + month.month,
                    NavigationItem(title: title, permalink: Self.permalink(of: month)).record
                )
            }, uniquingKeysWith: { first, _ in first })
        countryPositionsByCount = digest.countries.indices.filter { !digest.countries[$0].about.isEmpty }
            .sorted { (-digest.countries[$0].about.count, $0) < (-digest.countries[$1].about.count, $1) }
        countriesByCount = countryPositionsByCount.map { [countries] in countries[$0] }
        site =
            SiteView(
                settings: settings, articleCount: digest.listed.count,
                latest: digest.listed.first.map { digest.articles[$0].date },
                countries: countriesByCount, topics: topics,
                countriesPage: CountriesPage.permalink(of: digest, settings),
                blocsPage: BlocsPage.permalink(of: digest, settings),
                topicsPage: TopicsPage.permalink(of: digest, settings),
                matrixPage: MatrixPage.permalink(of: digest, settings),
                archivePage: ArchivePage.permalink(of: digest, settings),
                years: years.map {
                    TermView(name: Self.yearName($0.year), permalink: Self.permalink(ofYear: $0.year), count: $0.count)
                        .record
                },
                pages: pageFiles.map { NavigationItem(title: $0.title, permalink: Self.permalink(of: $0)).record },
                contentPolicy: contentPolicy?.forPages
            ).record
    }

    /// The context of a digest in which single articles have been replaced, all of them in their places, with the theme as
    /// it is now.
    package init(_ other: PlanContext, with digest: Digest, _ theme: Theme) {
        self.digest = digest
        self.theme = theme
        (cardTemplate, siteCard) = (other.cardTemplate, other.siteCard)
        articles = other.articles.replacing(digest.articles)
        (settings, links, bodies) = (other.settings, other.links, other.bodies)
        (words, dateNames) = (other.words, other.dateNames)
        (contentPolicy, hasFeeds) = (other.contentPolicy, other.hasFeeds)
        (countryFiles, topicFiles, pageFiles) = (other.countryFiles, other.topicFiles, other.pageFiles)
        (site, home, siteFeeds, years) = (other.site, other.home, other.siteFeeds, other.years)
        (related, timeScale, monthLinks) = (other.related, other.timeScale, other.monthLinks)
        languages = other.languages
        (countries, blocs, topics) = (other.countries, other.blocs, other.topics)
        (countryPositionsByCount, countriesByCount) = (other.countryPositionsByCount, other.countriesByCount)
    }

    private static func years(_ digest: Digest) -> [(year: Int, months: Range<Int>, count: Int)] {
        var years: [(year: Int, months: Range<Int>, count: Int)] = []
        for (position, month) in digest.months.enumerated() {
            if let last = years.last, last.year == month.year {
                years[years.count - 1] = (
                    last.year, last.months.lowerBound..<position + 1, last.count + month.articles.count
                )
            } else {
                years.append((month.year, position..<position + 1, month.articles.count))
            }
        }
        return years
    }

    // MARK: - What several kinds of page need

    /// A month as readers see it: `February 2025`.
    func title(of month: Month) -> String { title(year: month.year, month: month.month) }

    /// A month of a year as readers see it.
    func title(year: Int, month: Int) -> String { Self.title(year: year, month: month, words, dateNames) }

    /// The same in given words.
    static func title(year: Int, month: Int, _ words: Words, _ names: DateNames) -> String {
        let title = words("{} {} (month and year)", names.months[month - 1], yearName(year))
        return title.prefix(1).uppercased() + title.dropFirst()
    }

    /// A page's own view, filled with what is the same for all.
    func page(
        _ kind: String, _ title: String, at permalink: Permalink, heading: String? = nil, description: String,
        section: String = "", above: [NavigationItem] = []
    ) -> PageView {
        PageView(
            kind: kind, title: title, heading: heading ?? title, description: description, permalink: permalink,
            language: settings.language, section: section, image: sitePreviewImage, feeds: siteFeeds,
            breadcrumbs: permalink.description == "/" ? [] : [home] + above.map(\.record), baseURL: settings.baseURL)
    }

    /// The Atom feed and the JSON Feed in a folder; none if the site has none.
    func feeds(title: String, below folder: String) -> [Record] {
        hasFeeds ? Self.feeds(title: title, below: folder) : []
    }

    private static func feeds(title: String, below folder: String) -> [Record] {
        let links = [
            FeedLink(title: title, type: "application/atom+xml", permalink: Permalink("\(folder)feed.xml")),
            FeedLink(
                title: "\(title) (JSON)", type: "application/feed+json", permalink: Permalink("\(folder)feed.json")),
        ]
        return links.map(\.record)
    }

    /// When the newest of some articles last changed.
    func lastChanged(_ positions: some Sequence<Int>) -> PublicationDate? {
        positions.lazy.map { [digest] in digest.articles[$0].lastChanged }.max()
    }

    /// An introduction as HTML; `nil` if there is nothing to read.
    func introduction(_ prose: Prose?, from path: String) -> HTML? {
        guard let prose, !prose.isEmpty else { return nil }
        var html: [UInt8] = []
        bodies.render(prose, into: &html) { links.address($0, from: path, settings.baseURL) }
        return HTML(bytes: html)
    }

    /// The path of a content file below `Content`.
    static func contentPath(_ prose: Prose) -> String {
        String(prose.text.file.dropFirst(SiteFolders.contentName.count + 1))
    }
}
