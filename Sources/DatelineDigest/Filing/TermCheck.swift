package import DatelineModel
import DatelineReading

/// Checks the terms of taxonomies in which any name can be given: authors, agencies, what `site.yml` declares.
package enum TermCheck {
    /// Warnings for names that stand for one term but read differently, and for introductions of terms that no article has.
    package static func problems(of files: [EditedFile], in site: Site) -> [Diagnostic] {
        let isOpen = { (taxonomy: Taxonomy) in [.frontMatter, .authors, .agency].contains(taxonomy.source) }
        return site.settings.taxonomies.filter(isOpen).flatMap { problems(of: $0.id, files, in: site) }
    }

    private static func problems(of taxonomy: Taxonomy.ID, _ files: [EditedFile], in site: Site) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        var names: [Term: [String]] = [:]
        for article in files.lazy.compactMap(\.article) {
            for term in article.terms(in: taxonomy) {
                let others = names[term, default: []]
                let name = term.name.lowercased()
                guard !others.contains(name) else { continue }
                names[term, default: []].append(name)
                guard let other = others.first else { continue }
                let folder = "\(SiteFolders.contentName)/\(taxonomy)"
                problems.append(
                    .warning(
                        .twoNames, at: .file("\(SiteFolders.contentName)/\(article.path)"),
                        "“\(term.name)” and “\(other)” are one term in “\(taxonomy)”, at \(term.permalink)",
                        help: "write them alike; or give the term its name in “\(folder)/\(term.key).md”"))
            }
        }
        for (key, file) in site.termFiles.files[taxonomy] ?? []
        where names[Term(taxonomy, key: key, name: key, slug: key)] == nil {
            problems.append(
                .warning(
                    .unusedFile, at: file.place,
                    "no article is filed under “\(key)” in “\(taxonomy)”, so this introduction is not in the site",
                    help: "file an article under it; if this is an article itself, move it to Content/articles"))
        }
        return problems
    }
}
