import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// The feeds of editions in Atom and JSON Feed, beside the page of all: an entry for each, with its stories as a list.
enum IssueFeeds: SiteFileKind {
    static func files(of edition: Edition, pages: [Page]) -> [SiteFile] {
        guard edition.hasFeeds, !edition.issues.isEmpty else { return [] }
        return ListFeed.files(Self.self, beside: Issue.folder)
    }

    static func bytes(of file: SiteFile, in edition: Edition, pages: [Page]) throws -> [UInt8] {
        let entries = edition.issues.indices.prefix(edition.settings.feedEntries).map { entry($0, in: edition) }
        return ListFeed(title: title(edition), page: Issue.folder, entries: entries).bytes(
            of: file, in: edition.settings)
    }

    /// What a feed has of an edition: its note, and its stories as a list, with what was wrong in them.
    private static func entry(_ position: Int, in edition: Edition) -> ListFeed.Entry {
        let (issue, stories) = (edition.issues[position], edition.issueStories()[position])
        let articles = stories.map { edition.digest.articles[$0] }
        var html: [UInt8] = []
        if let note = edition.note(of: issue) {
            let language = issue.file?.language.flatMap { $0 == edition.settings.language ? nil : $0 }
            if let language {
                html.append(text: "<div lang=\"\(language)\" dir=\"\(LanguageTag.direction(of: language))\">\n")
            }
            html += PortableHTML(note, of: issue.permalink, edition.settings.baseURL).bytes
            if language != nil { html.append(text: "</div>\n") }
        }
        html.append(text: "<ul>\n")
        for article in articles {
            html.append(text: "<li><a href=\"")
            html.append(escaped: edition.settings.baseURL.absolute(article.permalink.description))
            html.append(text: "\">")
            html.append(escaped: article.title.value)
            html.append(text: "</a>")
            FeedTexts.appendRetraction(of: article, to: &html, edition)
            FeedTexts.appendCorrections(of: article, to: &html, edition)
            html.append(text: "</li>\n")
        }
        html.append(text: "</ul>\n")
        return ListFeed.Entry(
            url: edition.settings.baseURL.absolute(issue.permalink.description), title: edition.title(of: issue),
            summary: issue.file?.summary ?? articles.prefix(3).map(\.title.value).joined(separator: " · "),
            html: String(decoding: html, as: UTF8.self), published: issue.comesOut,
            updated: max(issue.comesOut, edition.lastChanged(stories) ?? issue.comesOut))
    }

    static func title(_ edition: Edition) -> String {
        "\(edition.settings.title): \(edition.words("Editions"))"
    }
}

extension Edition {
    /// The feeds of editions, as links.
    var issueFeeds: [Record] { FeedLink.both(title: IssueFeeds.title(self), below: Issue.folder.description) }
}
