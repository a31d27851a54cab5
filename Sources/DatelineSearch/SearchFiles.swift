package import DatelineDigest
package import DatelineModel

/// The files of the search: what the page at `/search/` loads when a reader searches.
///
///     /search/index.json         names all others; the only one with a fixed name
///     /search/index/words-…      for every word the articles that contain it (`SearchIndex`)
///     /search/index/articles-…   what is shown of articles and pages (`SearchDocuments`)
///     /search/index/facets-…     the filters for results (`SearchFacets`)
///
/// They are built from the words of all pages, and so after them; their names contain fingerprints of their bytes, so
/// that they can be cached forever.
package struct SearchFiles: Sendable {
    /// Where the page is.
    package static let page = Permalink("/search/")
    /// Where the list of all other files is.
    package static let manifest = Permalink("/search/index.json")
    /// The folder of all other files.
    package static let folder = "/search/index/"

    private let digest: Digest
    /// The pages of editors, which are numbered behind the articles.
    private let pages: [SearchedPage]
    private let settings: SiteSettings
    private let site: Site

    /// The files of a site; `nil` if it has no search.
    package init?(_ digest: Digest, _ pages: [SearchedPage], in site: Site) {
        guard site.settings.has(.search) else { return nil }
        (self.digest, self.pages, settings, self.site) = (digest, pages, site.settings, site)
    }

    /// Whether a path of a site can be that of a file of its search.
    package static func mayHaveFile(at path: String) -> Bool { path == manifest.description || path.hasPrefix(folder) }

    /// A collector for the words of the site's articles.
    package func collector() -> SearchCollector { SearchCollector(SearchNames(site.termFiles), site.instruments) }

    /// All files, from the words of all articles, built on all cores.
    package func filesConcurrently(_ collectors: [SearchCollector]) async throws -> [SearchFile] {
        let articles = try await Array(articleGroups.enumerated()).concurrentMap { articlesFile($0, $1) }
        let index = SearchIndex(collectors, articleCount: count)
        let words = try await Array(index.shards.enumerated()).concurrentMap { wordsFile($0, $1, index) }
        return files(words: words, articles: articles)
    }

    /// All files, from the words of all articles.
    package func files(_ collector: SearchCollector) -> [SearchFile] {
        let index = SearchIndex([collector], articleCount: count)
        return files(
            words: index.shards.enumerated().map { wordsFile($0, $1, index) },
            articles: articleGroups.enumerated().map { articlesFile($0, $1) })
    }

    /// A file of the index with the fingerprint in its name.
    private struct Part: Sendable {
        let file: SearchFile
        let fingerprint: String
        /// The first word of a shard.
        var first = ""

        init(_ name: String, _ bytes: [UInt8]) {
            fingerprint = Fingerprint(bytes).description
            file = SearchFile(
                permalink: Permalink("\(SearchFiles.folder)\(name).\(fingerprint).txt"), bytes: bytes)
        }
    }

    private func wordsFile(_ number: Int, _ shard: Range<Int>, _ index: SearchIndex) -> Part {
        var part = Part("words-\(number)", index.text(of: shard))
        part.first = index.firstWord(of: shard)
        return part
    }

    private var count: Int { digest.articles.count + pages.count }

    private var articleGroups: [Range<Int>] { SearchDocuments.files(count) }

    private func articlesFile(_ number: Int, _ group: Range<Int>) -> Part {
        let articles = digest.articles
        return Part(
            "articles-\(number)",
            SearchDocuments.text(
                group.lazy.filter { $0 < articles.count }.map { articles[articles.count - 1 - $0] },
                group.lazy.filter { $0 >= articles.count }.map { pages[$0 - articles.count] }, settings.language))
    }

    private func files(words: [Part], articles: [Part]) -> [SearchFile] {
        let facets = Part("facets", SearchFacets.text(digest, in: site))
        let json = JSONText { json in
            json.member("articles") { $0.literal("\(digest.articles.count)") }
            json.member("pages") { $0.literal("\(pages.count)") }
            json.member("articlesPerFile") { $0.literal("\(SearchDocuments.articlesPerFile)") }
            json.member("files", each: articles) { $0.string($1.fingerprint) }
            json.member("facets", facets.fingerprint)
            // The words at which the shards begin, each with the fingerprint of its shard.
            json.member("words", each: words) { json, shard in
                json.string(shard.first)
                json.string(shard.fingerprint)
            }
            // The languages whose endings of words a query may be met in.
            json.member("languages", each: languages) { $0.string($1) }
            // The years, each with the number of its oldest article.
            json.member("years", each: years) { json, year in
                json.literal("\(year.year)")
                json.literal("\(year.first)")
            }
        }
        return (words + articles + [facets]).map(\.file) + [SearchFile(permalink: Self.manifest, bytes: json.bytes)]
    }

    private var languages: [String] {
        let languages = Set(digest.articles.lazy.map(\.language)).union([settings.language])
        return Set(languages.map { String($0.prefix { $0 != "-" }) }).sorted()
    }

    private var years: [(year: Int, first: Int)] {
        var years: [(year: Int, first: Int)] = []
        for (number, article) in digest.articles.reversed().enumerated()
        where years.last?.year != article.date.day.year {
            years.append((article.date.day.year, number))
        }
        return years
    }
}

/// A file of the search.
package struct SearchFile: Sendable {
    /// Where it is.
    package let permalink: Permalink
    /// What is in it.
    package let bytes: [UInt8]
}
