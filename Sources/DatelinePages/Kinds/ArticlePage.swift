import DatelineDigest
package import DatelineModel
import DatelineReading
package import DatelineTemplates

/// One article with its neighbours.
package enum ArticlePage: PageKind {
    package static let name = "article"

    struct Own {
        let article: Record
        let body: HTML
        let lead: HTML?
        let newer: Record?
        let older: Record?
        let related: [Record]
        let versions: [Record]
        let translations: [Record]
        let citations: [Record]
        let keyDates: [Record]
    }

    private static let schema = PageContent<Own>.schema(
        name, "An article.",
        [
            .record("article", of: ArticleView.schema.type, "The article.") { $0.own.article },
            .html("body", "Its text.") { $0.own.body },
            .optionalHTML(
                "lead",
                "The picture above its text, as a figure with its caption and credit; none if it begins with it."
            ) { $0.own.lead },
            .optionalRecord("newer", of: ArticleView.schema.type, "The article published after it.") { $0.own.newer },
            .optionalRecord("older", of: ArticleView.schema.type, "The article published before it.") { $0.own.older },
            .list(
                "related", of: ArticleView.schema.type,
                "Up to four articles that share its countries, topics or rare words, the most alike first."
            ) { $0.own.related },
            .list(
                "versions", of: VersionView.schema.type,
                "The article in all its languages, the original first; none if there is only one."
            ) { $0.own.versions },
            .list("translations", of: VersionView.schema.type, "The same without the article at hand.") {
                $0.own.translations
            },
            .list(
                "citations", of: CitationFiles.type,
                "Files for programs that keep references; none without citations in site.yml."
            ) { $0.own.citations },
        ] + KeyDates.fields("The events that it reports.") { ($0.keyDates, nil) })

    package static var type: RecordType { schema.type }

    package static func pages(of edition: Edition) -> [Page] {
        let own = ownTemplates(in: Set(edition.site.theme.templates.map(\.name)))
        return edition.digest.articles.enumerated().map { position, article in
            Page(
                Self.self, .article(position), at: article.permalink,
                template: own.isEmpty ? nil : own[article.filing.standing.kind ?? .news],
                lastChanged: article.lastChanged)
        }
    }

    /// The templates that a theme has for kinds of article, `article-analysis.html`, by the kind; those of the others have
    /// `article.html`.
    static func ownTemplates(in names: Set<String>) -> [ArticleKind: String] {
        Dictionary(uniqueKeysWithValues: ArticleKind.allCases.map { ($0, template(of: $0)) }).filter {
            names.contains($0.value)
        }
    }

    /// What the template of a kind of article is called.
    static func template(of kind: ArticleKind) -> String { "\(name)-\(kind.rawValue).html" }

    package static func view(of page: Page, in edition: Edition) throws -> Record {
        guard case .article(let position) = page.key else { throw PageKeyError(page) }
        let article = edition.digest.articles[position]
        var view = edition.page(
            name, article.title.value, at: article.permalink, description: article.summary.value, section: "articles")
        view.language = article.language
        view.isArticle = true
        view.published = article.date
        view.image = edition.previewImage(ofArticleAt: position)
        let versions = VersionView.all(ofArticleAt: position, edition)
        let day = (edition.layout.longDates[article.language] ?? .english).text(article.date.day)
        view.structuredData = StructuredData.article(
            article, edition.settings, day: day, image: view.image?.url, versions, instruments: edition.site.instruments
        )
        let month = article.date.day.year * 12 + article.date.day.month
        if edition.settings.hasPages(.months), let month = edition.layout.monthLinks[month] {
            view.breadcrumbs.append(month)
        }
        let neighbours = Neighbours.of(position, in: edition)
        let (body, contents) = try edition.html(of: article)
        let toc = contents.html(isWanted: article.text.given.wantsContents)
        return schema.record(
            PageContent(
                site: edition.layout.site, page: view,
                own: Own(
                    article: ArticleView.record(edition.articles[position], toc: toc), body: body,
                    lead: edition.lead(of: article),
                    newer: neighbours.newer.map { edition.articles[$0] },
                    older: neighbours.older.map { edition.articles[$0] },
                    related: edition.records(of: neighbours.related), versions: versions.map(\.record),
                    translations: versions.filter { !$0.isCurrent }.map(\.record),
                    citations: CitationFiles.links(of: article, edition.settings),
                    keyDates: KeyDates.records(
                        article.text.events.enumerated().map {
                            KeyDates.Entry(source: .article(position), number: $0, event: $1)
                        }, in: edition))))
    }

    package static func articles(on page: Page, in edition: Edition) -> [Int] {
        guard case .article(let position) = page.key else { return [] }
        let neighbours = Neighbours.of(position, in: edition)
        let around = [neighbours.newer, neighbours.older].compactMap { $0 } + neighbours.related
        return [position] + around + (edition.digest.stories[position]?.versions ?? [])
    }

    /// The text in what the template of an article's page is given.
    package static func body(in view: Record) -> HTML? {
        for case .html(let html) in view.values { return html }
        return nil
    }

    /// The articles that an article's page leads to, by position.
    private struct Neighbours {
        /// Those published just after and before it.
        let newer: Int?
        let older: Int?
        /// Those most like it, the most alike first.
        let related: [Int]

        /// Those of an article. An initializer would be given a copy of the edition for each page.
        static func of(_ position: Int, in edition: Edition) -> Neighbours {
            let listed = edition.digest.listed
            let place = edition.digest.placeInLists(of: position)
            return Neighbours(
                newer: listed.indices.contains(place - 1) ? listed[place - 1] : nil,
                older: listed.indices.contains(place + 1) ? listed[place + 1] : nil,
                related: edition.related().positions(
                    nearest: edition.digest.stories[position]?.listed ?? position, limit: 4))
        }
    }
}
