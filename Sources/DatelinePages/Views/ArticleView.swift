import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// What every template knows of an article.
struct ArticleView: Sendable {
    let article: Article
    let settings: SiteSettings
    let countries: [Record]
    let mentioned: [Record]
    let named: [Record]
    let filedFrom: Record?
    let blocs: [Record]
    let topics: [Record]
    let others: [FiledUnder]
    let extra: Record
    let picture: PictureView?

    /// A headline with more characters is long.
    private static let longTitle = 110

    static let schema = RecordSchema<ArticleView>(
        "article", "An article as lists and its own page show it.",
        [
            .text("title", "The headline.") { $0.article.title.value },
            .link("path", "Its page.") { $0.article.permalink },
            .date("date", "The day of publication, with its time if the author gave one.") { $0.article.date },
            .optionalDate("updated", "When it was last changed in substance.") { $0.article.filing.updated },
            .text("summary", "The sentence or two that stand for it.") { $0.article.summary.value },
            .texts("points", "The few sentences that say what matters in it.") { $0.article.text.given.points },
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
            .list(
                "instruments_mentioned", of: TermView.schema.type,
                "Instruments that its text names and that it is not filed under."
            ) { $0.named },
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
                "What it is filed under in each of the other taxonomies: instruments, authors, agencies, what site.yml declares."
            ) {
                $0.others.map(\.record)
            },
            .flag("title_derived", "Whether the headline was taken from the text by machine.") {
                $0.article.title.isDerived
            },
            .flag(
                "title_long", "Whether the headline has more than 110 characters: the theme sets it in smaller letters."
            ) {
                let title = $0.article.title.value
                return title.utf8.count > longTitle && title.count > longTitle
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
            .text("kind", "What it is to a reader: news, analysis, explainer or brief.") {
                ($0.article.filing.standing.kind ?? .news).rawValue
            },
            .optionalRecord(
                "picture", of: PictureView.schema.type,
                "The picture of lists: its own, or the first of its text if that is not an icon."
            ) {
                $0.picture?.record
            },
            .list("corrections", of: AmendmentView.schema.type, "What was wrong in it and is put right.") {
                AmendmentView.records($0.article.text.amendments.corrections)
            },
            .optionalDate("corrected", "When it was last corrected; missing if it was not.") {
                $0.article.text.amendments.lastCorrected
            },
            .optionalRecord(
                "retraction", of: AmendmentView.schema.type, "That it no longer stands; its text is the reason."
            ) {
                AmendmentView.record($0.article.text.amendments.retraction)
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
