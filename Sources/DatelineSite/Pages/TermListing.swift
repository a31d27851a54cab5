import DatelineModel
import DatelineReading
import DatelineTemplates

/// What the pages of a country, a bloc, a topic, and a country's topic have in common: some of the term's articles, and
/// on the first page its introduction and its course in time.
struct TermListing: Sendable {
    let term: Record
    let introduction: HTML?
    let timeline: Timeline?
    let articles: [Record]
    let pagination: PaginationView
}

/// The fields of such a page: those that all have, and those of its kind.
struct TermContent<Extra> {
    let listing: TermListing
    let extra: Extra

    /// The schema of a kind of page; `subject` is what its term is, such as “the country”.
    static func schema(
        _ name: String, _ summary: String, subject: String, _ own: [Field<PageContent<TermContent>>] = []
    ) -> RecordSchema<PageContent<TermContent>> {
        PageContent<TermContent>.schema(
            name, summary,
            [
                .record("term", of: TermView.schema.type, "What the page is about: \(subject).") {
                    $0.own.listing.term
                },
                .optionalHTML("introduction", "The text of its file in Content, on the first page.") {
                    $0.own.listing.introduction
                },
                .optionalRecord(
                    "timeline", of: Timeline.schema.type,
                    "Its articles by time, on the first page; missing if all of the digest are of one month, and for a part of a country’s."
                ) {
                    $0.own.listing.timeline?.record
                },
                .list("articles", of: ArticleView.schema.type, "This page's articles, the newest first.") {
                    $0.own.listing.articles
                },
                .record("pagination", of: PaginationView.schema.type, "Which page of the list this is.") {
                    $0.own.listing.pagination.record
                },
            ] + own)
    }
}
