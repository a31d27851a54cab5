import DatelineModel
import DatelineTemplates

/// A country or topic, as the tests' templates see it.
struct TermSource: Sendable {
    var name: String
    var path = "/topics/safety/"
    var count = 1

    static let schema = RecordSchema<TermSource>(
        "term", "A country or a topic.",
        [
            .text("name", "Its name.") { $0.name },
            .link("path", "Its page.") { Permalink($0.path) },
            .number("count", "Its articles.") { $0.count },
        ])

    var record: Record { Self.schema.record(self) }
}

/// A page with a value of every type, each with a default.
struct StoryPage: Sendable {
    var title = "Paris & London"
    var subtitle: String?
    var body = "<p>Text</p>"
    var date = "2025-02-12"
    var source = "https://example.com/a?b=1&c=2"
    var authors = ["Ann", "Bob", "Cy"]
    var topics = [TermSource(name: "Safety", count: 2), TermSource(name: "Trade", path: "/topics/trade/", count: 1234)]
    var filedFrom: TermSource?
    var number = 3
    var isDraft = false
    var json = #"{"headline":"</script>"}"#

    static let schema = RecordSchema<StoryPage>(
        "story", "A page of the tests.",
        [
            .text("title", "The headline.") { $0.title },
            .optionalText("subtitle", "The line below it.") { $0.subtitle },
            .html("body", "The text.") { HTML(bytes: Array($0.body.utf8)) },
            .link("path", "The page.") { _ in Permalink("/2025/02/paris/") },
            .url("source", "Where it is from.") { $0.source },
            .optionalDate("date", "The day.") { PublicationDate($0.date) },
            .texts("authors", "Who wrote it.") { $0.authors },
            .list("topics", of: TermSource.schema.type, "Its topics.") { $0.topics.map(\.record) },
            .optionalRecord("filed_from", of: TermSource.schema.type, "The country.") { $0.filedFrom?.record },
            .number("number", "A number.") { $0.number },
            .flag("draft", "Whether it is a draft.") { $0.isDraft },
            .json("data", "Structured data.") { Array($0.json.utf8) },
        ])
}

/// What went wrong in a template that should have been right.
struct UnexpectedProblems: Error, CustomStringConvertible {
    let description: String
}

/// A library of templates given by name.
func library(_ files: [String: String], baseURL: String = "https://example.org/digest/") -> TemplateLibrary {
    let sources = files.sorted { $0.key < $1.key }.map { name, text in
        TemplateSource(name: name, text: SourceText(file: name, text: text))
    }
    return TemplateLibrary(
        sources, baseURL: BaseURL(baseURL) ?? BaseURL(unset: ()),
        assets: ["style.css": Permalink("/assets/style.1a2b.css"), "icon.svg": Permalink("/assets/icon.svg")])
}

/// What a template gives for a page. `files` are further templates by name.
func rendered(
    _ template: String, _ page: StoryPage = StoryPage(), with files: [String: String] = [:]
) throws -> String {
    let library = library(files.merging(["page.html": template]) { $1 })
    let result = library.compile("page.html", for: StoryPage.schema.type)
    guard let compiled = result.template else {
        throw UnexpectedProblems(description: problems(template, with: files).joined(separator: "\n"))
    }
    var buffer: [UInt8] = []
    try compiled.render(StoryPage.schema.record(page), into: &buffer)
    return String(decoding: buffer, as: UTF8.self)
}

/// Everything that is wrong with a template.
func diagnostics(_ template: String, with files: [String: String] = [:]) -> [Diagnostic] {
    let library = library(files.merging(["page.html": template]) { $1 })
    return (library.diagnostics + library.compile("page.html", for: StoryPage.schema.type).diagnostics)
        .withoutRepetition()
}

/// Everything that is wrong with a template, as `page.html:1:4: unknown name “x”`.
func problems(_ template: String, with files: [String: String] = [:]) -> [String] {
    diagnostics(template, with: files).map { diagnostic in
        guard case .location(let location) = diagnostic.place else { return diagnostic.summary }
        return "\(location.file):\(location.line):\(location.column): \(diagnostic.summary)"
    }
}
