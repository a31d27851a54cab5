import DatelineModel

/// Turns a block of YAML into the fields of an article.
struct FrontMatterParser {
    /// Seconds east of UTC of the site's time zone for a local day and second.
    let zone: @Sendable (CalendarDay, Int) -> Int

    /// The fields of a block, and what is wrong with it. Throws `DiagnosticError` if it is not YAML.
    func parse(_ text: SourceText, in range: Range<Int>) throws -> (fields: FrontMatter, diagnostics: [Diagnostic]) {
        var reader = FieldReader(try YAMLReader.read(text, in: range), of: text)
        var fields = FrontMatter()
        fields.text = text
        fields.title = reader.text("title")?.value
        fields.date = reader.date("date", zone: zone)
        fields.updated = reader.date("updated", zone: zone)
        fields.summary = reader.text("summary")?.value
        fields.authors = reader.texts("authors")?.map(\.value)
        fields.place = reader.text("place")
        fields.countries = reader.texts("countries")
        fields.mentioned = reader.texts("mentioned")
        fields.blocs = reader.texts("blocs")
        fields.topics = reader.texts("topics")
        fields.citation = citation(&reader)
        fields.agency = reader.text("agency")?.value
        fields.slug = slug(&reader)
        fields.aliases = aliases(&reader)
        fields.isReviewed = reader.flag("reviewed") ?? false
        fields.isDraft = reader.flag("draft") ?? false
        fields.embargo = reader.date("embargo", zone: zone)
        fields.language = language(&reader)
        fields.translationOf = reader.text("translation_of")
        return (fields, reader.finish("front matter"))
    }

    /// `source: https://…`, or a map of name, url and licence.
    private func citation(_ reader: inout FieldReader) -> Citation? {
        guard let node = reader.take("source") else { return nil }
        switch node.content {
        case .scalar(let value, _) where WebAddress.isValid(value.trimmingWhitespace()):
            return Citation(name: nil, url: value.trimmingWhitespace(), licence: nil)
        case .map(let pairs):
            var inner = FieldReader(pairs, of: reader.text, prefix: "source.")
            let citation = Citation(
                name: inner.text("name")?.value, url: inner.url("url")?.value, licence: inner.text("licence")?.value)
            let problems = inner.finish("a source")
            reader.add(problems)
            if problems.isEmpty, citation.name == nil, citation.url == nil, citation.licence == nil {
                reader.report(
                    "empty-value", node, "“source” is empty", help: "write “source: {name: …, url: https://…}”")
            }
            return citation
        case .scalar:
            reader.report(
                "bad-url", node, "“source” wants an address that begins with https:// or http://",
                help: "for a name without an address write “source: {name: …}”")
        case .list:
            reader.report("wrong-type", node, "“source” wants one address, not a list", help: nil)
        }
        return nil
    }

    private func slug(_ reader: inout FieldReader) -> Located<String>? {
        guard let slug = reader.text("slug") else { return nil }
        if Slug(slug.value) != nil { return slug }
        let help = Slug(from: slug.value).map { "write “slug: \($0)”" }
        reader.add(
            "bad-slug", slug.location(in: reader.text),
            "“slug” wants small letters a to z, digits and single hyphens, at most \(Slug.longest)", help: help)
        return nil
    }

    private func aliases(_ reader: inout FieldReader) -> [Located<String>]? {
        guard let aliases = reader.texts("aliases") else { return nil }
        return aliases.filter { alias in
            let parts = alias.value.split(separator: "/", omittingEmptySubsequences: true)
            let isSafe =
                alias.value.hasPrefix("/") && !parts.isEmpty
                && parts.allSatisfy { $0 != "." && $0 != ".." && !$0.hasPrefix(".") }
                && alias.value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#%:*;&'+".utf8.contains($0) }
                && alias.value.utf8.count <= 400
            if !isSafe {
                reader.add(
                    "bad-alias", alias.location(in: reader.text),
                    "an alias wants a path of this site, such as “/old/page/”",
                    help: nil)
            }
            return isSafe
        }
    }

    private func language(_ reader: inout FieldReader) -> String? {
        guard let tag = reader.text("language") else { return nil }
        guard LanguageTag.isValid(tag.value) else {
            reader.add(
                "bad-language", tag.location(in: reader.text), "“language” wants a tag such as en, fr or pt-BR",
                help: nil)
            return nil
        }
        return tag.value
    }
}
