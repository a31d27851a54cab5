package import DatelineModel

/// What an author says about an article, in front matter or in a sidecar file. Every field may be left out.
///
/// A new key is a property here, or in `Article.Given` if nothing else follows from it, and a line in `FrontMatterParser`.
package struct FrontMatter: Sendable {
    /// The file that the fields are in; `nil` if there are none.
    package var text: SourceText?
    /// The headline: `title: Summit closes in Paris`.
    package var title: String?
    /// The embargo, or the mark of a draft, that its title, its summary or a point opens or ends with, `title: "EMBARGOED:
    /// Summit closes"`, or that another value is: `agency: EMBARGOED`.
    package var fieldEmbargo: WireHead.Embargo?
    /// The day of publication: `date: 2025-02-12`, or with a time `2025-02-12T14:30:00+07:00`.
    package var date: PublicationDate?
    /// When the article was last changed in substance.
    package var updated: Located<PublicationDate>?
    /// The sentence or two that stand for the article in lists.
    package var summary: String?
    /// Who wrote it.
    package var authors: [String]?
    /// Where it was filed from: `place: Paris`.
    package var place: Located<String>?
    /// What it is filed under, by taxonomy, the most important first: `countries: [VN, FR]`. An empty list means none.
    package var terms: [Taxonomy.ID: [Located<String>]] = [:]
    /// The countries it mentions besides.
    package var mentioned: [Located<String>]?
    /// Where the story was first published.
    package var citation: Citation?
    /// The news agency it came from: `agency: VNS`.
    package var agency: String?
    /// The end of the article's address.
    package var slug: Located<String>?
    /// Earlier addresses of the article, which lead to it.
    package var aliases: [Located<String>]?
    /// Whether an editor has confirmed what is derived from its words: `reviewed: true`.
    package var isReviewed = false
    /// The keys whose values nobody gave: a program worked them out when it filed the text, `derived: [title, date]`.
    package var derived: Set<String> = []
    /// Whether it is wire copy, whose head and end are read; `nil` if that follows from the kind of file.
    package var isWireCopy: Bool?
    /// Whether it is left out of the site.
    package var isDraft = false
    /// The moment before which it must not appear.
    package var embargo: PublicationDate?
    /// The language it is written in, a BCP 47 tag: `language: fr`.
    package var language: String?
    /// The file of the article that it is a translation of, as a link from its own: `translation_of: summit.md`.
    package var translationOf: Located<String>?

    /// What readers get as it is, and from which nothing else follows.
    package var given = Article.Given()

    /// What it is to a reader: `kind: analysis`.
    package var kind: ArticleKind?
    /// Where it is said that it leads the front page, `lead: true`; `nil` if it is not.
    package var leadPlace: SourceLocation?
    /// Its place among those that editors chose for the front page: `rank: 2`.
    package var rank: Int?
    /// The last day on which that choice counts: `pin_until: 2025-03-01`.
    package var pinnedUntil: Located<PublicationDate>?

    /// What it reports that has a date: `events: [{name: Summit, start: 2026-02-16}]`.
    package var events: [Event] = []

    /// What was wrong in it, and that it no longer stands: `corrections: [{date: 2025-02-14, text: …}]`, `retracted: {…}`.
    package var amendments = Amendments()
    /// The dates in these, as their author wrote them.
    package var amendmentDates: [Located<PublicationDate>] = []

    /// The picture that stands for it: `image: map.png`.
    package var picture: LeadPicture?
    /// The moment from which it must no longer appear.
    package var expiry: PublicationDate?
    /// Names of terms of any taxonomy, as other generators have them under `tags` and the like.
    package var filing: [Located<String>] = []
    /// Where those of them stand that are one text of several words, of which other generators make several names:
    /// `tags: safety regulation`.
    package var filingTexts: Set<Int> = []
    /// How the keys are written that have other names here: `lastmod` for `updated`.
    package var writtenKeys: [String: String] = [:]
    /// What is not used.
    package var unused: [UnusedValue] = []

    /// The keys whose values cannot be used, which was reported.
    package var wrongKeys: Set<String> = []

    /// No fields at all.
    package init() {}

    /// Whether they say enough for an article without a text, which only points to a page elsewhere.
    var isLinkPost: Bool { title != nil && summary != nil && citation?.url != nil }
}
