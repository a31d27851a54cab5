package import DatelineModel

/// A file of the site that no template makes: a feed, the sitemap, a fingerprinted asset, an image.
package struct SiteFile: Sendable {
    /// Where it is.
    package let permalink: Permalink
    /// Makes its bytes. Throws `DiagnosticError` if a file that it needs changed meanwhile.
    package let bytes: @Sendable () throws -> [UInt8]
}

/// A sort of file: which files of it a digest has.
protocol SiteFileKind: Sendable {
    /// All files of the kind, in a fixed order; `pages` are all planned pages.
    static func files(of plan: PlanContext, pages: [Page]) -> [SiteFile]
}

/// All kinds of files that no template makes.
enum SiteFileKinds {
    /// The kinds. A new one is a file beside this and a line here.
    static let all: [any SiteFileKind.Type] = [
        AtomFeed.self, JSONFeed.self, RSSFeed.self, FeedStyle.self, Sitemap.self, RobotsFile.self, WebManifest.self,
        HeadersFile.self, RedirectsFile.self, HostMarkFiles.self,
    ]
}

/// The articles of a feed with its names and addresses: what all formats of feeds have in common.
struct FeedSource: Sendable {
    /// The feed's title.
    let title: String
    /// The page that the feed belongs to; its feeds are in the same folder.
    let page: Permalink
    /// The articles, the newest first, no more than a feed has.
    let articles: [Article]

    /// When the newest change was; feeds have at least one article.
    var updated: PublicationDate? { articles.map(\.lastChanged).max() }

    /// The feeds of a digest: the site's, every country's, every bloc's, every topic's.
    static func all(of plan: PlanContext) -> [FeedSource] {
        guard plan.hasFeeds else { return [] }
        let title = plan.settings.title
        let articles = { (positions: [Int]) in
            positions.prefix(plan.settings.feedEntries).map { plan.digest.articles[$0] }
        }
        var feeds = [
            FeedSource(title: title, page: Permalink("/"), articles: articles(plan.digest.listed))
        ]
        if plan.settings.has(.countries) {
            feeds += plan.digest.countries.map { term in
                // A country that is only mentioned has a feed of the mentions.
                FeedSource(
                    title: "\(title): \(term.country.name)", page: PlanContext.permalink(of: term.country),
                    articles: articles(term.about.isEmpty ? term.mentioned : term.about))
            }
        }
        if plan.settings.has(.blocs) {
            feeds += plan.digest.blocs.map { term in
                FeedSource(
                    title: "\(title): \(term.bloc.name)", page: PlanContext.permalink(of: term.bloc),
                    articles: articles(term.articles))
            }
        }
        if plan.settings.has(.topics) {
            feeds += plan.digest.topics.map { term in
                FeedSource(
                    title: "\(title): \(term.topic.title)", page: PlanContext.permalink(of: term.topic),
                    articles: articles(term.articles))
            }
        }
        return feeds
    }
}
