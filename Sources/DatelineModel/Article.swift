/// A story as edited: every value that pages, feeds and lists need, complete when it is made.
///
/// It never changes. It is a class only because it stands in many lists: copies of it as a struct were 7 % of reading and
/// planning a site.
package final class Article: Sendable {
    /// The file, relative to the `Content` folder; articles of one moment are ordered by it.
    package let path: String
    /// What it says.
    package let text: Text
    /// Where it goes: its date, its address, and what it is filed under.
    package let filing: Filing
    /// Whether it may be read, and what an editor says of it.
    package let status: Status

    /// An article with all its values.
    package init(path: String, text: Text, filing: Filing, status: Status) {
        self.path = path
        self.text = text
        self.filing = filing
        self.status = status
    }

    /// What an article says.
    package struct Text: Sendable {
        /// The headline.
        package fileprivate(set) var title: Sourced<String>
        /// The sentence or two that stand for the article in lists.
        package fileprivate(set) var summary: Sourced<String>
        /// Where the words are.
        package fileprivate(set) var body: Body
        /// The number of words.
        package fileprivate(set) var wordCount: Int
        /// Who wrote it.
        package fileprivate(set) var authors: [String]
        /// The agency that it came from; `nil` if it is the digest's own.
        package fileprivate(set) var credit: String?
        /// The name, address and terms of the work that it reports; `nil` if there is none.
        package fileprivate(set) var citation: Citation?
        /// The first image that can stand for it elsewhere; `nil` if it has none.
        package fileprivate(set) var picture: Picture?
        /// The picture that stands above its text; `nil` if it has none, or begins with it.
        package fileprivate(set) var lead: LeadFigure?
        /// What its author gives besides.
        package fileprivate(set) var given: Given
        /// The picture beside its headline in lists; `nil` if it has none.
        package fileprivate(set) var listPicture: ListPicture?
        /// What it reports that has a date, in its author’s order.
        package fileprivate(set) var events: [Event]
        /// What was wrong in it, and whether it still stands.
        package fileprivate(set) var amendments: Amendments

        /// The words of an article with all that belongs to them.
        package init(
            title: Sourced<String>, summary: Sourced<String>, body: Body, wordCount: Int, authors: [String],
            credit: String?, citation: Citation?, picture: Picture?, lead: LeadFigure?,
            listPicture: ListPicture? = nil, given: Given, events: [Event], amendments: Amendments
        ) {
            self.amendments = amendments
            self.events = events
            (self.lead, self.listPicture) = (lead, listPicture)
            (self.title, self.summary, self.body, self.wordCount) = (title, summary, body, wordCount)
            (self.authors, self.credit, self.citation, self.picture) = (authors, credit, citation, picture)
            self.given = given
        }
    }

    /// What an author gives of an article that readers get as it is, and from which nothing else follows.
    ///
    /// A new key of front matter is a property here, a line in `FrontMatterParser`, and one in `ArticleView`.
    package struct Given: Sendable {
        /// The few sentences that say what matters in it: `points:`, a list.
        package var points: [String] = []
        /// Whether it has a table of contents: `toc: false`; `nil` if its length decides.
        package var wantsContents: Bool?
        /// What the site’s own templates are given: what stands below `extra:`.
        package var extra: [DataField] = []

        /// Nothing.
        package init() {}
    }

    /// Where an article goes. Which pages a site has, and which articles each of them shows, follows from this alone.
    package struct Filing: Sendable, Hashable {
        /// When it was published.
        package fileprivate(set) var date: PublicationDate
        /// Until when nobody may read it; `nil` if it has no embargo, or one whose end is not clear.
        package fileprivate(set) var embargo: PublicationDate?
        /// When it was last changed in substance; `nil` if never.
        package fileprivate(set) var updated: PublicationDate?
        /// The place of the dateline as newspapers write it, `Paris`; `nil` if unknown.
        package fileprivate(set) var place: String?
        /// The country of that place.
        package fileprivate(set) var filedFrom: Term?
        /// What it is filed under, by taxonomy, the most important first. Months, which follow from the date, are left out.
        package fileprivate(set) var terms: [Taxonomy.ID: Sourced<[Term]>]
        /// Countries that it mentions besides, in order of weight.
        package fileprivate(set) var mentioned: [Term]
        /// Instruments that its text names and that it is not filed under, in the order in which it does.
        package fileprivate(set) var named: [Term]
        /// The page's address in the site.
        package fileprivate(set) var permalink: Permalink
        /// Earlier addresses that lead here.
        package fileprivate(set) var aliases: [Permalink]
        /// The language that it is written in, a BCP 47 tag.
        package fileprivate(set) var language: String
        /// The file of the article that it is a translation of, relative to the `Content` folder; `nil` if it is none.
        package fileprivate(set) var translationOf: String?
        /// Where it stands on the front page.
        package fileprivate(set) var standing: Standing

        /// A place in the site with all that belongs to it.
        package init(
            date: PublicationDate, updated: PublicationDate?, place: String?, filedFrom: Term?,
            terms: [Taxonomy.ID: Sourced<[Term]>], mentioned: [Term], permalink: Permalink, aliases: [Permalink],
            language: String, translationOf: String?, standing: Standing = Standing(), named: [Term] = [],
            embargo: PublicationDate? = nil
        ) {
            (self.standing, self.named, self.embargo) = (standing, named, embargo)
            (self.date, self.updated, self.place, self.filedFrom) = (date, updated, place, filedFrom)
            (self.terms, self.mentioned, self.permalink, self.aliases) = (terms, mentioned, permalink, aliases)
            (self.language, self.translationOf) = (language, translationOf)
        }

        /// All terms in it: what it is filed under by the names of the taxonomies, the countries and instruments that it
        /// mentions, and the country of its place.
        package var allTerms: [Term] {
            terms.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap(\.value.value) + mentioned + named
                + (filedFrom.map { [$0] } ?? [])
        }

        /// When the page last changed: the update, or else the publication.
        package var lastChanged: PublicationDate { updated.map { max($0, date) } ?? date }

        /// The day on which readers first get it: its own, or that on which its embargo ends in a zone, if that is later.
        package func releaseDay(in zone: SiteTimeZone) -> CalendarDay {
            guard let embargo else { return date.day }
            return max(date.day, embargo.secondOfDay == nil ? embargo.day : zone.date(at: embargo).day)
        }
    }

    /// Whether an article may be read.
    package struct Status: Sendable, Hashable {
        /// Whether an editor has confirmed what was derived.
        package fileprivate(set) var isReviewed: Bool
        /// Why it is not published; `nil` if it is.
        package fileprivate(set) var heldBack: HoldReason?
        /// Whether it is in the site: published, or shown all the same by a preview that was asked to.
        package fileprivate(set) var isInSite: Bool

        /// The status of an article.
        package init(isReviewed: Bool, heldBack: HoldReason?, isInSite: Bool) {
            (self.isReviewed, self.heldBack, self.isInSite) = (isReviewed, heldBack, isInSite)
        }
    }
}

extension Article {
    /// The headline.
    package var title: Sourced<String> { text.title }
    /// The sentence or two that stand for it in lists.
    package var summary: Sourced<String> { text.summary }
    /// When it was published.
    package var date: PublicationDate { filing.date }
    /// The page's address in the site.
    package var permalink: Permalink { filing.permalink }
    /// The language that it is written in, a BCP 47 tag.
    package var language: String { filing.language }
    /// The file of the article that it is a translation of, relative to the `Content` folder; `nil` if it is none.
    package var translationOf: String? { filing.translationOf }
    /// When the page last changed: the update, or else the publication.
    package var lastChanged: PublicationDate { filing.lastChanged }
    /// Whether it is in the site: published, or shown all the same by a preview that was asked to.
    package var isInSite: Bool { status.isInSite }
    /// Whether it has no text and only points to a page elsewhere.
    package var isLinkPost: Bool { text.body.range.isEmpty && text.amendments.retraction == nil }
    /// Why it is not published; `nil` if it is.
    package var heldBack: HoldReason? { status.heldBack }

    /// What it is filed under in a taxonomy, the most important first; none if nothing is known.
    package func terms(in taxonomy: Taxonomy.ID) -> [Term] { filing.terms[taxonomy]?.value ?? [] }

    /// Whether a machine found what it is filed under in a taxonomy.
    package func isDerived(_ taxonomy: Taxonomy.ID) -> Bool { filing.terms[taxonomy]?.isDerived ?? false }

    /// The countries that it is about.
    package var countries: [Term] { terms(in: .countries) }
    /// The blocs and regions that it names. They are not their members.
    package var blocs: [Term] { terms(in: .blocs) }
    /// Its topics.
    package var topics: [Term] { terms(in: .topics) }

    /// The article with typographic characters in the words that are not those of its body.
    package func typeset(by typography: Typography) -> Article {
        var text = self.text
        text.title = title.map(typography.set)
        text.summary = summary.map(typography.set)
        text.given.points = text.given.points.map(typography.set)
        text.picture = text.picture.map { Picture(address: $0.address, text: typography.set($0.text)) }
        text.lead = text.lead?.typeset(by: typography)
        text.listPicture = text.listPicture?.typeset(by: typography)
        text.events = text.events.map { event in
            Event(
                name: typography.set(event.name), start: event.start, end: event.end,
                place: event.place.map(typography.set))
        }
        text.amendments = text.amendments.typeset(by: typography)
        return Article(path: path, text: text, filing: filing, status: status)
    }

    /// The same with a headline that says that it no longer stands, and, unless its text is kept, with the reason in place of
    /// all that it told. Lists, feeds, the search and citations so say it, too; its address and filing stay.
    package func retracted(_ retraction: Retraction, _ words: Words) -> Article {
        var text = self.text
        text.title = title.map { words("Retracted: {}", $0) }
        guard !retraction.keepsText else { return Article(path: path, text: text, filing: filing, status: status) }
        text.summary = .given(retraction.reason)
        // Templates of the site’s own may need what is in `extra:`.
        let extra = text.given.extra
        text.given = Given()
        (text.given.extra, text.given.wantsContents) = (extra, false)
        text.body = text.body.emptied
        text.wordCount = 0
        (text.picture, text.lead, text.listPicture) = (nil, nil, nil)
        text.events = []
        return Article(path: path, text: text, filing: filing, status: status)
    }

    /// The same at another address.
    package func moved(to permalink: Permalink) -> Article {
        var filing = self.filing
        filing.permalink = permalink
        return Article(path: path, text: text, filing: filing, status: status)
    }

    /// The same, held back for a reason.
    package func heldBack(_ reason: HoldReason, isInSite: Bool) -> Article {
        var status = self.status
        (status.heldBack, status.isInSite) = (reason, isInSite)
        return Article(path: path, text: text, filing: filing, status: status)
    }

    /// A translation, filed under what its original is filed under wherever its author gave nothing else.
    package func filed(as original: Article) -> Article {
        var filing = self.filing
        for (taxonomy, others) in original.filing.terms where filing.terms[taxonomy]?.isDerived ?? true {
            // What an editor has confirmed of the original is given here.
            filing.terms[taxonomy] = original.status.isReviewed ? .given(others.value) : others
        }
        if filing.filedFrom == nil { filing.filedFrom = original.filing.filedFrom }
        if isDerived(.countries) { filing.mentioned = original.filing.mentioned }
        if !filing.standing.isChosen { filing.standing = original.filing.standing }
        let instruments = filing.terms[.instruments]?.value ?? []
        filing.named.removeAll { instruments.contains($0) }
        return Article(path: path, text: text, filing: filing, status: status)
    }
}
