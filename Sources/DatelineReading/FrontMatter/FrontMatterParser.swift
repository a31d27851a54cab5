import DatelineModel

/// Turns a block of fields into those of an article.
struct FrontMatterParser {
    /// The taxonomies whose names are keys.
    let taxonomies: [Taxonomy.ID]
    /// The site's time zone.
    let zone: SiteTimeZone
    /// All keys that the site has.
    private let keys: OwnKeys

    /// A parser for a site with these keys besides its own.
    init(taxonomies: [Taxonomy.ID], zone: SiteTimeZone) {
        self.init(
            taxonomies: taxonomies, zone: zone, keys: OwnKeys(Self.reservedKeys.union(taxonomies.map(\.rawValue))))
    }

    private init(taxonomies: [Taxonomy.ID], zone: SiteTimeZone, keys: OwnKeys) {
        (self.taxonomies, self.zone, self.keys) = (taxonomies, zone, keys)
    }

    /// The fields of a block, and what is wrong with it. Throws `DiagnosticError` if it is not in its form.
    func parse(
        _ text: SourceText, _ block: FrontMatterBlock
    ) throws -> (fields: FrontMatter, diagnostics: [Diagnostic]) {
        let pairs = try block.pairs(of: text)
        // Nearly all have our keys only.
        let hasOthers = pairs.contains { pair in
            !keys.contains(pair.key) || pair.key == "authors" && pair.value.hasMaps || NeighbourFields.isOfOthers(pair)
        }
        guard hasOthers else {
            var reader = FieldReader(pairs, of: text)
            let fields = fields(&reader)
            return (fields, reader.finish("front matter"))
        }
        var neighbours = NeighbourFields(pairs, own: keys, of: text)
        let extra = neighbours.takeExtra(block.form, zone: zone)
        var reader = FieldReader(neighbours.pairs, of: text, written: neighbours.written)
        var fields = fields(&reader, holding: neighbours.holding)
        fields.filing = neighbours.filing
        fields.filingTexts = neighbours.filingTexts
        fields.writtenKeys = neighbours.written
        fields.unused = neighbours.unused
        fields.given.extra = extra
        return (fields, reader.finish("front matter") + neighbours.problems)
    }

    /// The keys of every site, which no taxonomy can have for its name.
    static let reservedKeys: Set<String> = {
        var reader = FieldReader([], of: SourceText(file: "", bytes: []))
        _ = FrontMatterParser(taxonomies: [], zone: .utc, keys: OwnKeys([])).fields(&reader)
        return Set(reader.known)
    }()

    private func fields(
        _ reader: inout FieldReader, holding: [(key: String, meaning: NeighbourKey.Meaning)] = []
    ) -> FrontMatter {
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
        var (values, addresses) = (authors ?? [], [Located<String>]())
        fields.citation = reader.citation(names: &values, addresses: &addresses)
        let agency = reader.text("agency")
        fields.agency = agency?.value
        fields.slug = slug(&reader)
        fields.aliases = aliases(&reader)
        fields.isReviewed = reader.flag("reviewed") ?? false
        fields.derived = derived(&reader)
        fields.isWireCopy = reader.flag("wire")
        fields.isDraft = reader.flag("draft", mayBeEmpty: false) ?? false
        fields.embargo = reader.date("embargo", zone: zone, mayBeEmpty: false)?.value
        for (key, meaning) in holding { holdBack(&reader, &fields, key, meaning) }
        fields.picture = reader.leadPicture()
        fields.kind = reader.kind()
        fields.leadPlace = reader.placeOfLead()
        fields.rank = reader.number("rank", in: 1...999)
        fields.pinnedUntil = reader.date("pin_until", zone: zone, mayBeEmpty: false)
        fields.language = reader.language()
        fields.translationOf = reader.text("translation_of")
        let points = reader.sentences("points") ?? []
        fields.given.points = points.map(\.value)
        fields.given.wantsContents = reader.flag("toc")
        let events = reader.events(zone: zone)
        fields.events = events.events
        let amendments = reader.amendments(zone: zone)
        if let summary { reader.warnOfMarkdown(in: [summary], of: "summary") }
        reader.warnOfMarkdown(in: points, of: "points")
        let reasons = amendments.value.retraction == nil ? 0 : 1
        reader.warnOfMarkdown(in: amendments.texts.dropLast(reasons), of: "text")
        reader.warnOfMarkdown(in: amendments.texts.suffix(reasons), of: "reason")
        (fields.amendments, fields.amendmentDates) = (amendments.value, amendments.dates)
        values += [agency, fields.place].compactMap { $0 } + events.texts + amendments.texts
        let inTitle = title.map(WireHead.Embargo.found(inTitle:))
        fields.fieldEmbargo =
            inTitle?.embargo
            ?? ((summary.map { [$0] } ?? []) + points).lazy.compactMap(WireHead.Embargo.init(inTitle:)).first
            ?? values.lazy.compactMap(WireHead.Embargo.init(asValue:)).first
        if let title, !fields.isDraft, fields.fieldEmbargo == nil, fields.isWireCopy != false,
            inTitle?.isName == true
        {
            reader.add([.unfinished(title.value, at: title.location(in: reader.text))])
        }
        fields.wrongKeys = reader.wrongKeys
        return fields
    }

    /// `derived: [title, date]`: names of keys.
    private func derived(_ reader: inout FieldReader) -> Set<String> {
        let names = reader.texts("derived") ?? []
        for name in names where !keys.contains(name.value) {
            reader.add(
                .wrongType, name.location(in: reader.text), "“derived” lists keys, and “\(name.value)” is none",
                help: "remove it: the list says which values were worked out and not given, as [title, date]")
        }
        return Set(names.map(\.value))
    }

    /// What other generators write to keep an article out of the site for now: `published: false`, `status: hidden`,
    /// `publishDate: 2099-01-01`, `expiryDate: 2024-12-31`.
    private func holdBack(
        _ reader: inout FieldReader, _ fields: inout FrontMatter, _ key: String, _ meaning: NeighbourKey.Meaning
    ) {
        switch meaning {
        case .publication, .embargo:
            guard let moment = reader.date(key, zone: zone, mayBeEmpty: false)?.value else { return }
            fields.holdUntil(moment, isPublication: meaning == .publication)
        case .expiry:
            guard let moment = reader.date(key, zone: zone, mayBeEmpty: false)?.value else { return }
            fields.expiry = [fields.expiry, moment].compactMap { $0 }.min {
                $0.secondsSinceEpoch < $1.secondsSinceEpoch
            }
        default:
            guard let given = reader.text(key, mayBeEmpty: false) else { return }
            let word = given.value.lowercased()
            if meaning == .status {
                if HoldingWords.isUnready(word) { return fields.isDraft = true }
                if HoldingWords.openStates.contains(word) { return }
                reader.add(
                    .wrongType, given.location(in: reader.text), "“\(key)” must be draft, hidden or published",
                    help: "write “draft: true” to hold the article back, or remove the line")
            } else if HoldingWords.yes.contains(word) || HoldingWords.no.contains(word) {
                if HoldingWords.yes.contains(word) == (meaning == .holdsIfTrue) { fields.isDraft = true }
            } else if meaning == .holdsIfFalse, case .date(let moment)? = WrittenDate(given.value, zone: zone) {
                // `published: 2025-02-12`
                fields.holdUntil(moment, isPublication: true)
            } else {
                reader.add(
                    .wrongType, given.location(in: reader.text), "“\(key)” must be true or false",
                    help: "write “\(key): true” or “\(key): false”")
            }
        }
    }

    private func slug(_ reader: inout FieldReader) -> Located<String>? {
        guard let slug = reader.text("slug") else { return nil }
        if Slug(slug.value) != nil { return slug }
        let place = slug.location(in: reader.text)
        let rule = "lowercase letters a to z, digits and single hyphens, at most \(Slug.longest)"
        let written = Slug(from: slug.value)?.description
        // Capitals, blanks, folders and the signs of sentences, as other programs allow them.
        let isPlain =
            slug.value.allSatisfy { $0.isLetter || $0.isNumber || " -_/!?,;:'’&+()".contains($0) }
            && !slug.value.contains("://")
        guard let written, isPlain, slug.value.count <= Slug.longest else {
            reader.add(
                .badSlug, place, "“slug” must consist of \(rule)", help: written.map { "write “slug: \($0)”" })
            return nil
        }
        reader.add([
            .warning(
                .badSlug, at: .location(place), "“slug” is “\(written)” in the address, which has \(rule)",
                help: "write “slug: \(written)”")
        ])
        return Located(value: written, offset: slug.offset, length: slug.length)
    }

    private func aliases(_ reader: inout FieldReader) -> [Located<String>]? {
        guard let aliases = reader.texts("aliases") else { return nil }
        return aliases.compactMap { alias in
            switch OldAddress.read(alias.value) {
            case .success(let path): return Located(value: path, offset: alias.offset, length: alias.length)
            case .failure(let problem):
                reader.add(.badAlias, alias.location(in: reader.text), problem.summary, help: problem.help)
                return nil
            }
        }
    }
}

extension FrontMatter {
    /// Holds the article back until a moment, and until any other that is given. The moment of publication is its date where
    /// nothing else says one.
    fileprivate mutating func holdUntil(_ moment: PublicationDate, isPublication: Bool) {
        if isPublication { date = date ?? moment }
        embargo = [embargo, moment].compactMap { $0 }.max { $0.secondsSinceEpoch < $1.secondsSinceEpoch }
    }
}
