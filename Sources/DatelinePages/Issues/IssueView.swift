import DatelineDigest
import DatelineModel
import DatelineReading
import DatelineTemplates

/// What templates know of an edition wherever it is named.
struct IssueView: Sendable {
    let issue: Issue
    let title: String
    let numbered: String
    let lead: String?
    let siteLanguage: String

    private var language: String { issue.file?.language ?? siteLanguage }

    static let schema = RecordSchema<IssueView>(
        "issue", "An edition: the stories of a week, of a month or of an editor’s choice.",
        [
            .text("title", "Its headline, or which it is: Edition 7.") { $0.title },
            .link("path", "Its page.") { $0.issue.permalink },
            .text("name", "What it is called in its address: 2025-W07.") { $0.issue.name },
            .number("number", "Which it is, counted from the first.") { $0.issue.number },
            .optionalText("numbered", "The same in words, if it has a headline besides: Edition 7.") {
                $0.title == $0.numbered ? nil : $0.numbered
            },
            .optionalDate("first", "The first of its days; missing for one of an editor’s choice.") {
                $0.issue.period.map { PublicationDate(day: $0.first) }
            },
            .date("last", "The last of its days, or its date.") { PublicationDate(day: $0.issue.day) },
            .number("count", "The number of its stories.") { $0.issue.count },
            .flag("closed", "Whether its stories stay as they are.") { $0.issue.isClosed },
            .optionalText("summary", "One sentence on it, from its file in Content.") { $0.issue.file?.summary },
            .optionalText("lead", "The headline of its first story.") { $0.lead },
            .text("language", "The language of its own headline, its summary and its note: en.") { $0.language },
            .flag("language_differs", "Whether that is not the site's language.") { $0.language != $0.siteLanguage },
            .text("direction", "ltr or rtl, by the language.") { LanguageTag.direction(of: $0.language) },
        ])

    var record: Record { Self.schema.record(self) }
}

extension Edition {
    /// Editions that are out, the newest first.
    var issues: [Issue] { layout.issues.out }

    /// What readers call an edition.
    func title(of issue: Issue) -> String { issue.file?.title ?? numbered(issue) }

    private func numbered(_ issue: Issue) -> String { words("Edition {}", "\(issue.number)") }

    /// What its editor says of an edition.
    func note(of issue: Issue) -> HTML? { html(of: issue.file?.note, in: issue.file?.language) }

    /// What templates know of an edition, by its position.
    func record(ofIssue position: Int) -> Record {
        let issue = issues[position]
        let lead = issueStories()[position].first.map { digest.articles[$0].title.value }
        return IssueView(
            issue: issue, title: title(of: issue), numbered: numbered(issue), lead: lead,
            siteLanguage: settings.language
        ).record
    }
}
