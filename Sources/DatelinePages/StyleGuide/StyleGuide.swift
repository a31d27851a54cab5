import DatelineDigest
package import DatelineModel
import DatelineReading
import DatelineTemplates

/// A page that shows every part of a theme with what the site has, for those who make one.
///
/// It is no kind of page and in no plan: a preview makes it when it is asked for, and a build never does.
package enum StyleGuide {
    /// Its template, below `Templates`.
    static let template = "styleguide.html"
    /// Where a preview has it, unless the site has a page there.
    package static let permalink = Permalink("/styleguide/")

    /// What parts it has of each kind.
    struct Own {
        let text: HTML
        let articles: [Record]
        let pictured: [Record]
        let term: Record?
        let timeline: Timeline?
        let countries: [Record]
        let map: TileMap
        let rows: [Record]
        let coverage: RecentCoverage?
        let keyDates: [Record]
        let calendar: Permalink?
        let pagination: PaginationView
    }

    private static let schema = PageContent<Own>.schema(
        "styleguide", "The style guide of a preview.",
        [
            .html("text", "All that Markdown can have.") { $0.own.text },
            .list("articles", of: ArticleView.schema.type, "The newest articles.") { $0.own.articles },
            .list("pictured", of: ArticleView.schema.type, "The newest with pictures.") { $0.own.pictured },
            .optionalRecord("term", of: TermView.schema.type, "The country with the most articles.") { $0.own.term },
            .optionalRecord("timeline", of: Timeline.schema.type, "Its articles by time.") {
                $0.own.timeline?.record
            },
            .list("terms", of: TermView.schema.type, "Some countries.") { $0.own.countries },
            .record("map", of: TileMap.schema.type, "The map of the world.") { $0.own.map.record },
            .list("rows", of: CoverageMatrix.rowSchema.type, "Some countries by topics.") { $0.own.rows },
            .optionalRecord("coverage", of: RecentCoverage.schema.type, "What the newest days were about.") {
                $0.own.coverage?.record
            },
            .record("pagination", of: PaginationView.schema.type, "The second of five pages of a list.") {
                $0.own.pagination.record
            },
        ] + KeyDates.fields("The next events of all articles.") { ($0.keyDates, $0.calendar) })

    /// What its template is given.
    static var type: RecordType { schema.type }

    /// The page of an edition. Throws `DiagnosticError` with all that is wrong with its template, which no other page needs.
    package static func render(_ edition: Edition) throws -> [UInt8] {
        let (site, settings) = (edition.site, edition.settings)
        let library = TemplateLibrary(
            site.theme.templates, baseURL: settings.baseURL, assets: site.theme.assetAddresses, words: site.words,
            dateNames: DateNames(language: settings.language), own: edition.data.types)
        let (compiled, problems) = library.compile(template, for: schema.type)
        guard let compiled else { throw DiagnosticError(problems.sorted()) }
        var bytes: [UInt8] = []
        try compiled.render(view(in: edition), into: &bytes)
        return bytes
    }

    private static func view(in edition: Edition) -> Record {
        let digest = edition.digest
        let countries = digest.terms(in: .countries)
        let busiest = countries.indices.max { countries[$0].articles.count < countries[$1].articles.count }
        let pictured = digest.listed.filter { digest.articles[$0].text.picture != nil }
        let dates = edition.keyDates().all
        let list = Pagination(count: 100, size: 20, at: permalink)
        var page = edition.page(
            "styleguide", "Style guide", at: permalink, description: "Every part of the theme.")
        page.isIndexable = false
        return schema.record(
            PageContent(
                site: edition.layout.site, page: page,
                own: Own(
                    text: text(edition.words), articles: edition.records(of: digest.listed.prefix(most)),
                    pictured: edition.records(of: pictured.prefix(most)),
                    term: busiest.map { edition.records(in: .countries)[$0] },
                    timeline: busiest.flatMap { position in
                        let filed = countries[position]
                        let parts = Pagination(
                            count: filed.articles.count, size: edition.settings.articlesPerPage,
                            at: filed.term.permalink)
                        return Timeline(filed.articles, edition.layout.timeScale, parts, edition.words)
                    },
                    countries: Array(edition.records(in: .countries).prefix(12)), map: TileMap(edition),
                    rows: CoverageMatrix(edition).rows.prefix(8).map { CoverageMatrix.rowSchema.record($0) },
                    coverage: RecentCoverage(edition),
                    keyDates: KeyDates.records(KeyDates.upcoming(dates, in: edition), in: edition),
                    calendar: nil, pagination: list.view(1))))
    }

    /// How many articles stand in a list of it.
    private static let most = 3

    /// A text with all that Markdown can have, as a page has it.
    private static func text(_ words: Words) -> HTML {
        var bytes: [UInt8] = []
        _ = MarkdownDocument(Array(sample.utf8), form: .page(words)).renderWithHeadingIDs(into: &bytes)
        return HTML(bytes: bytes)
    }

    private static let sample = """
        A paragraph with a [link](https://example.org/), *emphasis*, **strong words**, `code`, ~~words taken back~~ and a \
        note.[^1] Its lines are as long as is good to read, which is about sixty-six characters.

        ## A heading of the second rank

        - An item of a list
        - Another, with items of its own:
          1. the first
          2. the second

        ### A heading of the third rank

        - [x] A task that is done
        - [ ] One that is not

        > What somebody said, in words that are theirs.

        | Country | Since | Articles |
        | :-- | :-: | --: |
        | Kenya | 2023 | 12 |
        | Việt Nam | 2024 | 1,034 |

        ```
        base_url: https://example.org/
        ```

        > [!NOTE]
        > Something to know.

        > [!WARNING]
        > Something to beware of.

        ---

        The last paragraph.

        [^1]: Where it is from.
        """
}
