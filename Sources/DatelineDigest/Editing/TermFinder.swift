import DatelineModel
import DatelineReading
import DatelineTagging

/// Why a name in front matter is no term.
struct UnknownTerm: Error {
    /// What kind of problem it is.
    let identifier: DiagnosticID
    /// What is wrong.
    let summary: String
    /// The way out.
    let help: String
}

/// Finds the terms that names in front matter mean.
struct TermFinder: Sendable {
    private let taxonomies: [Taxonomy]
    private let gazetteer: Gazetteer
    private let termFiles: TermFiles
    private let instruments: Instruments
    /// The names of each taxonomy for "did you mean".
    private let suggestions: [Taxonomy.ID: Lazy<SuggestionTable>]

    /// A finder for a site with these taxonomies, whose terms have these files.
    init(taxonomies: [Taxonomy], gazetteer: Gazetteer, files: TermFiles, _ instruments: Instruments) {
        (self.taxonomies, self.gazetteer, termFiles) = (taxonomies, gazetteer, files)
        self.instruments = instruments
        var suggestions = files.files.mapValues { files in Lazy { SuggestionTable(files.map(\.key).sorted()) } }
        suggestions[.countries] = gazetteer.suggestions
        suggestions[.blocs] = Lazy { SuggestionTable(gazetteer.blocs.flatMap { [$0.slug, $0.name] }) }
        self.suggestions = suggestions
    }

    /// Whether the site has any topic.
    var hasTopics: Bool { termFiles.files[.topics] != nil }

    /// The site's topic of a slug, or `nil`.
    func topic(_ slug: String) -> Term? {
        termFiles.file(of: slug, in: .topics).map { Term(.topics, key: slug, name: $0.title, slug: slug) }
    }

    /// The topic, country or bloc that a tag names: `AI Safety`, `south-korea`, `ASEAN`; `nil` if there is none, or the site
    /// does not have its kind.
    func knownTerm(_ name: String) -> Term? {
        let slug = Slug(from: name)?.description
        let words = name.replacing("-", with: " ").replacing("_", with: " ")
        let has = { (id: Taxonomy.ID) in taxonomies.contains { $0.id == id } }
        if has(.topics) {
            if let topic = slug.flatMap(topic) { return topic }
            let titled = (termFiles.files[.topics] ?? []).filter { $0.file.title.lowercased() == words.lowercased() }
            if titled.count == 1, let topic = topic(titled[0].key) { return topic }
        }
        // `AI` and `IT` are no countries where anything may stand.
        let isCode = words.utf8.count < 4 && !Self.shortNames.contains(words)
        if !isCode, has(.countries), let country = gazetteer.country(named: words) { return country.term }
        if !isCode || words.utf8.count == 3 && words == words.uppercased(), has(.blocs),
            let bloc = gazetteer.bloc(named: words)
        {
            return bloc.term
        }
        return nil
    }

    /// The terms that the words of a text name, `AI-safety France European Union`, the longest names first; `nil` if any of its
    /// words is none of a name.
    func knownTerms(in text: String) -> [Term]? {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard (2...Self.mostWords).contains(words.count) else { return nil }
        var terms: [Term] = []
        var rest = words[...]
        while !rest.isEmpty {
            let counts = (1...rest.count).reversed()
            guard
                let (term, count) = counts.lazy.compactMap({ count in
                    knownTerm(rest.prefix(count).joined(separator: " ")).map { ($0, count) }
                }).first
            else { return nil }
            terms.append(term)
            rest = rest.dropFirst(count)
        }
        return terms
    }

    /// How many names of instruments a message lists.
    private static let mostNames = 12

    /// How many words are looked through.
    private static let mostWords = 16

    /// Short names that nobody writes for anything but the country or the bloc.
    private static let shortNames: Set<String> = ["UK", "US", "EU", "UN", "USA", "UAE", "DRC"]

    /// The term of a taxonomy that its own key names in front matter.
    func term(_ name: String, in taxonomy: Taxonomy.ID) throws(UnknownTerm) -> Term {
        switch taxonomy {
        case .countries: try country(name)
        case .blocs: try bloc(name)
        case .topics: try topic(named: name)
        case .instruments where taxonomies.contains { $0.id == taxonomy && $0.source == .files }:
            try instrument(name)
        default: try declared(name, in: taxonomy)
        }
    }

    private func country(_ name: String) throws(UnknownTerm) -> Term {
        if let country = gazetteer.country(named: name) { return country.term }
        throw UnknownTerm(
            identifier: .unknownCountry, summary: "unknown country “\(name)”",
            help: suggestions[.countries]?().didYouMean(name)
                ?? "write its ISO 3166-1 code or its English name")
    }

    private func bloc(_ name: String) throws(UnknownTerm) -> Term {
        if let bloc = gazetteer.bloc(named: name) { return bloc.term }
        let country = gazetteer.country(named: name)
        throw UnknownTerm(
            identifier: .unknownBloc, summary: "unknown bloc or region “\(name)”",
            help: country.map { "\($0.name) has a country’s page: write “countries: [\($0.code)]”" }
                ?? suggestions[.blocs]?().didYouMean(name)
                ?? "blocs are: \(gazetteer.blocs.map(\.slug).joined(separator: ", "))")
    }

    private func topic(named name: String) throws(UnknownTerm) -> Term {
        let files = termFiles.files[.topics] ?? []
        if let term = topic(name) { return term }
        let titled = files.filter { $0.file.title == name }.map(\.key)
        if titled.count == 1, let term = topic(titled[0]) { return term }
        if titled.count > 1 {
            throw UnknownTerm(
                identifier: .sharedName, summary: "“\(name)” is the title of \(titled.count) topics",
                help: "write the name of its file: \(titled.joined(separator: " or "))")
        }
        let names = files.map(\.key).sorted()
        // The name of a file has letters of addresses only; its title is the name.
        let file = Slug(from: name)?.description ?? "topic"
        let title = file == name ? "" : " with “title: \(name)”"
        let known =
            names.isEmpty
            ? "the site has no topics; add “Content/topics/\(file).md”\(title)"
            : "topics are: \(names.joined(separator: ", "))"
        throw UnknownTerm(
            identifier: .unknownTopic, summary: "unknown topic “\(name)”",
            help: suggestions[.topics]?().didYouMean(name) ?? known)
    }

    /// Whether a name is that of a term that is not in the site for now, so that nothing is filed under it.
    func isLeftOut(_ name: String, in taxonomy: Taxonomy.ID) -> Bool {
        taxonomy == .instruments && instruments.key(of: name).map(instruments.isLeftOut) ?? false
    }

    private func instrument(_ name: String) throws(UnknownTerm) -> Term {
        let key = instruments.key(of: name)
        if let position = key.flatMap(instruments.position) { return instruments.all[position].term }
        if let shared = instruments.sharedName(name) { throw shared }
        if let key, instruments.hasFailed(key) {
            throw UnknownTerm(
                identifier: .unknownInstrument, summary: "the file of the instrument “\(name)” has an error",
                help: "fix that first")
        }
        if key != nil {
            throw UnknownTerm(
                identifier: .unknownInstrument, summary: "the instrument “\(name)” is held back",
                help: "remove it here until its page is published")
        }
        let slug = Slug(from: name)?.description ?? "name"
        let names = instruments.all.map(\.term.key).sorted()
        let known = names.count > Self.mostNames ? "" : ", or name one of: \(names.joined(separator: ", "))"
        throw UnknownTerm(
            identifier: .unknownInstrument, summary: "unknown instrument “\(name)”",
            help: suggestions[.instruments]?().didYouMean(slug)
                ?? "add “\(SiteFolders.contentName)/instruments/\(slug).md”\(known)")
    }

    /// A term of a taxonomy that the site declares: any name will do, but not one that is a slip away from a term that has
    /// a file.
    private func declared(_ name: String, in taxonomy: Taxonomy.ID) throws(UnknownTerm) -> Term {
        guard let term = openTerm(name, in: taxonomy) else {
            throw UnknownTerm(
                identifier: .badTerm, summary: "“\(name)” makes no address: it has no letter and no digit",
                help: "write a name, or the slug of one, such as eu-ai-act")
        }
        let file = "\(SiteFolders.contentName)/\(taxonomy)/\(term.key).md"
        guard termFiles.file(of: term.key, in: taxonomy) == nil else { return term }
        if WireHead.Embargo.isName(name) {
            throw UnknownTerm(
                identifier: .unknownTerm,
                summary: "“\(name)” in “\(taxonomy)” may say that the article is not for readers",
                help: "write “draft: true” or “embargo: …” to hold it back; if the article is about it, add “\(file)”")
        }
        if let key = suggestions[taxonomy]?().nearest(to: term.key), Suggestion.isSlip(term.key, for: key) {
            throw UnknownTerm(
                identifier: .unknownTerm, summary: "unknown term “\(name)” in “\(taxonomy)”",
                help: "did you mean “\(key)”? If not, add “\(file)”")
        }
        return term
    }

    /// The term of any name; `nil` if no address can be made of it.
    func openTerm(_ name: String, in taxonomy: Taxonomy.ID) -> Term? {
        guard let slug = Slug(name) ?? Slug(from: name) else { return nil }
        let key = slug.description
        let title = termFiles.file(of: key, in: taxonomy)?.title
        return Term(taxonomy, key: key, name: title ?? (key == name ? slug.inWords : name), slug: key)
    }
}
