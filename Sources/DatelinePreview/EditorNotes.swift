import DatelineModel
import DatelineReading
import DatelineSite
import DatelineTagging

extension ServedSite {
    /// What an editor should settle on the page at a path of the host, with the lines of front matter that would; `nil` if
    /// there is nothing, or it is no article's page.
    ///
    /// That is a headline that was taken from the text, and countries or topics of which one is in doubt.
    func notes(on path: String) -> String? {
        guard let newsroom = plan?.newsroom, let article = article(at: path),
            article.title.isDerived || article.countries.isDerived || article.topics.isDerived,
            // A file that cannot be read by now is an error, which the page shows in place of this.
            let manuscript = try? newsroom.reader.read(article.path)
        else { return nil }
        let tags = newsroom.editor.tags(of: manuscript, article.filedFrom)
        var lines: [String] = []
        if article.title.isDerived {
            let title = article.title.value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            lines.append("title: \"\(title)\"")
        }
        if article.countries.isDerived {
            let doubtful = tags.about.filter { $0.confidence == .low }.map(\.country.code)
            lines += Self.line("countries", article.countries.value.map(\.code), doubtful)
        }
        if article.topics.isDerived {
            let doubtful = tags.topics.filter { $0.confidence == .low }.map(\.slug)
            lines += Self.line("topics", article.topics.value.map(\.slug.description), doubtful)
        }
        guard !lines.isEmpty else { return nil }
        let place = Self.place(of: article, manuscript)
        return "Worked out from the text. To settle it, correct and put \(place):\n\n" + lines.joined(separator: "\n")
    }

    /// `topics: [safety, copyright]  # in doubt: copyright`; nothing if no value is in doubt.
    private static func line(_ key: String, _ values: [String], _ doubtful: [String]) -> [String] {
        guard !doubtful.isEmpty else { return [] }
        return ["\(key): [\(values.joined(separator: ", "))]  # in doubt: \(doubtful.joined(separator: ", "))"]
    }

    /// Where the lines belong: into the front matter that there is, or into a new file beside untouched wire copy.
    private static func place(of article: Article, _ manuscript: Manuscript) -> String {
        let file = "\(SiteFolders.contentName)/\(article.path)"
        if let existing = manuscript.fields.text?.file {
            return existing.hasSuffix(".yml") ? "into \(existing)" : "into the front matter of \(existing)"
        }
        guard file.hasSuffix(".txt") else { return "between two lines “---” at the head of \(file)" }
        return "into a new file \(file.dropLast(3))yml"
    }
}
