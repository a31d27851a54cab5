package import DatelineModel
package import DatelineReading
package import DatelineTagging

/// Turns manuscripts into articles: takes what the author gave, derives the rest, and says which is which.
package struct Editor: Sendable {
    let settings: SiteSettings
    private let gazetteer: Gazetteer
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
        if given[.countries] == nil || given[.topics] == nil || (given[.blocs] == nil && mayNameBloc(manuscript)) {
            tags = self.tags(of: manuscript, filedFrom, wantsTopics: given[.topics] == nil)
        }
        let authors = fields.authors ?? manuscript.signedAuthors
        let credit = fields.agency ?? manuscript.signedAgency ?? manuscript.head.agency
        let filed = filing.filed(given, tags, authors: authors, agency: credit)
        // What the author gives is complete: beside given countries nothing is mentioned but what is given too.
        let derivedMentions = given[.countries] == nil ? tags?.mentioned.map(\.country.term) ?? [] : []
        let about = filed[.countries]?.value ?? []
        let named = instruments(namedIn: manuscript, besides: filed[.instruments]?.value ?? [])
        let permalink = try permalink(of: manuscript, title, date.day)
        let standing = Standing(
            kind: fields.kind, isLead: fields.leadPlace != nil, rank: fields.rank,
            pinnedUntil: fields.pinnedUntil?.value.day,
            weight: fields.amendments.retraction != nil
                ? FrontRule.weightOfRetracted
                : FrontRule.weight(
                    fields.kind, wordCount: manuscript.wordCount, hasPicture: manuscript.listPicture != nil))
        if let end = fields.pinnedUntil, end.value.day < date.day {
            problems.append(
                .warning(
                    .badDate, at: fields.place(of: end),
                    "“pin_until” is before the article’s own day, so it pins nothing",
                    help: "write the last day on which the article is to stand at the top, or remove the line"))
        }
        let article = Article(
            path: manuscript.path,
            text: Article.Text(
                title: title,
                summary: (fields.summary ?? manuscript.head.standfirst).map {
                    fields.derived.contains("summary") ? .derived($0) : .given($0)
                } ?? .derived(HeadlineDeriver.summary(from: lede) ?? title.value),
                points: fields.points, wantsContents: fields.wantsContents, body: manuscript.body,
                wordCount: manuscript.wordCount, authors: authors, credit: credit,
                citation: fields.citation
                    ?? manuscript.head.address.map { Citation(name: nil, url: $0, licence: nil) },
                picture: manuscript.picture, lead: lead, extra: fields.extra, listPicture: manuscript.listPicture,
                events: fields.events, amendments: fields.amendments),
            filing: Article.Filing(
                date: date, updated: [fields.updated?.value, fields.amendments.newest].compactMap { $0 }.max(),
                place: place, filedFrom: filedFrom?.term, terms: filed,
                mentioned: (givenMentions ?? derivedMentions).filter { !about.contains($0) },
                permalink: permalink,
                aliases: aliases(fields.aliases ?? [], besides: permalink),
                language: fields.language ?? settings.language, translationOf: original,
                standing: standing, named: named),
            status: Article.Status(
                isReviewed: fields.isReviewed, heldBack: heldBack, isInSite: heldBack == nil || showsHeldBack))
        return (article, tags, problems, unused)
    }

    /// The same article as readers see it: with the typographic signs of its language, and said to be retracted if it is.
    func typeset(_ article: Article) -> Article {
        let typography =
            article.language == settings.language ? typography : settings.typography(of: article.language)
        let typeset = typography.map(article.typeset) ?? article
        return typeset.text.amendments.retraction.map { typeset.retracted($0, words) } ?? typeset
    }

    /// What the tagger finds in a manuscript, whatever its author says.
    package func tags(of manuscript: Manuscript, _ filedFrom: Country?, wantsTopics: Bool = true) -> Tags {
        tagger.tags(
            headline: manuscript.fields.title ?? manuscript.openingTitle, paragraphs: manuscript.paragraphs,
            filedFrom: filedFrom.map { [$0] } ?? [], wantsTopics: wantsTopics,
            in: ManuscriptLanguage(of: manuscript, in: settings).tagged)
    }

    /// Whether any topic has phrases for texts in a language.
    func hasPhrases(in language: TextLanguage) -> Bool { tagger.hasPhrases(in: language) }

    /// The instruments that a text names besides those that it is filed under.
    private func instruments(namedIn manuscript: Manuscript, besides given: [Term]) -> [Term] {
        guard let namesOfInstruments else { return [] }
        let title = manuscript.fields.title ?? manuscript.openingTitle
        let parts = [title, manuscript.fields.summary].compactMap { $0 } + manuscript.paragraphs
        return namesOfInstruments.things(in: parts, language: ManuscriptLanguage(of: manuscript, in: settings).tagged)
            .map { instruments.all[$0].term }.filter { !given.contains($0) }
    }

    private func mayNameBloc(_ manuscript: Manuscript) -> Bool {
        // Names in other languages are not known before their tables are read.
        if ManuscriptLanguage(of: manuscript, in: settings).tagged != .english { return true }
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

    // MARK: - Single values

    /// Whether it is known already why a value is missing: what stands under its key cannot be used, or there is no text at
    /// all.
    private func isReported(_ key: String, _ manuscript: Manuscript) -> Bool {
        manuscript.fields.wrongKeys.contains(key) || manuscript.problems.contains { $0.identifier == .emptyArticle }
    }

    /// The headline of a manuscript, as its author or its head gave it, or else from its first paragraph; `nil` if that gives
    /// none.
    package func title(of manuscript: Manuscript) -> Sourced<String>? {
        title(of: manuscript, manuscript.openingTitle == nil ? manuscript.lede ?? "" : "")
    }

    private func title(of manuscript: Manuscript, _ lede: String) -> Sourced<String>? {
        if let title = manuscript.fields.title {
            return manuscript.fields.derived.contains("title") ? .derived(title) : .given(title)
        }
        if let title = manuscript.openingTitle { return .given(title) }
        let lede = VersionMark.removed(from: lede)
        return HeadlineDeriver.headline(from: lede, inEnglish: isEnglish(lede, manuscript.fields)).map { .derived($0) }
    }

    /// Whether a text is English: its author says so, or the site's language is English and so are its words.
    private func isEnglish(_ text: String, _ fields: FrontMatter) -> Bool {
        let language = fields.language ?? settings.language
        return LanguageTag.language(of: language) == "en" && (fields.language != nil || EnglishText.isLikely(text))
    }

    /// The date of a manuscript: what its author gave, or what its head and end, its file's name and its address say; `nil`
    /// if nothing does.
    package func date(of manuscript: Manuscript) -> PublicationDate? {
        if let date = manuscript.fields.date { return date }
        if let day = manuscript.head.day { return PublicationDate(day: day) }
        if let day = DatedName.day(inPath: manuscript.path) { return PublicationDate(day: day) }
        // `articles/2025/wire.txt` with `PARIS, Feb. 12 (Reuters) -`: the folder names the year.
        let years = manuscript.path.split(separator: "/").dropLast().reversed().filter { $0.utf8.count == 4 }
        if let day = years.lazy.compactMap({ Int($0) }).compactMap({ manuscript.head.day(inYear: $0) }).first {
            return PublicationDate(day: day)
        }
        return manuscript.head.dayOfAddress.map { PublicationDate(day: $0) }
    }

    /// A text that comes from an agency waits for its date; an author who wrote fields forgot one.
    private static func missingDate(of manuscript: Manuscript) -> Diagnostic {
        let head = manuscript.head
        let clue =
            head.dayWithoutYear.map { day in
                head.isDayUnclear
                    ? "its dateline says “\(day)”, which can be read in two ways; "
                    : "its dateline says “\(day)” but no year; "
            } ?? head.month.map { "its first line says “\($0)” but no day of that month; " } ?? ""
        let place = Diagnostic.Place.file(manuscript.text.file)
        let way = "begin the name of the file or its folder with the date"
        guard manuscript.fields.text != nil else {
            return .warning(
                .missingDate, at: place, "the text has no date, and is not in the site until it has one",
                help: "\(clue)\(way), or write “dateline add --date 2025-02-12 \(manuscript.text.file)”")
        }
        return .error(
            .missingDate, at: place, "the article has no date",
            help: "\(clue)add “date: 2025-02-12” to its front matter, or \(way)")
    }

    private func place(of manuscript: Manuscript) -> (String?, Country?) {
        guard let name = manuscript.fields.place?.value ?? manuscript.head.place else { return (nil, nil) }
        if manuscript.fields.place == nil, let area = manuscript.head.area,
            let place = gazetteer.place(named: "\(name), \(area)")
        {
            return (place.name, place.country)
        }
        // `WASHINGTON/BRUSSELS`: two places, filed from the first.
        let places = name.split(separator: "/").map { part -> (name: String, country: Country?) in
            let words = String(part).trimmedWords
            if let place = gazetteer.place(named: words) { return (place.name, place.country) }
            return (words.inTitleCase, nil)
        }
        let names = manuscript.fields.place != nil ? name : places.map(\.name).joined(separator: "/")
        return (names, places.first?.country)
    }

    /// The picture above the text, unless the text begins with the same.
    private func lead(of manuscript: Manuscript, _ problems: inout [Diagnostic]) -> LeadFigure? {
        guard let lead = manuscript.lead else { return nil }
        guard let first = manuscript.firstImage?.address else { return lead }
        let file = { LinkTargets.file(of: $0, from: manuscript.path) }
        guard first == lead.picture.address || file(first) != nil && file(first) == file(lead.picture.address) else {
            return lead
        }
        if lead.caption != nil || lead.credit != nil, let place = manuscript.fields.picture?.file {
            problems.append(
                .warning(
                    .unusedKey, at: .location(place.location(in: manuscript.fields.text ?? manuscript.text)),
                    "the caption and the credit of the lead picture are not shown, as the text has it as its first picture",
                    help: "write them there: ![…](\(place.value) \"caption\"){credit=\"…\"}"))
        }
        return nil
    }

    /// The file below `Content` that `translation_of` leads to; whether it is one that can be translated is seen later.
    private func original(of manuscript: Manuscript, _ problems: inout [Diagnostic]) -> String? {
        guard let link = manuscript.fields.translationOf else { return nil }
        if SiteLinks.isRelative(link.value), let file = LinkTargets.Path(link.value, from: manuscript.path).file {
            return file
        }
        problems.append(
            .error(
                .badTranslation, at: manuscript.fields.place(of: link),
                "“translation_of” must be the path of the original’s file from this file’s folder",
                help: "write “translation_of: 2025-02-11-summit.md”"))
        return nil
    }

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

extension String {
    /// The text without white space at its ends.
    fileprivate var trimmedWords: String { split(separator: " ").joined(separator: " ") }

    /// Each word with a capital first and small letters after it.
    fileprivate var inTitleCase: String {
        guard !unicodeScalars.contains(where: { $0.properties.isLowercase }) else { return self }
        return split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
    }
}
