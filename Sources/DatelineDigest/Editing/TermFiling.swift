import DatelineModel
import DatelineReading
import DatelineTagging

/// Files an article: under what its author gave, under the site's own keys or the names that other generators have for
/// anything, and otherwise under what was derived.
struct TermFiling: Sendable {
    /// The taxonomies of the site.
    let taxonomies: [Taxonomy]
    /// What finds a term by its name.
    let terms: TermFinder

    /// The terms that the author gave, by taxonomy.
    func given(_ fields: FrontMatter, _ problems: inout [Diagnostic]) -> [Taxonomy.ID: [Term]] {
        var given: [Taxonomy.ID: [Term]] = [:]
        for taxonomy in taxonomies where taxonomy.isFrontMatterKey {
            given[taxonomy.id] = fields.terms[taxonomy.id].map { self.given($0, in: taxonomy.id, fields, &problems) }
        }
        return given
    }

    /// Files an article under what the site knows of the names that other generators have for anything. What its author gave
    /// under the site's own keys is complete. Names that the site does not know are not used.
    func file(
        _ fields: FrontMatter, under given: inout [Taxonomy.ID: [Term]], _ problems: inout [Diagnostic]
    ) -> [UnusedValue] {
        guard !fields.filing.isEmpty, let text = fields.text else { return [] }
        var unused: [UnusedValue] = []
        for name in fields.filing {
            let isText = fields.filingTexts.contains(name.offset)
            let known = terms.knownTerm(name.value).map { [$0] } ?? (isText ? terms.knownTerms(in: name.value) : nil)
            guard let known else {
                if !fields.isDraft, WireHead.Embargo.isName(name.value) || name.value.lowercased() == "private" {
                    problems.append(
                        .error(
                            .unknownTerm, at: .location(name.location(in: text)),
                            "the tag “\(name.value)” may say that the article is not for readers",
                            help: "write “draft: true” or “embargo: …” to hold it back, or remove the tag"))
                }
                let reason: UnusedValue.Reason = isText ? .unknownWords : .unknownName
                unused.append(UnusedValue(reason, name.value, at: name.location(in: text)))
                continue
            }
            for term in known
            where fields.terms[term.taxonomy] == nil && given[term.taxonomy]?.contains(term) != true {
                given[term.taxonomy, default: []].append(term)
            }
        }
        return unused
    }

    /// The terms of some names in front matter, each once.
    func given(
        _ names: [Located<String>], in taxonomy: Taxonomy.ID, _ fields: FrontMatter, _ problems: inout [Diagnostic]
    ) -> [Term] {
        var result: [Term] = []
        for name in names where !terms.isLeftOut(name.value, in: taxonomy) {
            do throws(UnknownTerm) {
                let term = try terms.term(name.value, in: taxonomy)
                if !result.contains(term) { result.append(term) }
            } catch {
                problems.append(.error(error.identifier, at: fields.place(of: name), error.summary, help: error.help))
            }
        }
        return result
    }

    /// What an article is filed under in each taxonomy of the site: what its author gave, or else what was derived.
    func filed(
        _ given: [Taxonomy.ID: [Term]], _ tags: Tags?, authors: [String], agency: String?
    ) -> [Taxonomy.ID: Sourced<[Term]>] {
        var filed: [Taxonomy.ID: Sourced<[Term]>] = [:]
        for taxonomy in taxonomies {
            switch taxonomy.source {
            case .tagger:
                filed[taxonomy.id] = given[taxonomy.id].map { .given($0) } ?? .derived(derived(taxonomy.id, tags))
            case .frontMatter, .files: filed[taxonomy.id] = given[taxonomy.id].map { .given($0) }
            case .authors: filed[taxonomy.id] = .given(openTerms(authors, in: taxonomy.id))
            case .agency:
                filed[taxonomy.id] = .given(openTerms(agency.map { [$0] } ?? [], in: taxonomy.id))
            case .date: break
            }
        }
        return filed
    }

    /// The terms of some names, each once.
    private func openTerms(_ names: [String], in taxonomy: Taxonomy.ID) -> [Term] {
        names.reduce(into: []) { terms, name in
            if let term = self.terms.openTerm(name, in: taxonomy), !terms.contains(term) { terms.append(term) }
        }
    }

    private func derived(_ taxonomy: Taxonomy.ID, _ tags: Tags?) -> [Term] {
        switch taxonomy {
        case .countries: tags?.about.map(\.country.term) ?? []
        case .blocs: tags?.blocs.map(\.bloc.term) ?? []
        case .topics: tags?.topics.compactMap { terms.topic($0.slug) } ?? []
        default: []
        }
    }
}

extension FrontMatter {
    /// Where a value stands, for a message about it.
    func place<Value>(of value: Located<Value>) -> Diagnostic.Place {
        text.map { .location(value.location(in: $0)) } ?? .none
    }
}
