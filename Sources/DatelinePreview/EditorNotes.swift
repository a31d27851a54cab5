import DatelineModel
import DatelineSite

extension ServedSite {
    /// What an editor should settle on the page at a path of the host, with the lines of front matter that would; `nil` if
    /// there is nothing, or it is no article's page.
    func notes(on path: String) -> String? {
        guard let article = article(at: path) else { return nil }
        var lines: [String] = []
        if article.title.isDerived { lines.append("title: \"\(article.title.value.replacing("\"", with: "\\\""))\"") }
        if article.countries.isDerived {
            lines.append("countries: [\(article.countries.value.map(\.code).joined(separator: ", "))]")
        }
        if article.topics.isDerived {
            lines.append("topics: [\(article.topics.value.map(\.slug.description).joined(separator: ", "))]")
        }
        guard !lines.isEmpty else { return nil }
        let file = "\(SiteFolders.contentName)/\(article.path)"
        return "Worked out by machine. To settle it, give \(file) these lines:\n\n" + lines.joined(separator: "\n")
    }
}
