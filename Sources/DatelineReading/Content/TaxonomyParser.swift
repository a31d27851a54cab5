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
    private static let reservedNames = FrontMatterParser.reservedKeys.union([
        "articles", "pages", "archive", "matrix", "search", "assets", "cards", "page", "feed",
    ])

    private static func taxonomy(_ pair: YAMLPair, _ reader: inout FieldReader) -> Taxonomy? {
        let place = reader.text.location(at: pair.offset, length: pair.key.utf8.count)
        guard let slug = Slug(pair.key), slug.description.contains(where: \.isLetter) else {
            reader.add(
                .badTaxonomy, place, "“\(pair.key)” cannot be the name of a taxonomy",
                help: "a name has lowercase letters a to z, digits and single hyphens"
                    + (Slug(from: pair.key).map { ": \($0)" } ?? ""))
            return nil
        }
        let isBuiltIn = Taxonomy.builtIn.contains { $0.id.rawValue == pair.key }
        guard !isBuiltIn, !reservedNames.contains(pair.key) else {
            reader.add(
                .badTaxonomy, place, "“\(pair.key)” is the name of something else in every site",
                help: isBuiltIn ? "switch it on with “pages: {\(pair.key): true}”" : "choose another name")
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
                .wrongType, pair.value, "the taxonomy “\(pair.key)” wants keys of its own, not \(pair.value.kind)",
                help: "write “\(pair.key): {title: …}”")
            return nil
        }
        return Taxonomy(
            Taxonomy.ID(rawValue: pair.key), singular: pair.key, title: title ?? slug.inWords,
            description: description ?? "Articles filed under {}", hasFeeds: hasFeeds)
    }

    private static func phrase(_ reader: inout FieldReader) -> String? {
        guard let phrase = reader.text("description") else { return nil }
        guard !phrase.value.contains("{}") else { return phrase.value }
        reader.add(
            .badPhrase, phrase.location(in: reader.text), "“description” has no place for the name of a term",
            help: "put “{}” where the name goes: News about the instrument {}")
        return nil
    }
}
