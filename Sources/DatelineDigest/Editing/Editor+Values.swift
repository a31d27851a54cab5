package import DatelineModel
package import DatelineReading
import DatelineTagging

/// Single values of an article: what its author gave, or else what its text says.
extension Editor {
    /// Whether it is known already why a value is missing: what stands under its key cannot be used, or there is no text at
    /// all.
    func isReported(_ key: String, _ manuscript: Manuscript) -> Bool {
        manuscript.fields.wrongKeys.contains(key) || manuscript.problems.contains { $0.identifier == .emptyArticle }
    }

    /// The headline of a manuscript, as its author or its head gave it, or else from its first paragraph; `nil` if that gives
    /// none.
    package func title(of manuscript: Manuscript) -> Sourced<String>? {
        title(of: manuscript, manuscript.openingTitle == nil ? manuscript.lede ?? "" : "")
    }

    func title(of manuscript: Manuscript, _ lede: String) -> Sourced<String>? {
        if let title = manuscript.fields.title {
            return manuscript.fields.derived.contains("title") ? .derived(title) : .given(title)
        }
        if let title = manuscript.openingTitle { return .given(title) }
        let lede = VersionMark.removed(from: lede)
        return HeadlineDeriver.headline(from: lede, in: language(of: lede, manuscript)).map { .derived($0) }
    }

    /// The language of a text by whose little words it is shortened; `nil` if it is not known.
    private func language(of text: String, _ manuscript: Manuscript) -> TextLanguage? {
        if isEnglish(text, manuscript.fields) { return .english }
        if let given = manuscript.fields.language { return TextLanguage(tag: given) }
        // A lede may be too short to tell its language by.
        let told =
            TextLanguage.told(from: text) ?? ManuscriptLanguage.told(from: manuscript)
            ?? TextLanguage(tag: settings.language)
        // Where the words are not English, the site's language says nothing.
        return told == .english ? nil : told
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

    /// A text that comes from an agency waits for its date, and so does a draft; an author who wrote fields forgot one.
    static func missingDate(of manuscript: Manuscript) -> Diagnostic {
        let head = manuscript.head
        let clue =
            head.dayWithoutYear.map { day in
                head.isDayUnclear
                    ? "its dateline says “\(day)”, which can be read in two ways; "
                    : "its dateline says “\(day)” but no year; "
            } ?? head.month.map { "its first line says “\($0)” but no day of that month; " } ?? ""
        let place = Diagnostic.Place.file(manuscript.text.file)
        let way = "begin the name of the file or its folder with the date"
        guard manuscript.fields.text != nil, !manuscript.fields.isDraft else {
            return .warning(
                .missingDate, at: place, "the text has no date, and is not in the site until it has one",
                help: "\(clue)\(way), or write “dateline add --date 2025-02-12 \(manuscript.text.file)”")
        }
        return .error(
            .missingDate, at: place, "the article has no date",
            help: "\(clue)add “date: 2025-02-12” to its front matter, or \(way)")
    }

    func place(of manuscript: Manuscript) -> (String?, Country?) {
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
    func lead(of manuscript: Manuscript, _ problems: inout [Diagnostic]) -> LeadFigure? {
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
    func original(of manuscript: Manuscript, _ problems: inout [Diagnostic]) -> String? {
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
