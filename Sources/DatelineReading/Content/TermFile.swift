package import DatelineModel

/// Markdown in a file that is not an article: an introduction, a page.
package struct Prose: Sendable {
    /// The whole file.
    package let text: SourceText
    /// The Markdown's bytes.
    package let range: Range<Int>
    /// Links and images that lead to something of the site.
    package let siteLinks: [SiteLink]
    /// The partials of the theme that it puts between its paragraphs.
    package let inserts: [PlacedInsert]
    /// Where its images from other hosts come from, as a content policy names it.
    package let imageOrigins: Set<String>
    /// What readers do not get of it, and what is wrong with it.
    package let warnings: [Diagnostic]

    init(text: SourceText, range: Range<Int>, _ rules: MarkdownRules) {
        (self.text, self.range) = (text, range)
        let body = MarkdownBody(text, range, rules)
        (siteLinks, inserts, warnings) = (body.siteLinks, body.inserts, body.warnings)
        imageOrigins = ImageOrigins.of(body.images)
    }

    /// Whether the text is blank.
    package var isEmpty: Bool { skipBlank(text.bytes, range.lowerBound, range.upperBound) == range.upperBound }
}

/// What an editor says about a term: `Content/topics/SLUG.md`, `Content/countries/NAME.md` and so on.
package struct TermFile: Sendable {
    /// The path of the file below `Content`.
    package let path: String
    /// The term as the editor named it: the slug, which is the file's name; for countries a code or a name.
    package let term: String
    /// Where that is.
    package let place: Diagnostic.Place
    /// The name readers see; for terms whose names the program knows, what the file's name gives.
    package let title: String
    /// One sentence on it.
    package let summary: String?
    /// More names by which texts call a country.
    package var names: [Located<String>] = []
    /// Phrases that point to a topic; `nil` for other terms.
    package var phrases: TopicPhrases?
    /// Who is a member of a bloc; `nil` if its file does not say.
    package var members: [NamedMember]?
    /// What only an instrument has; `nil` for other terms.
    package var instrument: InstrumentFields?
    /// What templates of the site’s own are given on the term’s page.
    package internal(set) var extra: [DataField] = []
    /// What opens the term's page.
    package let introduction: Prose
    /// What someone should look at.
    package internal(set) var warnings: [Diagnostic] = []
}

/// A file of prose with fields of its own.
protocol ProseFile { var warnings: [Diagnostic] { get set } }

extension TermFile: ProseFile {}
