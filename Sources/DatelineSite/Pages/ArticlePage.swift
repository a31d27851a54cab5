import DatelineModel
import DatelineReading
import DatelineTemplates

/// One article with its neighbours.
enum ArticlePage: PageKind {
    static let name = "article"

    struct Own {
        let article: Record
        let body: HTML
        let newer: Record?
        let older: Record?
        let related: [Record]
        let versions: [Record]
        let translations: [Record]
    }

    private static let schema = PageContent<Own>.schema(
        name, "An article.",
        [
            .record("article", of: ArticleView.schema.type, "The article.") { $0.own.article },
            .html("body", "Its text.") { $0.own.body },
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
        ])

    static var type: RecordType { schema.type }

    static func pages(of plan: PlanContext) -> [Page] {
        plan.digest.articles.indices.map { position in
            let article = plan.digest.articles[position]
            return Page(
                permalink: article.permalink, template: template, lastChanged: article.lastChanged, isIndexable: true,
                view: { try record($0, position) }, article: position)
        }
    }

    /// The text in what the template of an article's page is given.
    static func body(in view: Record) -> HTML? {
        for case .html(let html) in view.values { return html }
        return nil
    }

    private static func record(_ plan: PlanContext, _ position: Int) throws -> Record {
        let article = plan.digest.articles[position]
        var html: [UInt8] = []
        html.reserveCapacity(article.body.range.count + article.body.range.count / 8 + 256)
        try plan.bodies.render(article.body, into: &html) {
            plan.links.address($0, from: article.path, plan.settings.baseURL)
        }
        var page = plan.page(
            name, article.title.value, at: article.permalink, description: article.summary.value, section: "articles")
        page.language = article.language
        page.isArticle = true
        page.published = article.date
        page.image = plan.previewImage(ofArticleAt: position)
        let versions = VersionView.all(ofArticleAt: position, plan)
        page.structuredData = StructuredData.article(article, plan.settings, image: page.image?.url, versions)
        if plan.settings.has(.archive), let month = plan.monthLinks[article.date.day.year * 12 + article.date.day.month]
        {
            page.breadcrumbs.append(month)
        }
        let place = plan.digest.placeInLists(of: position)
        let neighbour = { (place: Int) in
            plan.digest.listed.indices.contains(place) ? plan.articles[plan.digest.listed[place]] : nil
        }
        let listed = plan.digest.stories[position]?.listed ?? position
        return schema.record(
            PageContent(
                site: plan.site, page: page,
                own: Own(
                    article: plan.articles[position], body: HTML(bytes: html),
                    newer: neighbour(place - 1), older: neighbour(place + 1),
                    related: plan.related.positions(nearest: listed, limit: 4).map { plan.articles[$0] },
                    versions: versions.map(\.record),
                    translations: versions.filter { !$0.isCurrent }.map(\.record))))
    }

}
