package import DatelineModel
package import DatelineReading
package import DatelineTagging

/// Turns manuscripts into articles: takes what the author gave, derives the rest, and says which is which.
package struct Editor: Sendable {
    let settings: SiteSettings
    let gazetteer: Gazetteer
    private let terms: TermFinder
    private let filing: TermFiling
    private let tagger: Tagger
    private let instruments: Instruments
    private let namesOfInstruments: NameFinder?
    private let typography: Typography?
    /// The moment that embargoes and future dates are compared with.
    var now: PublicationDate
    private let showsHeldBack: Bool
    /// The words of the site’s pages, of which the headline of a retracted article has one.
    private let words: Words

    /// An editor for a site. With `showsHeldBack` what is held back is in the site all the same.
    init(
        settings: SiteSettings, words: Words, gazetteer: Gazetteer, terms: TermFiles,
        instruments: Instruments, now: PublicationDate, showsHeldBack: Bool
    ) {
        self.words = words
        self.settings = settings
        self.gazetteer = gazetteer
        typography = settings.typography(of: settings.language)
        self.terms = TermFinder(taxonomies: settings.taxonomies, gazetteer: gazetteer, files: terms, instruments)
        self.instruments = instruments
        namesOfInstruments = instruments.all.isEmpty ? nil : NameFinder(instruments.all.map(\.callNames))
        filing = TermFiling(taxonomies: settings.taxonomies, terms: self.terms)
        self.now = now
        self.showsHeldBack = showsHeldBack
        tagger = Tagger(
            gazetteer: gazetteer,
            topics: (terms.files[.topics] ?? []).compactMap(\.file.phrases), language: settings.language)
    }

    /// The article of a manuscript in the words that were typed, what the tagger found if something was left to it, and what
    /// someone should look at.
    ///
    /// One that has no date is as if it had `usualDate`. Throws `DiagnosticError` with all that keeps it from being an article.
    package func edit(_ manuscript: Manuscript, usualDate: PublicationDate? = nil) throws -> (
        article: Article, tags: Tags?, warnings: [Diagnostic], unused: [UnusedValue]
    ) {
        var problems = manuscript.problems
        let fields = manuscript.fields
        let date = date(of: manuscript) ?? usualDate
        if date == nil, !isReported("date", manuscript) { problems.append(Self.missingDate(of: manuscript)) }
        var given = filing.given(fields, &problems)
        let lead = lead(of: manuscript, &problems)
        let unused = fields.unused + filing.file(fields, under: &given, &problems)
        let givenMentions = fields.mentioned.map { filing.given($0, in: .countries, fields, &problems) }
        let (place, filedFrom) = place(of: manuscript)
        let original = original(of: manuscript, &problems)

        let needsTitle = fields.title == nil && manuscript.openingTitle == nil
        var lede = ""
        if needsTitle || fields.summary == nil { lede = manuscript.lede ?? "" }
        let title = title(of: manuscript, lede)
        if title == nil, !isReported("title", manuscript) {
            problems.append(
                .error(
                    .missingTitle, at: .file(manuscript.text.file),
                    "the article has no title and no sentence to take one from",
                    help: "add “title: …”"))
        }
        let schedule = Schedule(zone: settings.timeZone, now: now)
        let heldBack = date.flatMap { schedule.holdReason(manuscript, $0) }
        if let date, let problem = schedule.problem(withUpdateOf: manuscript, date, heldBack) {
            problems.append(problem)
        }
        if let date { problems += schedule.problems(withAmendmentsOf: manuscript, date, heldBack) }
        guard !problems.containsErrors, let date, let title else { throw DiagnosticError(problems) }

        var tags: Tags?
        let language = ManuscriptLanguage(of: manuscript, in: settings).tagged
        if given[.countries] == nil || given[.topics] == nil
            || (given[.blocs] == nil && mayNameBloc(manuscript, in: language))
        {
            tags = self.tags(
                of: manuscript, filedFrom, wantsTopics: given[.topics] == nil, wantsEvidence: false, in: language)
        }
        let authors = fields.authors ?? manuscript.signedAuthors
        let credit = fields.agency ?? manuscript.signedAgency ?? manuscript.head.agency
        let filed = filing.filed(given, tags, authors: authors, agency: credit)
        // What the author gives is complete: beside given countries nothing is mentioned but what is given too.
        let derivedMentions = given[.countries] == nil ? tags?.mentioned.map(\.country.term) ?? [] : []
        let about = filed[.countries]?.value ?? []
        let named = instruments(namedIn: manuscript, language, besides: filed[.instruments]?.value ?? [])
        let permalink = try permalink(of: manuscript, title, date.day)
        problems += Self.warning(ofPinIn: fields, before: date.day).map { [$0] } ?? []
        let article = Article(
            path: manuscript.path,
            text: Article.Text(
                title: title,
                summary: (fields.summary ?? manuscript.head.standfirst).map {
                    fields.derived.contains("summary") ? .derived($0) : .given($0)
                } ?? .derived(HeadlineDeriver.summary(from: lede) ?? title.value),
                body: manuscript.body, wordCount: manuscript.wordCount, authors: authors, credit: credit,
                citation: fields.citation
                    ?? manuscript.head.address.map { Citation(name: nil, url: $0, licence: nil) },
                picture: manuscript.picture, lead: lead, listPicture: manuscript.listPicture, given: fields.given,
                events: fields.events, amendments: fields.amendments),
            filing: Article.Filing(
                date: date, updated: [fields.updated?.value, fields.amendments.newest].compactMap { $0 }.max(),
                place: place, filedFrom: filedFrom?.term, terms: filed,
                mentioned: (givenMentions ?? derivedMentions).filter { !about.contains($0) },
                permalink: permalink,
                aliases: aliases(fields.aliases ?? [], besides: permalink),
                language: fields.language ?? settings.language, translationOf: original,
                standing: Self.standing(of: manuscript), named: named, embargo: schedule.embargo(of: manuscript, date)),
            status: Article.Status(
                isReviewed: fields.isReviewed, heldBack: heldBack, isInSite: heldBack == nil || showsHeldBack))
        return (article, tags, problems, unused)
    }

    /// Where an article stands on the front page.
    private static func standing(of manuscript: Manuscript) -> Standing {
        let fields = manuscript.fields
        return Standing(
            kind: fields.kind, isLead: fields.leadPlace != nil, rank: fields.rank,
            pinnedUntil: fields.pinnedUntil?.value.day,
            weight: fields.amendments.retraction != nil
                ? FrontRule.weightOfRetracted
                : FrontRule.weight(
                    fields.kind, wordCount: manuscript.wordCount, hasPicture: manuscript.listPicture != nil))
    }

    /// A warning for an article that is pinned until a day before its own; `nil` if it is not.
    private static func warning(ofPinIn fields: FrontMatter, before day: CalendarDay) -> Diagnostic? {
        guard let end = fields.pinnedUntil, end.value.day < day else { return nil }
        return .warning(
            .badDate, at: fields.place(of: end), "“pin_until” is before the article’s own day, so it pins nothing",
            help: "write the last day on which the article is to stand at the top, or remove the line")
    }

    /// The moments to come from which something else may come of a manuscript, though nobody changes it.
    func comingMoments(of manuscript: Manuscript) -> [PublicationDate] {
        Schedule(zone: settings.timeZone, now: now).comingMoments(of: manuscript, date(of: manuscript))
    }

    /// The same article as readers see it: with the typographic characters of its language, and said to be retracted if it is.
    func typeset(_ article: Article) -> Article {
        let typography =
            article.language == settings.language ? typography : settings.typography(of: article.language)
        let typeset = typography.map(article.typeset) ?? article
        return typeset.text.amendments.retraction.map { typeset.retracted($0, words) } ?? typeset
    }

    /// What the tagger finds in a manuscript, whatever its author says.
    package func tags(of manuscript: Manuscript, _ filedFrom: Country?) -> Tags {
        tags(
            of: manuscript, filedFrom, wantsTopics: true, wantsEvidence: true,
            in: ManuscriptLanguage(of: manuscript, in: settings).tagged)
    }

    private func tags(
        of manuscript: Manuscript, _ filedFrom: Country?, wantsTopics: Bool, wantsEvidence: Bool,
        in language: TextLanguage
    ) -> Tags {
        tagger.tags(
            headline: manuscript.fields.title ?? manuscript.openingTitle, paragraphs: manuscript.paragraphs,
            filedFrom: filedFrom.map { [$0] } ?? [], wantsTopics: wantsTopics, wantsEvidence: wantsEvidence,
            in: language)
    }

    /// Whether any topic has phrases for texts in a language.
    func hasPhrases(in language: TextLanguage) -> Bool { tagger.hasPhrases(in: language) }

    /// The instruments that a text names besides those that it is filed under.
    private func instruments(
        namedIn manuscript: Manuscript, _ language: TextLanguage, besides given: [Term]
    ) -> [Term] {
        guard let namesOfInstruments else { return [] }
        let title = manuscript.fields.title ?? manuscript.openingTitle
        let parts = [title, manuscript.fields.summary].compactMap { $0 } + manuscript.paragraphs
        return namesOfInstruments.things(in: parts, language: language)
            .map { instruments.all[$0].term }.filter { !given.contains($0) }
    }

    private func mayNameBloc(_ manuscript: Manuscript, in language: TextLanguage) -> Bool {
        // Names in other languages are not known before their tables are read.
        if language != .english { return true }
        let title = manuscript.fields.title.map { Array($0.utf8)[...] } ?? []
        let body = manuscript.body.range
        let words = body.isEmpty ? Array((manuscript.fields.summary ?? "").utf8)[...] : manuscript.text.bytes[body]
        return tagger.mayNameBloc(words) || tagger.mayNameBloc(title)
    }

    /// The country that a manuscript was filed from, by its `place` or its dateline; `nil` if it is not known.
    package func filedFrom(of manuscript: Manuscript) -> Country? { place(of: manuscript).1 }

    /// The country that a term stands for; `nil` if it stands for none.
    func country(of term: Term?) -> Country? { term.flatMap { gazetteer.country(code: $0.key) } }

    /// Whether the site has any topic.
    var hasTopics: Bool { terms.hasTopics }

    /// The term of a taxonomy that a name means.
    func term(_ name: String, in taxonomy: Taxonomy.ID) throws(UnknownTerm) -> Term {
        try terms.term(name, in: taxonomy)
    }

    /// The site's topic of a slug, or `nil`.
    func topic(_ slug: String) -> Term? { terms.topic(slug) }

    // MARK: - Address

    private func permalink(of manuscript: Manuscript, _ title: Sourced<String>, _ day: CalendarDay) throws -> Permalink
    {
        let slug = manuscript.fields.slug?.value ?? ArticleSlug.of(path: manuscript.path, title: title)
        guard let slug else {
            throw DiagnosticError(
                .error(
                    .missingSlug, at: .file(manuscript.text.file),
                    "neither the file’s name nor the title makes an address",
                    help: "add “slug: …” with small letters, digits and hyphens"))
        }
        return ArticleSlug.permalink(slug, day)
    }

    /// Earlier addresses, each once; one that is still the article's is none.
    private func aliases(_ paths: [Located<String>], besides permalink: Permalink) -> [Permalink] {
        paths.reduce(into: []) { aliases, path in
            let name = path.value.split(separator: "/").last ?? ""
            let hasEnd = path.value.hasSuffix("/") || name.contains(".")
            let alias = Permalink(hasEnd ? path.value : path.value + "/")
            if alias.outputPath != permalink.outputPath, !aliases.contains(alias) { aliases.append(alias) }
        }
    }
}
