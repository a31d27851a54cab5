import DatelineModel
import DatelineReading
import DatelineTagging

/// Where every value of an article came from, with the evidence for what was worked out.
package struct Explanation: Sendable {
    /// The explanation as lines of text.
    package let lines: [String]

    /// Explains the article of a file (`Content/…` or a path below it) or of an address; `nil` if the site has none such.
    package init?(of name: String, in plan: SitePlan) throws {
        guard let newsroom = plan.newsroom, let article = Self.article(name, plan) else { return nil }
        let manuscript = try newsroom.reader.read(article.path)
        let tags = newsroom.editor.tags(of: manuscript, article.filedFrom)
        var lines = ["\(SiteFolders.contentName)/\(article.path) → \(article.permalink)", ""]
        let fields = manuscript.fields
        let title = manuscript.openingTitle != nil && fields.title == nil ? "the first heading" : "given"
        lines += Self.entry("title", article.title.value, article.title.isDerived ? Self.fromLede("title") : title)
        lines += Self.entry(
            "summary", article.summary.value, article.summary.isDerived ? Self.fromLede("summary") : "given")
        let date =
            fields.date != nil
            ? "given"
            : manuscript.head.day != nil
                ? "from the head of the text"
                : manuscript.head.dayWithoutYear != nil
                    ? "from the dateline, or the names of the file and its folders" : "from the file’s name"
        lines += Self.entry("date", article.date.iso8601, date)
        if let place = article.place {
            let country = article.filedFrom.map { " (\($0.code))" } ?? ""
            lines += Self.entry("filed from", place + country, fields.place != nil ? "given" : "from the dateline")
        }
        if let credit = article.credit {
            let origin =
                fields.agency != nil
                ? "given" : manuscript.signedAgency != nil ? "from the sign-off" : "from the dateline"
            lines += Self.entry("credit", credit, origin)
        }
        lines += Self.countries(article, tags)
        lines += Self.topics(article, tags)
        if let reason = article.heldBack { lines += Self.entry("held back", "\(reason)", "not in the site") }
        self.lines = lines
    }

    private static func article(_ name: String, _ plan: SitePlan) -> Article? {
        var path = name
        if let settings = plan.settings, path.hasPrefix(settings.baseURL.origin) {
            path = String(path.dropFirst(settings.baseURL.origin.count))
        }
        if let base = plan.settings?.baseURL.path, base != "/", path.hasPrefix(base) {
            path = "/" + path.dropFirst(base.count)
        }
        let slashed = path.hasSuffix("/") ? path : path + "/"
        return plan.articles.first { article in
            let file = "\(SiteFolders.contentName)/\(article.path)"
            return path == article.path || path == file || path.hasSuffix("/" + file)
                || article.permalink.description == slashed
        }
    }

    private static func fromLede(_ key: String) -> String {
        "taken from the lede; “\(key): …” in the front matter settles it"
    }

    private static func entry(_ name: String, _ value: String, _ origin: String) -> [String] {
        ["\(name): \(value)", "    \(origin)"]
    }

    private static func countries(_ article: Article, _ tags: Tags) -> [String] {
        var lines: [String] = []
        let isDerived = article.countries.isDerived
        lines += entry(
            "about", article.countries.value.map(\.code).joined(separator: ", ").orNone,
            isDerived
                ? "worked out; “countries: [\(article.countries.value.map(\.code).joined(separator: ", "))]” settles it"
                : "given")
        if isDerived { for tag in tags.about { lines += evidence(tag.country.name, tag.evidence) } }
        lines += entry(
            "mentioned", article.mentioned.map(\.code).joined(separator: ", ").orNone,
            isDerived ? "worked out" : "given with the countries")
        if isDerived { for tag in tags.mentioned { lines += evidence(tag.country.name, tag.evidence) } }
        return lines
    }

    private static func topics(_ article: Article, _ tags: Tags) -> [String] {
        let isDerived = article.topics.isDerived
        var lines = entry(
            "topics", article.topics.value.map(\.slug.description).joined(separator: ", ").orNone,
            isDerived ? "worked out; “topics: […]” settles it" : "given")
        if isDerived { for tag in tags.topics { lines += evidence(tag.slug, tag.evidence) } }
        return lines
    }

    /// `    Việt Nam: “Việt Nam” in the lede (4), “Vietnamese” in paragraph 3 (1)`
    private static func evidence(_ name: String, _ evidence: [Evidence]) -> [String] {
        let words = evidence.prefix(8).map { item in
            let place =
                item.paragraph == 0 ? "the headline" : item.paragraph == 1 ? "the lede" : "paragraph \(item.paragraph)"
            return "“\(item.phrase)” in \(place) (\(item.weight))"
        }
        let rest = evidence.count > 8 ? ", and \(evidence.count - 8) more" : ""
        return ["    \(name): \(words.joined(separator: ", "))\(rest)"]
    }
}

extension String {
    fileprivate var orNone: String { isEmpty ? "none" : self }
}
