package import DatelineModel

/// What an editor says about an edition: `Content/issues/2025-W07.md`.
package struct IssueFile: Sendable, ProseFile {
    /// The folder of such files, and the first part of their addresses.
    package static let folder = Taxonomy.ID(rawValue: "issues")

    /// The path of the file below `Content`.
    package let path: String
    /// The name of the edition, which is the file’s.
    package let name: String
    /// Its days; `nil` for one of an editor’s own choice.
    package let period: EditionPeriod?
    /// The language of its headline, summary and note, as a tag of BCP 47; `nil` for the site’s.
    package let language: String?
    /// Its headline; `nil` for its number.
    package let title: String?
    /// One sentence on it.
    package let summary: String?
    /// The day of one without a period.
    package let date: PublicationDate?
    /// Its number; `nil` for the one after that of the edition before it.
    package let number: Located<Int>?
    /// The story at its head, by address or file; `nil` for the weightiest.
    package let lead: Located<String>?
    /// The stories that come first, in this order.
    package let order: [Located<String>]
    /// All its stories, in this order; `nil` for those of its days.
    package let stories: [Located<String>]?
    /// When it was closed, so that its stories stay; `nil` while it is open.
    package let closed: PublicationDate?
    /// The editor’s note.
    package let note: Prose
    /// What someone should look at.
    package internal(set) var warnings: [Diagnostic] = []
}

extension TermFileReader {
    /// Reads the file of an edition. Throws `DiagnosticError` with all its problems.
    package func issue(_ path: String, _ rhythm: EditionSettings.Rhythm) throws -> IssueFile {
        try read(path, "an edition") { reader, prose in
            let name = Self.stem(of: path)
            let period = EditionPeriod(rhythm, named: name)
            let isNamed = rhythm == .manual ? Slug(name) != nil : period != nil
            if !isNamed || path.split(separator: "/").count != 2 {
                let form =
                    switch rhythm {
                    case .weekly: "a week, such as issues/2025-W07.md"
                    case .monthly: "a month, such as issues/2025-02.md"
                    case .manual: "an address, with a to z, digits and single hyphens: issues/summit-special.md"
                    }
                reader.add([
                    .error(
                        .badEdition, at: .file(reader.text.file), "“\(path)” cannot be the file of an edition",
                        help: "its name is \(form)")
                ])
            }
            let language = reader.language()
            let title = (reader.text("title")?.value).map { set($0, in: language) }
            let summary = (reader.text("summary")?.value).map { set($0, in: language) }
            let date = rhythm == .manual ? reader.date("date", zone: zone)?.value : nil
            let number = reader.locatedNumber("number", in: 1...1_000_000)
            let lead = reader.text("lead")
            let order = reader.texts("order") ?? []
            let stories = reader.texts("stories")
            let closed = reader.date("closed", zone: zone, mayBeEmpty: false)
            if rhythm == .manual, date == nil {
                reader.add([
                    .error(
                        .missingDate, at: .file(reader.text.file), "this edition has no date",
                        help: "add a line “date: 2025-02-16”")
                ])
            }
            if let closed, stories == nil {
                reader.add(
                    .missingValue, closed.location(in: reader.text), "a closed edition has a list “stories”",
                    help: "remove the line “closed”, and close it with “dateline issue \(name) --close”")
            }
            return IssueFile(
                path: path, name: name, period: period, language: language, title: title, summary: summary, date: date,
                number: number, lead: lead, order: order, stories: stories, closed: closed?.value, note: prose)
        }
    }
}
