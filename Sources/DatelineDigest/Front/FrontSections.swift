package import DatelineModel

/// The sections of the front page that `site.yml` names, each a term: `topics/copyright`.
package enum FrontSections {
    /// The terms, in the order of the file; names that are none are left out.
    package static func terms(of site: Site) -> [Term] { resolve(site).terms.map(\.term) }

    /// An error for each name that is no term, and a warning for one under which nothing is filed though any name could be.
    package static func problems(in site: Site, _ digest: Digest) -> [Diagnostic] {
        guard !site.settings.frontSections.isEmpty else { return [] }
        let (terms, problems) = resolve(site)
        return problems
            + terms.compactMap { term, place in
                guard site.settings.taxonomy(term.taxonomy)?.source != .tagger else { return nil }
                let filed = digest.terms(in: term.taxonomy)
                guard !filed.contains(where: { $0.term == term }) else { return nil }
                return .warning(
                    .unusedKey, at: .location(place),
                    "no article is filed under “\(term.key)” in “\(term.taxonomy)”, so the front page has no such section",
                    help: Suggestion.didYouMean(term.key, among: filed.map(\.term.slug))
                        ?? "file an article under it, or remove the section")
            }
    }

    private static func resolve(_ site: Site) -> (terms: [(term: Term, place: SourceLocation)], problems: [Diagnostic])
    {
        var terms: [(term: Term, place: SourceLocation)] = []
        var problems: [Diagnostic] = []
        for section in site.settings.frontSections {
            do throws(UnknownTerm) {
                let term = try site.newsroom.editor.term(section.name, in: section.taxonomy)
                guard !terms.contains(where: { $0.term == term }) else {
                    problems.append(
                        .warning(
                            .unusedKey, at: .location(section.place),
                            "“\(section.taxonomy)/\(term.slug)” is a section already", help: "remove it here"))
                    continue
                }
                terms.append((term, section.place))
            } catch {
                problems.append(.error(error.identifier, at: .location(section.place), error.summary, help: error.help))
            }
        }
        return (terms, problems)
    }
}
