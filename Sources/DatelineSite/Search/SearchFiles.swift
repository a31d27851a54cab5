import DatelineModel

/// The files of the search: what the page at `/search/` loads when a reader asks for something.
///
///     /search/index.json         names all others; the only one whose name is always the same
///     /search/index/words-…      for every word the articles that it stands in (`SearchIndex`)
///     /search/index/articles-…   what is shown of articles (`SearchDocuments`)
///     /search/index/facets-…     by what results can be narrowed (`SearchFacets`)
///
/// They are made from the words of all pages, so that they come after them, and their names have fingerprints of their
/// bytes in them, so that caches may keep them for ever.
struct SearchFiles: Sendable {
    /// Where the page is.
    static let page = Permalink("/search/")
    /// Where the list of all other files is.
    static let manifest = Permalink("/search/index.json")
    /// The folder of all other files.
    static let folder = "/search/index/"

    private let plan: PlanContext

    /// The files of a site; `nil` if it has no search.
    init?(_ plan: PlanContext) {
        guard plan.settings.has(.search) else { return nil }
        self.plan = plan
    }

    /// A collector for the words of the site's articles.
    func collector() -> SearchCollector { SearchCollector(SearchNames(plan.countryFiles)) }

    /// All files, from the words of all articles.
    func files(_ collectors: [SearchCollector]) -> [SiteFile] {
        let digest = plan.digest
        let words = SearchIndex(collectors, articleCount: digest.articles.count).shards.enumerated().map {
            (first: $1.first, file: file("words-\($0)", $1.bytes))
        }
        let articles = SearchDocuments.files(of: digest).enumerated().map { number, positions in
            file(
                "articles-\(number)",
                SearchDocuments.text(positions.lazy.map { digest.articles[$0] }, language: plan.settings.language))
        }
        let facets = file("facets", SearchFacets.text(digest, plan.settings))
        var json = JSONText()
        json.object { json in
            json.member("articles") { $0.literal("\(digest.articles.count)") }
            json.member("articlesPerFile") { $0.literal("\(SearchDocuments.articlesPerFile)") }
            json.member("files", each: articles) { $0.string($1.fingerprint) }
            json.member("facets", facets.fingerprint)
            // The words at which the shards begin, each with the fingerprint of its shard.
            json.member("words", each: words) { json, shard in
                json.string(shard.first)
                json.string(shard.file.fingerprint)
            }
            // The years, each with the number of its oldest article.
            json.member("years", each: years) { json, year in
                json.literal("\(year.year)")
                json.literal("\(year.first)")
            }
        }
        let bytes = json.bytes
        let manifest = SiteFile(permalink: Self.manifest) { bytes }
        return words.map(\.file.file) + articles.map(\.file) + [facets.file, manifest]
    }

    private var years: [(year: Int, first: Int)] {
        var (years, first): ([(year: Int, first: Int)], Int) = ([], 0)
        for year in plan.years.reversed() {
            years.append((year.year, first))
            first += year.count
        }
        return years
    }

    private func file(_ name: String, _ bytes: [UInt8]) -> (file: SiteFile, fingerprint: String) {
        let fingerprint = Fingerprint(bytes).description
        return (
            SiteFile(permalink: Permalink("\(Self.folder)\(name).\(fingerprint).txt")) { bytes }, fingerprint
        )
    }
}
