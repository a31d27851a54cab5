package import DatelineDigest
package import DatelineModel
package import DatelineReading
import DatelineTemplates

/// What the pages of an edition share that follows from the site and from how its articles are filed and linked, whatever
/// their words: where links lead, and the records of the site, of terms and of months.
package struct Layout: Sendable {
    /// Where links by file path lead.
    package let links: LinkTargets
    /// The texts of editors that pages show: the introductions of terms that have pages, and pages of their own.
    package let prose: [Prose]
    /// The images and documents of the site.
    let attachments: Attachments
    /// What pages may load and run; `nil` for no policy.
    let contentPolicy: ContentPolicyText?
    /// The words of the pages.
    let words: Words
    /// Months as readers call them.
    let monthNames: MonthNames
    /// The periods by which articles are counted.
    let timeScale: TimeScale
    /// The `site` record.
    let site: Record
    /// The records of terms by taxonomy, in the order of the digest.
    let terms: [Taxonomy.ID: [Record]]
    /// The records of terms.
    let recordsOfTerms: [Term: Record]
    /// The countries with articles about them, the most articles first, by position.
    let countriesByCount: [Int]
    /// The link to the front page, and the feeds of the site, which every page has.
    let home: Record
    let siteFeeds: [Record]
    /// The links to the months that have articles.
    let monthLinks: [Int: Record]
    /// The languages of translated articles and of their translations, by tag.
    let languages: [String: LanguageView]
    /// The editions of the digest.
    package let issues: Issues
    /// How pages of editors stand below each other.
    let pageTree: PageTree
    /// What is wrong with the menus.
    let menuProblems: [Diagnostic]
    /// Days in full, by the languages of articles.
    let longDates: [String: LongDate]
    /// The addresses of articles that are held back.
    let heldBack: Set<Permalink>
    /// The editors’ notes of editions that are to come out.
    package let comingNotes: [Prose]

    /// The addresses that pages will have: of what is held back, and of editions to come.
    package var later: Set<Permalink> { heldBack.union(issues.coming.map(\.permalink)) }

    /// The layout of a digest; `files` are those of all articles.
    init(_ digest: Digest, _ files: [EditedFile], in site: Site, _ data: SiteData) {
        let settings = site.settings
        heldBack = Set(files.lazy.compactMap(\.article).filter { !$0.isInSite }.map(\.permalink))
        let issues = Issues(digest, files, in: site)
        self.issues = issues
        let texts = EditorTexts(digest, issues, in: site)
        (prose, comingNotes) = (texts.shown, texts.comingNotes)
        let attachments = Attachments(of: site, files, texts.introductions)
        self.attachments = attachments
        links = Self.links(texts.links, files, attachments, in: site)
        let contentPolicy = Self.contentPolicy(settings, files, texts.shown)
        self.contentPolicy = contentPolicy
        words = site.words
        monthNames = MonthNames(settings.language, words)
        let timeScale = TimeScale(digest, settings, words, monthNames)
        self.timeScale = timeScale

        let terms = Self.terms(of: digest, in: site, timeScale)
        self.terms = terms
        recordsOfTerms = terms.reduce(into: [:]) { records, terms in
            for (filed, record) in zip(digest.terms(in: terms.key), terms.value) { records[filed.term] = record }
        }
        home = NavigationItem(title: settings.title, permalink: Permalink("/")).record
        siteFeeds = Self.hasFeeds(settings, digest) ? FeedLink.both(title: settings.title, below: "/") : []
        languages = LanguageView.all(of: digest)
        longDates = digest.articles.reduce(into: [:]) { dates, article in
            if dates[article.language] == nil { dates[article.language] = LongDate.of(language: article.language) }
        }
        monthLinks = Self.monthLinks(of: digest)
        countriesByCount = Self.countriesByCount(of: digest)
        let countryRecords = terms[.countries] ?? []
        var indexes = IndexPages(digest, settings)
        indexes.issues = issues.out.isEmpty ? nil : Issue.folder
        let pageTree = PageTree(site.pageFiles, language: settings.language)
        let menus = Menus(digest, site, indexes, pageTree)
        (self.pageTree, menuProblems) = (pageTree, menus.problems)
        self.site =
            SiteView(
                settings: settings, articleCount: digest.listed.count,
                latest: digest.listed.first.map { digest.articles[$0].date },
                countries: countriesByCount.map { countryRecords[$0] }, topics: terms[.topics] ?? [],
                indexes: indexes,
                years: digest.outline.years.map {
                    TermView(name: $0.name, permalink: $0.permalink, count: $0.articleCount).record
                },
                pages: pageTree.inOrder.map {
                    NavigationItem(title: site.pageFiles[$0].title, permalink: site.pageFiles[$0].permalink).record
                },
                menu: menus.masthead.map(\.record), footerMenu: menus.footer.map(\.record),
                contentPolicy: contentPolicy?.forPages, words: words,
                params: data.params
            ).record
    }

    /// Where links lead: to pages of editors, articles, attachments and data.
    private static func links(
        _ targets: LinkTargets, _ files: [EditedFile], _ attachments: Attachments, in site: Site
    ) -> LinkTargets {
        var links = targets
        for file in files { links.add(file.path, file.target) }
        for path in site.files.attachments + site.files.data { links.add(path, attachments.target(of: path)) }
        return links
    }

    /// What pages may load and run, with images from where articles and texts of editors have them.
    private static func contentPolicy(
        _ settings: SiteSettings, _ files: [EditedFile], _ prose: [Prose]
    ) -> ContentPolicyText? {
        var origins: Set<String> = []
        for file in files where !file.imageOrigins.isEmpty { origins.formUnion(file.imageOrigins) }
        for prose in prose { origins.formUnion(prose.imageOrigins) }
        return ContentPolicyText(settings.hosting.contentPolicy, imageOrigins: origins)
    }

    /// The records of terms by taxonomy, in the order of the digest.
    private static func terms(of digest: Digest, in site: Site, _ timeScale: TimeScale) -> [Taxonomy.ID: [Record]] {
        var terms: [Taxonomy.ID: [Record]] = [:]
        for taxonomy in site.settings.taxonomies where taxonomy.source != .date {
            let filed = digest.terms(in: taxonomy.id)
            let counts = filed.map { timeScale.counts($0.articles) }
            let most = counts.reduce(0) { max($0, $1.max() ?? 0) }
            terms[taxonomy.id] = zip(filed, counts).map { filed, counts in
                let sparkline = TimeScale.sparkline(counts, most: most)
                return TermView(filed, taxonomy, digest, site.termFiles, sparkline: sparkline).record
            }
        }
        return terms
    }

    /// The links to the months that have articles, by their number since the year 0.
    private static func monthLinks(of digest: Digest) -> [Int: Record] {
        var links: [Int: Record] = [:]
        for month in digest.terms(in: .months) {
            guard case .month(let year, let number) = month.term.detail else { continue }
            links[year * 12 + number] = NavigationItem(month.term).record
        }
        return links
    }

    /// The countries with articles about them, the most articles first, by position.
    private static func countriesByCount(of digest: Digest) -> [Int] {
        let countries = digest.terms(in: .countries)
        return countries.indices.filter { !countries[$0].articles.isEmpty }
            .sorted { (-countries[$0].articles.count, $0) < (-countries[$1].articles.count, $1) }
    }

    /// What is wrong with links to attachments in articles, and in the texts of editors that pages show.
    package func attachmentProblems(with files: [EditedFile], _ settings: SiteSettings) -> [Diagnostic] {
        attachments.problems(with: files, prose, settings)
    }

    /// Whether a site has feeds.
    static func hasFeeds(_ settings: SiteSettings, _ digest: Digest) -> Bool {
        settings.has(.feeds) && !digest.articles.isEmpty
    }
}

/// Which index pages a site has: those of taxonomies that have terms, and the table of countries by topics.
struct IndexPages: Sendable {
    /// The taxonomies that have an index page, in the order of the site.
    let taxonomies: [Taxonomy]
    /// The table of countries by topics; `nil` if there is none.
    let matrix: Permalink?
    /// The page of all editions; `nil` if none is out.
    var issues: Permalink?

    /// The index pages of a digest.
    init(_ digest: Digest, _ settings: SiteSettings) {
        taxonomies = settings.taxonomies.filter { taxonomy in
            // A digest with articles has months, even if all of them are versions that are not listed.
            let isEmpty = taxonomy.source == .date ? digest.articles.isEmpty : digest.terms(in: taxonomy.id).isEmpty
            return taxonomy.hasPages && !isEmpty
        }
        let hasMatrix =
            settings.has(.matrix) && settings.hasPages(.countries) && settings.hasPages(.topics)
            && digest.outline.topicsOfCountries.contains { !$0.isEmpty }
        matrix = hasMatrix ? Permalink("/matrix/") : nil
    }

    /// The index page of a taxonomy; `nil` if there is none.
    subscript(id: Taxonomy.ID) -> Permalink? { taxonomies.first { $0.id == id }?.permalink }
}
