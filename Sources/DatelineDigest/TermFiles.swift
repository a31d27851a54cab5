package import DatelineModel
package import DatelineReading
import DatelineTagging

/// What editors say about terms: the files in `Content/topics`, `Content/countries` and the folders of other taxonomies.
package struct TermFiles: Sendable {
    /// The files of each taxonomy, in the order of their paths, with the keys of their terms.
    package private(set) var files: [Taxonomy.ID: [(key: String, file: TermFile)]] = [:]
    private var byKey: [Taxonomy.ID: [String: TermFile]] = [:]
    /// The files with errors, in the order of their paths.
    package private(set) var failed: [String] = []
    /// The members of blocs whose files name them, by the keys of the blocs.
    private var members: [String: [Membership]] = [:]

    /// Reads the files of a `Content` folder. What is wrong with them is added to `diagnostics`.
    init(_ content: ContentFiles, of settings: SiteSettings, in folder: String, _ diagnostics: inout [Diagnostic]) {
        let reader = TermFileReader(
            folder: folder, name: SiteFolders.contentName, rules: settings.markdown,
            typography: settings.typography(of: settings.language), zone: settings.timeZone)
        let builtIn = Gazetteer.builtIn
        for entry in settings.taxonomies {
            let taxonomy = entry.id
            for path in content.terms[taxonomy] ?? [] {
                let read = {
                    entry.source == .files ? try reader.instrument(path) : try reader.term(path, in: taxonomy)
                }
                guard let file = diagnostics.collecting(read),
                    let key = Self.key(of: file, in: taxonomy, builtIn, &diagnostics)
                else {
                    failed.append(path)
                    continue
                }
                diagnostics += file.warnings
                if let named = file.members {
                    members[key] = Self.memberships(named, in: file.introduction.text, builtIn, &diagnostics)
                }
                add(file, key, in: taxonomy, &diagnostics)
            }
            // Some instruments may be held back: what is said of them is not known before all are read.
            if entry.source != .files { diagnostics += sharedTitles(in: taxonomy) }
            diagnostics += (files[taxonomy] ?? []).flatMap(\.file.introduction.warnings)
        }
    }

    /// The file of a term; `nil` if it has none.
    package func file(of term: Term) -> TermFile? { byKey[term.taxonomy]?[term.key] }

    /// The file of the term of a taxonomy that has a key; `nil` if it has none.
    func file(of key: String, in taxonomy: Taxonomy.ID) -> TermFile? { byKey[taxonomy]?[key] }

    /// The members of a bloc, past ones too: those that its file names, or else those that the program knows; none of a term
    /// that is no bloc.
    package func members(of term: Term) -> [Membership] {
        guard term.taxonomy == .blocs || term.taxonomy == .countries else { return [] }
        return members[term.key] ?? MemberTable.members(of: term.key)
    }

    /// The keys of terms whose files have errors, as far as the names of the files say them.
    func failedKeys(in taxonomy: Taxonomy.ID) -> [String] {
        failed.filter { $0.hasPrefix("\(taxonomy)/") }.compactMap { Slug(TermFileReader.stem(of: $0))?.description }
    }

    private static func memberships(
        _ named: [NamedMember], in text: SourceText, _ gazetteer: Gazetteer, _ diagnostics: inout [Diagnostic]
    ) -> [Membership] {
        named.compactMap { member in
            let name = member.country.value
            if let country = gazetteer.country(named: name) {
                return Membership(country: country.code, since: member.since, until: member.until)
            }
            diagnostics.append(
                .error(
                    .unknownCountry, at: .location(member.country.location(in: text)), "unknown country “\(name)”",
                    help: gazetteer.suggestions().didYouMean(name) ?? "write its ISO 3166-1 code, such as VN"))
            return nil
        }
    }

    /// Leaves out the files of terms that are held back.
    mutating func leaveOut(_ keys: [String], in taxonomy: Taxonomy.ID) {
        guard !keys.isEmpty else { return }
        let keys = Set(keys)
        files[taxonomy]?.removeAll { keys.contains($0.key) }
        byKey[taxonomy] = byKey[taxonomy]?.filter { !keys.contains($0.key) }
    }

    private mutating func add(
        _ file: TermFile, _ key: String, in taxonomy: Taxonomy.ID, _ diagnostics: inout [Diagnostic]
    ) {
        if let other = byKey[taxonomy]?[key] {
            let name = taxonomy == .countries ? Gazetteer.builtIn.country(code: key)?.name ?? key : "“\(key)”"
            diagnostics.append(
                .error(
                    .twoTermFiles, at: file.place,
                    "\(name) has two files: \(other.introduction.text.file) and \(file.introduction.text.file)",
                    help: "keep one of them"))
        }
        files[taxonomy, default: []].append((key, file))
        byKey[taxonomy, default: [:]][key] = file
    }

    /// Warnings for terms that readers or authors cannot tell from each other: two titles are alike, or one is the name of
    /// another term's file.
    func sharedTitles(in taxonomy: Taxonomy.ID) -> [Diagnostic] {
        // The program's own names of countries and blocs differ.
        guard taxonomy != .countries, taxonomy != .blocs else { return [] }
        var owners: [String: TermFile] = [:]
        return (files[taxonomy] ?? []).compactMap { key, file in
            let names = Set([file.title.lowercased(), key, key.replacing("-", with: " ")]).sorted()
            let other = names.lazy.compactMap { owners[$0] }.first
            for name in names where owners[name] == nil { owners[name] = file }
            guard let other else { return nil }
            return .warning(
                .sharedName, at: file.place,
                "“\(file.title)” stands for two terms in “\(taxonomy)”: this one and that of \(other.introduction.text.file)",
                help: "give one of them another “title: …”")
        }
    }

    private static func key(
        of file: TermFile, in taxonomy: Taxonomy.ID, _ gazetteer: Gazetteer, _ diagnostics: inout [Diagnostic]
    ) -> String? {
        switch taxonomy {
        case .countries:
            if let country = gazetteer.country(named: file.term) { return country.code }
            let help = gazetteer.suggestions().didYouMean(file.term)
            diagnostics.append(
                .error(
                    .unknownCountry, at: file.place, "unknown country “\(file.term)”",
                    help: help ?? "add a line “country: VN” with its ISO 3166-1 code"))
            return nil
        case .blocs:
            if let bloc = gazetteer.bloc(named: file.term) { return bloc.slug }
            let slugs = gazetteer.blocs.map(\.slug)
            diagnostics.append(
                .error(
                    .unknownBloc, at: file.place, "unknown bloc or region “\(file.term)”",
                    help: Suggestion.didYouMean(file.term, among: slugs)
                        ?? "name the file after one of: \(slugs.joined(separator: ", "))"))
            return nil
        default: return file.term
        }
    }
}
