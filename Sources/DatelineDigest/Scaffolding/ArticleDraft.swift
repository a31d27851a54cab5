import DatelineFiles
package import DatelineModel
import DatelineReading

/// The file with which an editor begins an article.
package struct ArticleDraft: Sendable {
    private let title: String
    private let day: CalendarDay
    private let slug: Slug

    /// A draft under a headline. Throws `DiagnosticError` if no file name can be made of it.
    package init(title: String, day: CalendarDay) throws {
        self.title = title.split { $0.isNewline }.joined(separator: " ")
        self.day = day
        guard let slug = Slug(from: title) else {
            throw DiagnosticError(
                .error(
                    .missingTitle, at: .none, "a headline needs letters or digits",
                    help: "dateline new \"Summit closes in Paris\""))
        }
        self.slug = slug
    }

    /// Writes the file and returns its path. Throws `DiagnosticError` if it already exists.
    package func write(in folders: SiteFolders) throws -> String {
        let path = "\(folders.content)/articles/\(String(day.year, digits: 4))/\(day)-\(slug).md"
        guard FileSystem.kind(of: path) == .nothing else {
            throw DiagnosticError(
                .error(.fileExists, at: .file(path), "this file already exists", help: "choose another headline"))
        }
        try FileSystem.writeWithFolders(Array(text.utf8), to: path)
        return path
    }

    private var text: String {
        """
        ---
        title: \(YAMLText.quoted(title))
        date: \(day)
        draft: true
        # summary: One or two sentences. Left out, they are taken from the text.
        # place: Paris
        # countries: [VN, FR]        What it is about. Left out, countries and topics are derived.
        # topics: [regulation]
        # source: https://example.org/document
        ---

        Write the article here. Remove the line “draft: true” to publish it.

        """
    }
}
