package import DatelineModel
package import DatelineReading
package import DatelineTagging

/// Turns manuscripts into articles: takes what the author gave, works out the rest, and says which is which.
package struct Editor: Sendable {
    private let settings: SiteSettings
    private let gazetteer: Gazetteer
    private let topics: [String: Topic]
    private let tagger: Tagger
    /// The moment that embargoes and future dates are held against.
    package var now: PublicationDate
    private let showsHeldBack: Bool

    /// An editor for a site. With `showsHeldBack` what is held back is in the site all the same.
    package init(
        settings: SiteSettings, gazetteer: Gazetteer, topics: [TopicFile], now: PublicationDate,
        showsHeldBack: Bool = false
    ) {
        self.settings = settings
        self.gazetteer = gazetteer
        self.now = now
        self.showsHeldBack = showsHeldBack
        self.topics = Dictionary(
            topics.map { ($0.slug.description, Topic(slug: $0.slug, title: $0.title, summary: $0.summary)) },
            uniquingKeysWith: { first, _ in first })
        tagger = Tagger(
            gazetteer: gazetteer,
            topics: topics.map {
                TopicPhrases(
                    slug: $0.slug.description, phrases: $0.phrases, weakPhrases: $0.weakPhrases,
                    excludedPhrases: $0.excludedPhrases)
            })
    }

    /// The article of a manuscript, and what the tagger found if something was left to it.
    ///
    /// Throws `DiagnosticError` with all that keeps it from being an article.
    package func edit(_ manuscript: Manuscript) throws -> (article: Article, tags: Tags?) {
        var problems: [Diagnostic] = []
        let fields = manuscript.fields
        let date = date(of: manuscript, &problems)
        let given = givenCountries(fields, &problems)
        let givenBlocs = givenBlocs(fields, &problems)
        let givenTopics = givenTopics(fields, &problems)
        let (place, filedFrom) = place(of: manuscript)
        let original = original(of: manuscript, &problems)

        let needsTitle = fields.title == nil && manuscript.openingTitle == nil
        var lede = ""
        if needsTitle || fields.summary == nil { lede = manuscript.lede(smart: settings.smartPunctuation) ?? "" }
        let title = title(of: manuscript, lede)
        if title == nil {
            problems.append(
                .error(
                    "missing-title", at: .file(manuscript.text.file),
                    "the article has no title and no sentence to take one from",
                    help: "add “title: …”"))
        }
        guard problems.isEmpty, let date, let title else { throw DiagnosticError(problems) }

        var tags: Tags?
        if given.about == nil || givenTopics == nil || (givenBlocs == nil && mayNameBloc(manuscript)) {
            tags = self.tags(of: manuscript, filedFrom, wantsTopics: givenTopics == nil)
        }
        let about = given.about.map { Sourced.given($0) } ?? .derived(tags?.about.map(\.country) ?? [])
        // What the author gives is complete: beside given countries nothing is mentioned but what is given too.
        let derivedMentions = given.about == nil ? tags?.mentioned.map(\.country) ?? [] : []
        let mentioned = (given.mentioned ?? derivedMentions).filter { !about.value.contains($0) }
        let blocs = givenBlocs.map { Sourced.given($0) } ?? .derived(tags?.blocs.map(\.bloc) ?? [])
        let topics =
            givenTopics.map { Sourced.given($0) }
            ?? .derived(tags?.topics.compactMap { self.topics[$0.slug] } ?? [])

        let heldBack = holdReason(manuscript, date)
        let article = Article(
            path: manuscript.path, body: manuscript.body, title: title,
            summary: fields.summary.map { .given($0) } ?? .derived(HeadlineDeriver.summary(from: lede) ?? title.value),
            date: date, updated: fields.updated, place: place, filedFrom: filedFrom,
            credit: fields.agency ?? manuscript.signedAgency ?? manuscript.head.agency,
            authors: fields.authors ?? manuscript.signedAuthors, countries: about, mentioned: mentioned, blocs: blocs,
            topics: topics, citation: fields.citation, permalink: try permalink(of: manuscript, title, date.day),
            aliases: (fields.aliases ?? []).map { Permalink(Self.aliasPath($0.value)) },
            language: fields.language ?? settings.language, translationOf: original, wordCount: manuscript.wordCount,
            picture: manuscript.picture, isReviewed: fields.isReviewed, heldBack: heldBack,
            isInSite: heldBack == nil || showsHeldBack)
        return (article, tags)
    }

    /// What the tagger finds in a manuscript, whatever its author says.
    package func tags(of manuscript: Manuscript, _ filedFrom: Country?, wantsTopics: Bool = true) -> Tags {
        tagger.tags(
            headline: manuscript.fields.title ?? manuscript.openingTitle, paragraphs: manuscript.paragraphs,
            filedFrom: filedFrom.map { [$0] } ?? [], wantsTopics: wantsTopics)
    }

    private func mayNameBloc(_ manuscript: Manuscript) -> Bool {
        let title = manuscript.fields.title.map { Array($0.utf8)[...] } ?? []
        return tagger.mayNameBloc(manuscript.text.bytes[manuscript.body.range]) || tagger.mayNameBloc(title)
    }

    /// The country that a manuscript was filed from, by its `place` or its dateline; `nil` if it is not known.
    package func filedFrom(of manuscript: Manuscript) -> Country? { place(of: manuscript).1 }

    /// Whether the site has any topic.
    var hasTopics: Bool { !topics.isEmpty }

    /// The site's topic of a slug, or `nil`.
    func topic(_ slug: String) -> Topic? { topics[slug] }

    // MARK: - Single values

    private func title(of manuscript: Manuscript, _ lede: String) -> Sourced<String>? {
        if let title = manuscript.fields.title ?? manuscript.openingTitle { return .given(title) }
        return HeadlineDeriver.headline(from: lede).map { .derived($0) }
    }

    private func date(of manuscript: Manuscript, _ problems: inout [Diagnostic]) -> PublicationDate? {
        if let date = manuscript.fields.date { return date }
        if let day = manuscript.head.day { return PublicationDate(day: day) }
        let file = manuscript.path.split(separator: "/").last ?? ""
        if let day = CalendarDay(iso: file.prefix(10)) { return PublicationDate(day: day) }
        // `articles/2025/wire.txt` with `PARIS, Feb. 12 (Reuters) -`: the folder names the year.
        let years = manuscript.path.split(separator: "/").dropLast().reversed().filter { $0.utf8.count == 4 }
        if let day = years.lazy.compactMap({ Int($0) }).compactMap({ manuscript.head.day(inYear: $0) }).first {
            return PublicationDate(day: day)
        }
        let isSidecarPossible = manuscript.path.hasSuffix(".txt") && manuscript.fields.text == nil
        let way =
            isSidecarPossible
            ? "in front matter or in a file “\(file.dropLast(4)).yml” beside it" : "to its front matter"
        let clue = manuscript.head.dayWithoutYear.map { "its dateline says “\($0)” but no year; " } ?? ""
        problems.append(
            .error(
                "missing-date", at: .file(manuscript.text.file), "the article has no date",
                help: "\(clue)add “date: 2025-02-12” \(way), or begin the file’s name with the date"))
        return nil
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

    private func givenCountries(
        _ fields: FrontMatter, _ problems: inout [Diagnostic]
    ) -> (about: [Country]?, mentioned: [Country]?) {
        (countries(fields.countries, fields, &problems), countries(fields.mentioned, fields, &problems))
    }

    private func countries(
        _ names: [Located<String>]?, _ fields: FrontMatter, _ problems: inout [Diagnostic]
    ) -> [Country]? {
        guard let names else { return nil }
        var result: [Country] = []
        for name in names {
            guard let country = gazetteer.country(named: name.value) else {
                let help = Suggestion.didYouMean(name.value, among: gazetteer.suggestions)
                problems.append(
                    .error(
                        "unknown-country", at: place(of: name, fields), "unknown country “\(name.value)”",
                        help: help ?? "write its ISO 3166-1 code or its English name"))
                continue
            }
            if !result.contains(country) { result.append(country) }
        }
        return result
    }

    private func givenBlocs(_ fields: FrontMatter, _ problems: inout [Diagnostic]) -> [Bloc]? {
        guard let names = fields.blocs else { return nil }
        var result: [Bloc] = []
        for name in names {
            guard let bloc = gazetteer.bloc(named: name.value) else {
                let country = gazetteer.country(named: name.value)
                let help =
                    country.map { "\($0.name) has a country’s page: write “countries: [\($0.code)]”" }
                    ?? Suggestion.didYouMean(name.value, among: gazetteer.blocs.flatMap { [$0.slug, $0.name] })
                problems.append(
                    .error(
                        "unknown-bloc", at: place(of: name, fields), "unknown bloc or region “\(name.value)”",
                        help: help ?? "blocs are: \(gazetteer.blocs.map(\.slug).joined(separator: ", "))"))
                continue
            }
            if !result.contains(bloc) { result.append(bloc) }
        }
        return result
    }

    private func givenTopics(_ fields: FrontMatter, _ problems: inout [Diagnostic]) -> [Topic]? {
        guard let slugs = fields.topics else { return nil }
        var result: [Topic] = []
        for slug in slugs {
            guard let topic = topics[slug.value] ?? topics.values.first(where: { $0.title == slug.value }) else {
                let names = topics.keys.sorted()
                let known =
                    names.isEmpty
                    ? "the site has no topics; add “Content/topics/\(slug.value).md”"
                    : "topics are: \(names.joined(separator: ", "))"
                problems.append(
                    .error(
                        "unknown-topic", at: place(of: slug, fields), "unknown topic “\(slug.value)”",
                        help: Suggestion.didYouMean(slug.value, among: names) ?? known))
                continue
            }
            if !result.contains(topic) { result.append(topic) }
        }
        return result
    }

    private func place<Value>(of value: Located<Value>, _ fields: FrontMatter) -> Diagnostic.Place {
        fields.text.map { .location(value.location(in: $0)) } ?? .none
    }

    /// The file below `Content` that `translation_of` leads to; whether it is one that can be translated is seen later.
    private func original(of manuscript: Manuscript, _ problems: inout [Diagnostic]) -> String? {
        guard let link = manuscript.fields.translationOf else { return nil }
        if RelativeLinks.isRelative(link.value), let file = LinkTargets.Path(link.value, from: manuscript.path).file {
            return file
        }
        problems.append(
            .error(
                "bad-translation", at: place(of: link, manuscript.fields),
                "“translation_of” wants the path of the original’s file from this file’s folder",
                help: "write “translation_of: 2025-02-11-summit.md”"))
        return nil
    }

    private func holdReason(_ manuscript: Manuscript, _ date: PublicationDate) -> HoldReason? {
        if manuscript.fields.isDraft { return .draft }
        if let embargo = manuscript.fields.embargo {
            if embargo.secondsSinceEpoch > now.secondsSinceEpoch { return .embargo(embargo) }
        } else if let line = manuscript.head.embargo {
            let moment = EmbargoLine.moment(line, day: date.day)
            if moment.map({ $0.secondsSinceEpoch > now.secondsSinceEpoch }) ?? true { return .embargo(moment) }
        }
        return date.secondsSinceEpoch > now.secondsSinceEpoch ? .future(date) : nil
    }

    // MARK: - Address

    private func permalink(of manuscript: Manuscript, _ title: Sourced<String>, _ day: CalendarDay) throws -> Permalink
    {
        let slug = manuscript.fields.slug?.value ?? ArticleSlug.of(path: manuscript.path, title: title)
        guard let slug else {
            throw DiagnosticError(
                .error(
                    "missing-slug", at: .file(manuscript.text.file),
                    "neither the file’s name nor the title makes an address",
                    help: "add “slug: …” with small letters, digits and hyphens"))
        }
        return ArticleSlug.permalink(slug, day)
    }

    private static func aliasPath(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return path.hasSuffix("/") || name.contains(".") ? path : path + "/"
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
