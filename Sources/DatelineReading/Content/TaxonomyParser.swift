import DatelineModel

/// Reads `taxonomies:` in `site.yml`: the ways of filing articles that a site declares itself.
///
///     taxonomies:
///       instruments:
///         title: Instruments
///         description: News about the instrument {}
enum TaxonomyParser {
    /// The taxonomies in the order of the file.
    static func declared(_ reader: inout FieldReader) -> [Taxonomy] {
        guard let pairs = reader.map("taxonomies") else { return [] }
        return pairs.compactMap { taxonomy($0, &reader) }
    }

    /// Names of folders and addresses that are others already.
    private static let reservedNames = FrontMatterParser.reservedKeys
        .union(PageSwitch.allCases.map(\.rawValue))
        .union(["articles", "pages", "archive", "assets", "cards", "images", "page", "feed", "extra", "data"])
        // What `dateline list` lists, and what its objects and those of `explain` have besides.
        .union(["fields", "diagnostics", "path", "url", "permalink", "values", "credit", "derived"])

    private static func taxonomy(_ pair: YAMLPair, _ reader: inout FieldReader) -> Taxonomy? {
        let place = reader.text.location(at: pair.offset, length: pair.key.utf8.count)
        guard let slug = Slug(pair.key), hasLetter(slug) else {
            reader.add(
                .badTaxonomy, place, "“\(pair.key)” cannot be the name of a taxonomy",
                help: "a name has lowercase letters a to z, at least one, digits and single hyphens"
                    + (Slug(from: pair.key).flatMap { hasLetter($0) ? ": \($0)" : nil } ?? ""))
            return nil
        }
        let builtIn = Taxonomy.builtIn.first { $0.id.rawValue == pair.key && !$0.needsFiles }
        guard builtIn == nil, !reservedNames.contains(pair.key) else {
            reader.add(
                .badTaxonomy, place, "“\(pair.key)” is the name of something else in every site",
                help: builtIn.map { "switch it on with “pages: {\($0.switchKey): true}”" } ?? "choose another name")
            return nil
        }
        var (title, description, hasFeeds): (String?, String?, Bool) = (nil, nil, true)
        switch pair.value.content {
        case .map(let pairs):
            var inner = FieldReader(pairs, of: reader.text, prefix: "taxonomies.\(pair.key).")
            title = inner.text("title")?.value
            description = phrase(&inner)
            hasFeeds = inner.flag("feeds") ?? true
            reader.add(inner.finish("a taxonomy"))
        case _ where pair.value.isNull: break
        default:
            reader.report(
                .wrongType, pair.value, "the taxonomy “\(pair.key)” must be a map of keys, not \(pair.value.kind)",
                help: "write “\(pair.key): {title: …}”")
        }
        return Taxonomy(
            Taxonomy.ID(rawValue: pair.key), singular: "term", title: title ?? slug.inWords,
            description: description ?? "Articles filed under {}", hasFeeds: hasFeeds)
    }

    private static func hasLetter(_ slug: Slug) -> Bool { slug.description.contains(where: \.isLetter) }

    private static func phrase(_ reader: inout FieldReader) -> String? {
        guard let phrase = reader.text("description") else { return nil }
        guard !phrase.value.contains("{}") else { return phrase.value }
        reader.add(
            .badPhrase, phrase.location(in: reader.text), "“description” has no place for the name of a term",
            help: "put “{}” where the name goes: News about the instrument {}")
        return nil
    }
}
