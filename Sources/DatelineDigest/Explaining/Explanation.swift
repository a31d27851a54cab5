import DatelineFiles
package import DatelineModel
import DatelineReading
import DatelineTagging

/// Where every value of an article came from: with the evidence for what was derived, and the line that would change
/// it.
package struct Explanation: Sendable {
    /// A single value, such as the headline.
    package struct Value: Sendable {
        /// `title`, `filed from`
        package let name: String
        /// The value as readers see it.
        package let value: String
        /// Where it came from.
        package let origin: String
        /// The line that overrides it; `nil` if an author gave it.
        package var line: String?
    }

    /// The countries, the blocs or the topics.
    package struct Section: Sendable {
        /// `countries`, `blocs`, `topics`
        package let name: String
        /// Whether they were derived; what an author gave has no tags here.
        package let isDerived: Bool
        /// The names of what the article is filed under.
        package let values: [String]
        /// What was found: first what was assigned, then what nearly was.
        package let tags: [ExplainedTag]
        /// What would change the outcome for every article; `nil` if no file of the site would.
        package var advice: String?
        /// Why nothing can be found whatever the text says; `nil` if something can.
        package var obstacle: String?
    }

    /// The article's file.
    package let file: String
    /// The article's address in the site; `nil` if it has no date, and so none.
    package let permalink: Permalink?
    /// Single values, in order of importance to readers.
    package let values: [Value]
    /// Countries, blocs and topics.
    package let sections: [Section]
    /// Whether an editor has confirmed what was derived.
    package let isReviewed: Bool
    /// Where the lines go.
    package let place: FrontMatterPlace

    /// Explains the article of a file (`Content/…` or a path below it) or of an address; `nil` if the site has no such
    /// article.
    ///
    /// Throws `DiagnosticError` if the file can no longer be read.
    package init?(of name: String, among articles: [Article], in site: Site) throws {
        guard let article = Self.article(name, articles, site.settings) else { return nil }
        self.init(article, try site.newsroom.reader.read(article.path), site.newsroom.editor, site.settings)
    }

    /// Explains a file that is not in the site as if it were; `nil` if there is none.
    ///
    /// Throws `DiagnosticError` with everything that prevents it from being an article.
    package init?(ofFileElsewhere path: String, in site: Site) throws {
        guard FileSystem.kind(of: path) == .file else { return nil }
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let file = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let manuscript = try site.newsroom.reader.elsewhere(in: folder).read(file)
        // A text without a date is in no build; the rest can be seen all the same.
        let article = site.newsroom.editor.typeset(
            try site.newsroom.editor.edit(manuscript, usualDate: site.reading.now).article)
        self.init(article, manuscript, site.newsroom.editor, site.settings)
    }

    private init(_ article: Article, _ manuscript: Manuscript, _ editor: Editor, _ settings: SiteSettings) {
        let tags = editor.tags(of: manuscript, editor.country(of: article.filing.filedFrom))
        file = manuscript.text.file
        let hasDate = editor.date(of: manuscript) != nil
        permalink = hasDate ? article.permalink : nil
        isReviewed = article.status.isReviewed
        place = FrontMatterPlace(of: manuscript)
        values = Self.values(
            of: article, manuscript, hasDate: hasDate, ManuscriptLanguage(of: manuscript, in: settings))
        sections =
            [
                Section(
                    name: "countries", isDerived: article.isDerived(.countries),
                    values: article.countries.map { "\($0.name) (\($0.key))" }
                        + article.filing.mentioned.map { "\($0.name) (\($0.key), mentioned)" },
                    tags: Self.countries(article, tags)),
                Section(
                    name: "blocs", isDerived: article.isDerived(.blocs), values: article.blocs.map(\.name),
                    tags: Self.blocs(article, tags)),
                Section(
                    name: "topics", isDerived: article.isDerived(.topics), values: article.topics.map(\.name),
                    tags: Self.topics(article, tags, editor),
                    advice: Self.adviceOnTopics,
                    obstacle: Self.obstacleForTopics(ManuscriptLanguage(of: manuscript, in: settings).tagged, editor)),
            ]
            + settings.taxonomies.filter { $0.source != .tagger }.compactMap { taxonomy in
                let mentioned = taxonomy.source == .files ? article.filing.named.map { "\($0.name) (mentioned)" } : []
                let names = article.terms(in: taxonomy.id).map(\.name) + mentioned
                let isDerived =
                    switch taxonomy.source {
                    case .authors: manuscript.fields.authors == nil
                    case .agency: manuscript.fields.agency == nil
                    case .tagger, .frontMatter, .files, .date: false
                    }
                return names.isEmpty
                    ? nil : Section(name: taxonomy.id.rawValue, isDerived: isDerived, values: names, tags: [])
            }
    }

    private static func article(_ name: String, _ articles: [Article], _ settings: SiteSettings) -> Article? {
        var path = name
        let base = settings.baseURL
        if path.hasPrefix(base.origin) { path = String(path.dropFirst(base.origin.count)) }
        if base.path != "/", path.hasPrefix(base.path) { path = "/" + path.dropFirst(base.path.count) }
        let slashed = path.hasSuffix("/") ? path : path + "/"
        return articles.first { article in
            let file = "\(SiteFolders.contentName)/\(article.path)"
            return path == article.path || path == file || path.hasSuffix("/" + file)
                || article.permalink.description == slashed
        }
    }

    private static func values(
        of article: Article, _ manuscript: Manuscript, hasDate: Bool, _ language: ManuscriptLanguage
    ) -> [Value] {
        let (fields, head) = (manuscript.fields, manuscript.head)
        var values = [
            value(
                "title", article.title,
                fields.title != nil
                    ? given("title", fields) : head.headline != nil ? "from the head of the text" : "the first heading"),
            value(
                "summary", article.summary,
                fields.summary == nil && head.standfirst != nil ? "from the head of the text" : given("summary", fields)
            ),
            date(of: article, manuscript, hasDate: hasDate),
        ]
        if let place = article.filing.place {
            let country = article.filing.filedFrom.map { " (\($0.key))" } ?? ""
            values.append(
                Value(
                    name: "filed from", value: place + country,
                    origin: fields.place != nil ? "given" : "from the dateline"))
        }
        if let credit = article.text.credit {
            let derived = manuscript.signedAgency != nil ? "from the sign-off" : "from the dateline"
            values.append(
                Value(name: "credit", value: credit, origin: fields.agency != nil ? "given" : derived))
        }
        if let original = article.translationOf {
            values.append(
                Value(
                    name: "translation of", value: "\(SiteFolders.contentName)/\(original)",
                    origin: "given; it is filed under the same countries, blocs and topics unless others are given"))
        }
        values.append(value(language, fields))
        values += valuesOfOthers(of: article, fields)
        values += manuscript.removedLines.map { Value(name: "left out", value: $0, origin: "no part of the story") }
        if let reason = article.heldBack {
            values.append(Value(name: "held back", value: reason.words, origin: "not in the site"))
        }
        return values
    }

    private static func date(of article: Article, _ manuscript: Manuscript, hasDate: Bool) -> Value {
        guard hasDate else {
            return Value(
                name: "date", value: "none", origin: "not in the site until it has one", line: "date: 2025-02-12")
        }
        let origin =
            if manuscript.fields.date != nil {
                given("date", manuscript.fields)
            } else if manuscript.head.day != nil {
                "from the head of the text"
            } else if manuscript.head.dayWithoutYear != nil {
                "from the dateline, or the names of the file and its folders"
            } else {
                "from the names of the file and its folders, or the address in the text"
            }
        return Value(name: "date", value: article.date.iso8601, origin: origin)
    }

    private static func value(_ language: ManuscriptLanguage, _ fields: FrontMatter) -> Value {
        guard language.source != .given else {
            return Value(name: "language", value: language.tag, origin: given("language", fields))
        }
        return Value(
            name: "language", value: language.tag,
            origin: language.source == .told ? "told from the text" : "the site’s",
            line: FrontMatterLines.text("language", language.tag))
    }

    private static let workedOut = "worked out when it was added"

    /// Where a value came from that its author gave, under our key or another, or that was worked out when it was filed.
    private static func given(_ key: String, _ fields: FrontMatter) -> String {
        if fields.derived.contains(key) { return workedOut }
        return fields.writtenKeys[key].map { "given as “\($0)”" } ?? "given"
    }

    /// What is not shown otherwise and stands under keys of other generators, and what nothing uses.
    private static func valuesOfOthers(of article: Article, _ fields: FrontMatter) -> [Value] {
        let all: [(key: String, value: String?)] = [
            ("updated", fields.updated?.value.iso8601), ("authors", fields.authors?.joined(separator: ", ")),
            ("slug", fields.slug?.value), ("source", fields.citation?.url), ("image", fields.picture?.file.value),
            ("aliases", article.filing.aliases.map(\.description).joined(separator: ", ")),
        ]
        let given = all.compactMap { key, value -> Value? in
            guard let value, fields.writtenKeys[key] != nil else { return nil }
            return Value(name: key, value: value, origin: self.given(key, fields))
        }
        return given + fields.unused.map { Value(name: "not used", value: $0.name, origin: $0.reason.words) }
    }

    private static func value(_ key: String, _ value: Sourced<String>, _ given: String) -> Value {
        guard value.isDerived else { return Value(name: key, value: value.value, origin: given) }
        return Value(
            name: key, value: value.value, origin: given == workedOut ? given : "taken from the lede",
            line: FrontMatterLines.text(key, value.value))
    }
}
