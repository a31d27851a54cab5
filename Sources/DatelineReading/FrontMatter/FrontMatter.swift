package import DatelineModel

/// What an author says about an article, in front matter or in a sidecar file. Every field may be left out.
package struct FrontMatter: Sendable {
    /// The file that the fields stand in; `nil` if there are none.
    package var text: SourceText?
    /// The headline: `title: Summit closes in Paris`.
    package var title: String?
    /// The day of publication: `date: 2025-02-12`, or with a time `2025-02-12T14:30:00+07:00`.
    package var date: PublicationDate?
    /// When the article was last changed in substance.
    package var updated: PublicationDate?
    /// The sentence or two that stand for the article in lists.
    package var summary: String?
    /// Who wrote it.
    package var authors: [String]?
    /// Where it was filed from: `place: Paris`.
    package var place: Located<String>?
    /// The countries it is about, the most important first, as codes or names. An empty list means none.
    package var countries: [Located<String>]?
    /// The countries it mentions besides.
    package var mentioned: [Located<String>]?
    /// The blocs and regions that it names, as slugs or names. An empty list means none.
    package var blocs: [Located<String>]?
    /// The slugs of its topics. An empty list means none.
    package var topics: [Located<String>]?
    /// Where the story was first published.
    package var citation: Citation?
    /// The news agency it came from: `agency: VNS`.
    package var agency: String?
    /// The end of the article's address.
    package var slug: Located<String>?
    /// Earlier addresses of the article, which lead to it.
    package var aliases: [Located<String>]?
    /// Whether an editor has confirmed what is worked out from its words: `reviewed: true`.
    package var isReviewed = false
    /// Whether it is left out of the site.
    package var isDraft = false
    /// The moment before which it must not appear.
    package var embargo: PublicationDate?
    /// The language it is written in, a BCP 47 tag: `language: fr`.
    package var language: String?
    /// The file of the article that it is a translation of, as a link from its own: `translation_of: summit.md`.
    package var translationOf: Located<String>?

    /// No fields at all.
    package init() {}
}
