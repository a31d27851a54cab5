import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

/// What front matter says of an article’s place on the front page, and of its picture in lists.
@Suite struct StandingTests {
    private func parse(_ yaml: String) throws -> (fields: FrontMatter, diagnostics: [Diagnostic]) {
        let text = SourceText(file: "a.md", text: yaml)
        return try FrontMatterParser(taxonomies: [.countries], zone: .utc).parse(
            text, FrontMatterBlock(form: .yaml, range: 0..<text.bytes.count))
    }

    @Test func `an editor says kind, lead, rank and how long`() throws {
        let (fields, problems) = try parse("kind: Analysis\nlead: true\nrank: 2\npin_until: 2025-03-01\n")
        #expect(problems.isEmpty)
        #expect(fields.kind == .analysis && fields.leadPlace != nil && fields.rank == 2)
        #expect(fields.pinnedUntil?.value.day == CalendarDay(iso: "2025-03-01"))
    }

    @Test func `nothing said is nothing chosen`() throws {
        let (fields, problems) = try parse("title: T\nlead: false\n")
        #expect(problems.isEmpty)
        #expect(fields.kind == nil && fields.leadPlace == nil && fields.rank == nil && fields.pinnedUntil == nil)
    }

    @Test(arguments: [
        ("kind: analisis\n", "1:7 wrong-type: “analisis” is not a kind of article | did you mean “analysis”?"),
        (
            "kind: page\n",
            "1:7 wrong-type: “page” is not a kind of article | kinds are: news, analysis, explainer, brief; what the site itself calls it can stand below “extra:”"
        ),
        ("kind: [news]\n", "1:7 wrong-type: “kind” must be a text, not a list | write “kind: …” on one line"),
        ("lead: yes\n", "1:7 wrong-type: “lead” must be true or false | write “lead: true” or “lead: false”"),
        ("lead:\n", "1:1 empty-value: “lead” has no value | write “lead: true” or “lead: false”, or remove the line"),
        ("rank: 0\n", "1:7 wrong-type: “rank” must be a whole number from 1 to 999"),
        ("rank: first\n", "1:7 wrong-type: “rank” must be a whole number from 1 to 999"),
        (
            "pin_until: soon\n",
            "1:12 bad-date: “pin_until” must be a date that exists | write the year, the month and the day: “pin_until: 2025-02-12”, with a time “2025-02-12T14:30:00Z”"
        ),
        // What other generators have there is the first words of a text.
        (
            "lead: Sixty states signed.\n",
            "1:1 unknown-key: “lead” is left out | “lead: true” makes a story lead the front page; write its first words as “summary: …”"
        ),
    ])
    func `what cannot be used is told with its place`(yaml: String, problem: String) throws {
        let found = try parse(yaml).diagnostics.map { "\($0.mark): \($0.summary)" + ($0.help.map { " | " + $0 } ?? "") }
        #expect(found == ["a.md:" + problem])
    }

    @Test(arguments: [
        ("top", 50, 0), ("right", 100, 50), ("left bottom", 0, 100), ("bottom left", 0, 100), ("center", 50, 50),
        ("30% 20%", 30, 20), ("34% 96%", 30, 100), ("70%", 70, 50), ("left 20%", 0, 20), ("Centre Top", 50, 0),
    ])
    func `a picture is cut around what must be seen`(focus: String, x: Int, y: Int) throws {
        let (fields, problems) = try parse("image: {file: a.png, focus: \(focus)}\n")
        #expect(problems.isEmpty)
        let point = try #require(fields.picture?.focus)
        #expect((point.x, point.y) == (x, y))
    }

    @Test(arguments: [
        ("topp", "did you mean “top”?"),
        ("120% 10%", "write one or two of left, right, top, bottom, or percentages: “focus: 30% 20%”"),
        ("left right", "write one or two of left, right, top, bottom, or percentages: “focus: 30% 20%”"),
        ("1 2 3", "write one or two of left, right, top, bottom, or percentages: “focus: 30% 20%”"),
    ])
    func `a focus that is none is an error`(focus: String, help: String) throws {
        let problems = try parse("image: {file: a.png, focus: \(focus)}\n").diagnostics
        #expect(problems.map(\.help) == [help])
        #expect(problems.map(\.mark) == ["a.md:1:29 wrong-type"])
    }
}
