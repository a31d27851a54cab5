import DatelineDigest
package import DatelineModel
import DatelineReading
import DatelineTemplates

/// An edition as mail.
package struct IssueMail: Sendable {
    /// What readers see of it in their lists of mail.
    package let subject: String
    /// What they see there after it.
    package let preheader: String
    /// The mail as HTML.
    package let html: [UInt8]
    /// The same as plain text, with the line ends of texts.
    package let text: String
    /// How many stories have no place in it.
    package let left: Int

    /// The most that mail programs show of a mail in HTML, in bytes; Gmail cuts one of 102 KiB.
    package static let limit = 100_000

    /// Its templates, below `Templates`.
    static let templates = ["mail.html", "mail.txt"]

    struct View {
        let site: Record
        let issue: Record
        let subject: String
        let preheader: String
        let note: MailProse?
        let lead: Record?
        let groups: [IssuePage.Group]
        let left: Int
        let unsubscribe: String
        let postalAddress: String?
        let style: MailColours
        let dark: MailColours
    }

    private static let schema = RecordSchema<View>(
        "mail", "An edition as mail: as HTML, and, in mail.txt, which is given the same, as plain text.",
        [
            .record("site", of: SiteView.schema.type, "What site.yml says, and what the site has.") { $0.site },
            .record("issue", of: IssueView.schema.type, "What the edition is.") { $0.issue },
            .text("subject", "The subject of the mail.") { $0.subject },
            .text("preheader", "What lists of mail show after it.") { $0.preheader },
            .optionalHTML("note", "The editor’s note, each element with its style; missing if there is none.") {
                $0.note.map { HTML(bytes: $0.html) }
            },
            .optionalText("note_text", "The same as plain text.") { $0.note?.text },
            .optionalRecord("lead", of: ArticleView.schema.type, "Its first story.") { $0.lead },
            .list("groups", of: IssuePage.Group.schema.type, "The others, as site.yml groups them.") {
                $0.groups.map { IssuePage.Group.schema.record($0) }
            },
            .number("left", "How many more the edition has, for which the mail has no room.") { $0.left },
            .url("unsubscribe", "Where the reader leaves.") { $0.unsubscribe },
            .optionalText("address", "Where the publisher gets letters.") { $0.postalAddress },
            .record("style", of: MailColours.schema.type, "The theme's tokens.") { $0.style.record },
            .record("dark", of: MailColours.schema.type, "The same for dark windows.") { $0.dark.record },
        ])

    /// The type of the data of both templates.
    static var type: RecordType { schema.type }

    static func record(_ view: View) -> Record { schema.record(view) }
}

/// Makes the mail of an edition for one reader after another.
package struct IssueMailer: Sendable {
    private let edition: Edition
    private let position: Int
    private let settings: EmailSettings
    private let html: Template
    private let text: Template
    private let style: MailColours
    private let dark: MailColours
    /// How many stories fit into the mail.
    private var room: Int

    /// A mailer of an edition that is out, by its position. Throws `DiagnosticError` with all that is wrong with the templates
    /// of mail, which nothing else needs, or if even the editor's note alone is too large.
    package init(_ position: Int, of edition: Edition, _ settings: EmailSettings) throws {
        (self.edition, self.position, self.settings) = (edition, position, settings)
        let site = edition.site
        let library = TemplateLibrary(
            site.theme.templates, baseURL: edition.settings.baseURL, assets: site.theme.assetAddresses,
            words: site.words, dateNames: DateNames(language: edition.settings.language), own: edition.data.types)
        let compiled = IssueMail.templates.map { library.compile($0, for: IssueMail.type) }
        let templates = compiled.compactMap(\.template)
        guard templates.count == compiled.count else {
            throw DiagnosticError(compiled.flatMap(\.diagnostics).withoutRepetition())
        }
        (html, text) = (templates[0], templates[1])
        let tokens = site.theme.styleTokens
        (style, dark) = (MailColours(tokens), MailColours(tokens, inDark: true))
        room = edition.issueStories()[position].count
        try findRoom()
        try checkTemplates()
    }

    /// Throws `DiagnosticError` if the templates make something that no mail can have.
    private func checkTemplates() throws {
        let mail = try mail(unsubscribe: settings.unsubscribe.text)
        let markup = String(decoding: mail.html, as: UTF8.self).lowercased()
        let forbidden = ["<script", "<iframe", "<form", "<object", "<embed", "javascript:"].first(
            where: markup.contains)
        let isRelative = ["href=\"/", "src=\"/"].contains(where: markup.contains)
        let isEmpty = mail.html.allSatisfy { $0 <= 0x20 } || mail.text.allSatisfy(\.isWhitespace)
        guard forbidden != nil || isRelative || isEmpty else { return }
        throw DiagnosticError(
            .error(
                .badMail,
                at: .file("\(SiteFolders.templatesName)/\(isEmpty && !mail.html.isEmpty ? "mail.txt" : "mail.html")"),
                isEmpty
                    ? "the mail is empty"
                    : forbidden.map { "the mail has “\($0)”, which no mail program runs or shows" }
                        ?? "the mail has an address that begins with “/”, which leads nowhere in a mail",
                help: isRelative && forbidden == nil ? "write “{{ path | absolute }}”" : "change the template"))
    }

    /// Finds out how many stories fit: with all of them, if that is possible.
    private mutating func findRoom() throws {
        // With what is in a table an address may be longer than the one in site.yml.
        let unsubscribe = settings.unsubscribe
        let longest =
            unsubscribe.names.isEmpty
            ? unsubscribe.text : String(repeating: "x", count: EmailSettings.longestAddress)
        let fits = { (mailer: IssueMailer) throws in
            try mailer.mail(unsubscribe: longest).html.count <= IssueMail.limit
        }
        guard try !fits(self) else { return }
        var (most, tooMany) = (0, room)
        while tooMany - most > 1 {
            room = (most + tooMany) / 2
            if try fits(self) { most = room } else { tooMany = room }
        }
        room = most
        guard most > 0 else {
            let issue = edition.issues[position]
            throw DiagnosticError(
                .error(
                    .mailTooLarge, at: .file("\(SiteFolders.contentName)/\(issue.file?.path ?? "issues")"),
                    "\(issue.name) is larger than \(IssueMail.limit / 1000) kB as mail, of which mail programs cut the end",
                    help: "shorten its note, or the theme’s “mail.html”"))
        }
    }

    /// The mail for a reader who leaves at an address.
    package func mail(unsubscribe: String) throws -> IssueMail {
        let (issue, stories) = (edition.issues[position], edition.issueStories()[position])
        let shown = stories.prefix(room)
        let titles = stories.prefix(3).map { edition.digest.articles[$0].title.value }
        let (subject, preheader) = (subject(issue, titles), issue.file?.summary ?? titles.joined(separator: " · "))
        let note = edition.note(of: issue).map {
            MailProse(
                $0, of: issue.permalink, edition.settings.baseURL, style,
                isRightToLeft: LanguageTag.isRightToLeft(issue.file?.language ?? edition.settings.language))
        }
        let record = IssueMail.record(
            IssueMail.View(
                site: edition.layout.site, issue: edition.record(ofIssue: position), subject: subject,
                preheader: preheader, note: note, lead: shown.first.map { edition.articles[$0] },
                groups: IssuePage.groups(Array(shown.dropFirst()), in: edition), left: stories.count - shown.count,
                unsubscribe: unsubscribe, postalAddress: settings.postalAddress, style: style, dark: dark))
        var (markup, words): ([UInt8], [UInt8]) = ([], [])
        try html.render(record, into: &markup)
        try text.render(record, into: &words)
        return IssueMail(
            subject: subject, preheader: preheader, html: markup, text: String(decoding: words, as: UTF8.self),
            left: stories.count - shown.count)
    }

    /// Its headline, or its number with that of its first story.
    private func subject(_ issue: Issue, _ titles: [String]) -> String {
        let title = edition.title(of: issue)
        guard issue.file?.title == nil, let first = titles.first else { return title }
        return edition.words("{}: {} (edition and headline)", title, first)
    }
}
