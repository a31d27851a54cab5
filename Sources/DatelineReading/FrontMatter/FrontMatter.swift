package import DatelineModel

/// What an author says about an article, in front matter or in a sidecar file. Every field may be left out.
///
/// A new key is a property here and a line in `FrontMatterParser`.
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

    /// The few sentences that say what matters in it: `points:`, a list.
    package var points: [String] = []
    /// Whether it has a table of contents: `toc: false`; `nil` if its length decides.
    package var wantsContents: Bool?

    /// The keys whose values cannot be used, which was reported.
    package var wrongKeys: Set<String> = []

    /// No fields at all.
    package init() {}
}

/// Turns a block of fields into those of an article.
struct FrontMatterParser {
    /// The taxonomies whose names are keys.
    let taxonomies: [Taxonomy.ID]
    /// The site's time zone.
    let zone: SiteTimeZone

    /// The fields of a block, and what is wrong with it. Throws `DiagnosticError` if it is not in its form.
    func parse(
        _ text: SourceText, _ block: FrontMatterBlock
    ) throws -> (fields: FrontMatter, diagnostics: [Diagnostic]) {
        var reader = FieldReader(try block.pairs(of: text), of: text)
        let fields = fields(&reader)
        if block.form == .lines {
            for key in HeadLines.filingKeys {
                reader.leaveOut(key, help: Self.hints[key] ?? "write “topics: …”")
            }
        }
        return (fields, reader.finish("front matter", hints: Self.hints))
    }

    /// What to write for keys of other generators.
    private static let hints: [String: String] = {
        let filing = "declare a taxonomy of this name in site.yml, or write “topics: […]”"
        let expiry = "articles do not end by themselves: remove the line, and the file when its time has come"
        return [
            "tags": filing, "categories": filing, "category": filing, "keywords": filing, "expiryDate": expiry,
            "expirydate": expiry, "expiry_date": expiry, "lastmod": "write “updated: …”",
            "modified": "write “updated: …”", "description": "write “summary: …”", "excerpt": "write “summary: …”",
        ]
    }()

    /// The keys of every site, which no taxonomy can have for its name.
    static let reservedKeys: Set<String> = {
        var reader = FieldReader([], of: SourceText(file: "", bytes: []))
        _ = FrontMatterParser(taxonomies: [], zone: .utc).fields(&reader)
        return Set(reader.known)
    }()

    private func fields(_ reader: inout FieldReader) -> FrontMatter {
        var fields = FrontMatter()
        fields.text = reader.text
        let title = reader.text("title")
        fields.title = title?.value
        fields.date = reader.date("date", zone: zone)?.value
        fields.updated = reader.date("updated", zone: zone)
        let summary = reader.text("summary")
        fields.summary = summary?.value
        let authors = reader.texts("authors")
        fields.authors = authors?.map(\.value)
        fields.place = reader.text("place")
        for taxonomy in taxonomies { fields.terms[taxonomy] = reader.texts(taxonomy.rawValue) }
        fields.mentioned = reader.texts("mentioned")
        // What can be held back by a value of its own.
        var values = authors ?? []
        fields.citation = citation(&reader, names: &values)
        let agency = reader.text("agency")
        fields.agency = agency?.value
        fields.slug = slug(&reader)
        fields.aliases = aliases(&reader)
        fields.isReviewed = reader.flag("reviewed") ?? false
        fields.isWireCopy = reader.flag("wire")
        fields.isDraft = reader.flag("draft", mayBeEmpty: false) ?? false
        fields.embargo = reader.date("embargo", zone: zone, mayBeEmpty: false)?.value
        holdBackAsElsewhere(&reader, &fields)
        fields.language = reader.language()
        fields.translationOf = reader.text("translation_of")
        let points = reader.sentences("points") ?? []
        fields.points = points.map(\.value)
        fields.wantsContents = reader.flag("toc")
        values += [agency, fields.place].compactMap { $0 }
        fields.fieldEmbargo =
            ([title, summary].compactMap { $0 } + points).lazy.compactMap(WireHead.Embargo.init(inTitle:)).first
            ?? values.lazy.compactMap(WireHead.Embargo.init(asValue:)).first
        if let title, !fields.isDraft, fields.fieldEmbargo == nil, fields.isWireCopy != false,
            WireHead.Embargo.isName(title.value)
        {
            reader.add([.unfinished(title.value, at: title.location(in: reader.text))])
        }
        fields.wrongKeys = reader.wrongKeys
        return fields
    }

    /// What other generators write to keep an article out of the site: `published: false`, `status: hidden`, `publishDate`.
    private func holdBackAsElsewhere(_ reader: inout FieldReader, _ fields: inout FrontMatter) {
        if reader.has("published"), reader.flag("published", mayBeEmpty: false) == false { fields.isDraft = true }
        if reader.has("status"), let status = reader.text("status", mayBeEmpty: false) {
            let word = status.value.lowercased()
            if FieldLine.holdingStates.contains(word) {
                fields.isDraft = true
            } else if !["published", "publish", "public"].contains(word) {
                reader.add(
                    .wrongType, status.location(in: reader.text), "“status” must be draft, hidden or published",
                    help: "write “draft: true” to hold the article back, or remove the line")
            }
        }
        for key in ["publishDate", "publishdate", "publish_date"] where reader.has(key) {
            guard let moment = reader.date(key, zone: zone, mayBeEmpty: false)?.value else { continue }
            fields.embargo = [fields.embargo, moment].compactMap { $0 }.max {
                $0.secondsSinceEpoch < $1.secondsSinceEpoch
            }
        }
    }

    /// `source: https://…`, or a map of name, url and licence.
    private func citation(_ reader: inout FieldReader, names: inout [Located<String>]) -> Citation? {
        guard let node = reader.take("source") else { return nil }
        switch node.content {
        case .scalar(let value, _) where WebAddress.isValid(value.trimmingWhitespace()):
            return Citation(name: nil, url: value.trimmingWhitespace(), licence: nil)
        case .map(let pairs):
            var inner = FieldReader(pairs, of: reader.text, prefix: "source.")
            let name = inner.text("name")
            if let name { names.append(name) }
            let citation = Citation(
                name: name?.value, url: inner.url("url")?.value, licence: inner.text("licence")?.value)
            let problems = inner.finish("a source")
            reader.add(problems)
            if !problems.containsErrors, citation.name == nil, citation.url == nil, citation.licence == nil {
                reader.report(
                    .emptyValue, node, "“source” is empty", help: "write “source: {name: …, url: https://…}”")
            }
            return citation
        case .scalar:
            reader.report(
                .badURL, node, "“source” must be an address that begins with https:// or http://",
                help: "for a name without an address write “source: {name: …}”")
        case .list:
            reader.report(.wrongType, node, "“source” must be one address, not a list", help: nil)
        }
        return nil
    }

    private func slug(_ reader: inout FieldReader) -> Located<String>? {
        guard let slug = reader.text("slug") else { return nil }
        if Slug(slug.value) != nil { return slug }
        let help = Slug(from: slug.value).map { "write “slug: \($0)”" }
        reader.add(
            .badSlug, slug.location(in: reader.text),
            "“slug” must consist of lowercase letters a to z, digits and single hyphens, at most \(Slug.longest)",
            help: help)
        return nil
    }

    private func aliases(_ reader: inout FieldReader) -> [Located<String>]? {
        guard let aliases = reader.texts("aliases") else { return nil }
        return aliases.filter { alias in
            let parts = alias.value.split(separator: "/", omittingEmptySubsequences: true)
            let isSafe =
                alias.value.hasPrefix("/") && !parts.isEmpty && !alias.value.contains("//")
                && parts.allSatisfy { $0 != "." && $0 != ".." && !$0.hasPrefix(".") }
                && alias.value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#%:*;&'+".utf8.contains($0) }
                && alias.value.utf8.count <= 400
            if !isSafe {
                reader.add(
                    .badAlias, alias.location(in: reader.text),
                    "an alias must be a path of this site, such as “/old/page/”",
                    help: nil)
            }
            return isSafe
        }
    }
}
