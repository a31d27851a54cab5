/// A story as edited: every value that pages, feeds and lists need, complete when it is made.
///
/// It never changes. It is a class only because it stands in many lists, and a copy would cost twenty counted references.
package final class Article: Sendable {
    /// The file, relative to the `Content` folder; articles of one moment are ordered by it.
    package let path: String
    /// Where the words stand.
    package let body: Body
    /// The headline.
    package let title: Sourced<String>
    /// The sentence or two that stand for the article in lists.
    package let summary: Sourced<String>
    /// When it was published.
    package let date: PublicationDate
    /// When it was last changed in substance; `nil` if never.
    package let updated: PublicationDate?
    /// The place of the dateline as newspapers write it, `Paris`; `nil` if unknown.
    package let place: String?
    /// The country of that place.
    package let filedFrom: Country?
    /// The agency that it came from; `nil` if it is the digest's own.
    package let credit: String?
    /// Who wrote it.
    package let authors: [String]
    /// What it is about, the most important first.
    package let countries: Sourced<[Country]>
    /// Countries that it mentions besides, in order of weight.
    package let mentioned: [Country]
    /// Blocs and regions that it names, in order of weight. They are not their members.
    package let blocs: Sourced<[Bloc]>
    /// Its topics.
    package let topics: Sourced<[Topic]>
    /// The name, address and terms of the work that it reports; `nil` if there is none.
    package let citation: Citation?
    /// The page's address in the site.
    package let permalink: Permalink
    /// Earlier addresses that lead here.
    package let aliases: [Permalink]
    /// The language that it is written in, a BCP 47 tag.
    package let language: String
    /// The file of the article that it is a translation of, relative to the `Content` folder; `nil` if it is none.
    package let translationOf: String?
    /// The number of words of its text.
    package let wordCount: Int
    /// The first image that can stand for it elsewhere; `nil` if it has none.
    package let picture: Picture?
    /// Whether an editor has confirmed what was worked out.
    package let isReviewed: Bool
    /// Why it is not published; `nil` if it is.
    package let heldBack: HoldReason?
    /// Whether it is in the site: published, or shown all the same by a preview that was asked to.
    package let isInSite: Bool

    /// An article with all its values.
    package init(
        path: String, body: Body, title: Sourced<String>, summary: Sourced<String>, date: PublicationDate,
        updated: PublicationDate?, place: String?, filedFrom: Country?, credit: String?, authors: [String],
        countries: Sourced<[Country]>, mentioned: [Country], blocs: Sourced<[Bloc]>, topics: Sourced<[Topic]>,
        citation: Citation?, permalink: Permalink, aliases: [Permalink], language: String, translationOf: String?,
        wordCount: Int, picture: Picture?, isReviewed: Bool, heldBack: HoldReason?, isInSite: Bool
    ) {
        self.path = path
        self.body = body
        self.title = title
        self.summary = summary
        self.date = date
        self.updated = updated
        self.place = place
        self.filedFrom = filedFrom
        self.credit = credit
        self.authors = authors
        self.countries = countries
        self.mentioned = mentioned
        self.blocs = blocs
        self.topics = topics
        self.citation = citation
        self.permalink = permalink
        self.aliases = aliases
        self.language = language
        self.translationOf = translationOf
        self.wordCount = wordCount
        self.picture = picture
        self.isReviewed = isReviewed
        self.heldBack = heldBack
        self.isInSite = isInSite
    }

    /// Whether it stands wherever another did: at its address, in its lists, on its date. Its words may be others.
    package func hasPlace(of other: Article) -> Bool {
        path == other.path && permalink == other.permalink && aliases == other.aliases && date == other.date
            && updated == other.updated && countries.value == other.countries.value && mentioned == other.mentioned
            && blocs.value == other.blocs.value && topics.value == other.topics.value && filedFrom == other.filedFrom
            && language == other.language && translationOf == other.translationOf
            && heldBack == other.heldBack && isInSite == other.isInSite
    }

    /// A translation, filed under what its original is filed under wherever its author gave nothing else.
    package func filed(as original: Article) -> Article {
        Article(
            path: path, body: body, title: title, summary: summary, date: date, updated: updated, place: place,
            filedFrom: filedFrom ?? original.filedFrom, credit: credit, authors: authors,
            countries: countries.isDerived ? original.confirmed(original.countries) : countries,
            mentioned: countries.isDerived ? original.mentioned : mentioned,
            blocs: blocs.isDerived ? original.confirmed(original.blocs) : blocs,
            topics: topics.isDerived ? original.confirmed(original.topics) : topics,
            citation: citation, permalink: permalink, aliases: aliases, language: language,
            translationOf: translationOf, wordCount: wordCount, picture: picture, isReviewed: isReviewed,
            heldBack: heldBack, isInSite: isInSite)
    }

    /// A value of its own as another article takes it over: what an editor has confirmed is given.
    private func confirmed<Value>(_ value: Sourced<Value>) -> Sourced<Value> {
        isReviewed ? .given(value.value) : value
    }

    /// When its page last changed: the update, or else the publication.
    package var lastChanged: PublicationDate { updated.map { max($0, date) } ?? date }
}

/// A value with the knowledge of where it came from.
package struct Sourced<Value: Sendable>: Sendable {
    /// The value.
    package let value: Value
    /// Whether the machine worked it out; what an author gave is not derived.
    package let isDerived: Bool

    /// A value that an author gave.
    package static func given(_ value: Value) -> Self { Self(value: value, isDerived: false) }

    /// A value that the machine worked out.
    package static func derived(_ value: Value) -> Self { Self(value: value, isDerived: true) }
}

/// Why an article is left out of the site for now.
package enum HoldReason: Sendable, Hashable {
    /// The author says `draft: true`.
    case draft
    /// Its date is after the moment of the build.
    case future(PublicationDate)
    /// It is under embargo until a moment, or, if the embargo line cannot be read, until an editor says so.
    case embargo(PublicationDate?)
}

/// The work that an article reports or reprints.
package struct Citation: Sendable, Hashable {
    /// Who published it: `Official Journal of the European Union`.
    package let name: String?
    /// Where it is on the web.
    package let url: String?
    /// The terms under which it may be used: `CC BY 4.0`.
    package let licence: String?

    /// A cited work; at least one part should be given.
    package init(name: String?, url: String?, licence: String?) {
        self.name = name
        self.url = url
        self.licence = licence
    }
}
