import DatelineModel
import Testing

@testable import DatelineTemplates

@Suite struct PartialCacheTests {
    private struct Story { let title: String }
    private struct List { let name: String; let stories: [Record] }

    private static let story = RecordSchema<Story>("story", "A story.", [.text("title", "The title.") { $0.title }])
    private static let list = RecordSchema<List>(
        "list", "A list.",
        [.text("name", "Its name.") { $0.name }, .list("stories", of: story.type, "Its stories.") { $0.stories }])

    private func template(
        _ partial: String, page: String = "{% for s in stories %}{% include \"item.html\" with item=s %}{% endfor %}"
    ) throws -> Template {
        let library = TemplateLibrary(
            [
                TemplateSource(name: "list.html", text: SourceText(file: "list.html", text: page)),
                TemplateSource(name: "item.html", text: SourceText(file: "item.html", text: partial)),
            ],
            baseURL: try #require(BaseURL("https://example.org/")), assets: [:])
        return try #require(library.compile("list.html", for: Self.list.type).template)
    }

    private func render(_ template: Template, _ name: String, _ stories: [Record], _ cache: inout PartialCache) throws
        -> String
    {
        var buffer: [UInt8] = []
        try template.render(Self.list.record(List(name: name, stories: stories)), into: &buffer, reusing: &cache)
        return String(decoding: buffer, as: UTF8.self)
    }

    @Test func printsALastingRecordOnceAndTheSameAgain() throws {
        let template = try template("<p>{{ item.title }}</p>")
        let one = Self.story.lastingRecord(Story(title: "A & B"), number: 1)
        let two = Self.story.lastingRecord(Story(title: "C"), number: 2)
        var cache = PartialCache()
        #expect(try render(template, "x", [one, two], &cache) == "<p>A &amp; B</p><p>C</p>")
        // What is in the cache counts, so a record of the same number shows that it is used.
        let other = Self.story.lastingRecord(Story(title: "other"), number: 2)
        #expect(try render(template, "y", [other, one], &cache) == "<p>C</p><p>A &amp; B</p>")
    }

    @Test func rendersARecordWithoutANumberEachTime() throws {
        let template = try template("<p>{{ item.title }}</p>")
        var cache = PartialCache()
        for title in ["A", "B", "C"] {
            #expect(try render(template, "x", [Self.story.record(Story(title: title))], &cache) == "<p>\(title)</p>")
        }
    }

    @Test(arguments: [
        "<p>{{ name }}: {{ item.title }}</p>", "<p>{% if name == \"x\" %}x{% else %}y{% endif %}: {{ item.title }}</p>",
    ])
    func doesNotKeepWhatDependsOnThePage(partial: String) throws {
        let template = try template(partial)
        let story = Self.story.lastingRecord(Story(title: "A"), number: 1)
        var cache = PartialCache()
        #expect(try render(template, "x", [story], &cache) == "<p>x: A</p>")
        #expect(try render(template, "y", [story], &cache) == "<p>y: A</p>")
    }

    @Test func doesNotKeepWhatDependsOnATextThatThePageGivesAName() throws {
        let include = "{% include \"item.html\" with item=s %}"
        let template = try template(
            "{{ kind }}: {{ item.title }} ",
            page: "{% for s in stories %}{% set kind = \"x\" %}\(include){% set kind = \"y\" %}\(include){% endfor %}")
        var cache = PartialCache()
        let story = Self.story.lastingRecord(Story(title: "A"), number: 1)
        #expect(try render(template, "x", [story], &cache) == "x: A y: A ")
    }

    @Test func printsWhatAMacroMakesOfALastingRecordOnceUnlessItIsGivenMore() throws {
        let template = try template(
            "",
            page: "{% for s in stories %}{{ one(s) }}{{ one(s, sign=\"!\") }} {% endfor %}"
                + "{% macro one(story, sign=\"?\") %}{{ story.title }}{{ sign }}{% endmacro %}")
        var cache = PartialCache()
        let story = Self.story.lastingRecord(Story(title: "A"), number: 1)
        #expect(try render(template, "x", [story], &cache) == "A?A! ")
        let other = Self.story.lastingRecord(Story(title: "B"), number: 1)
        #expect(try render(template, "x", [other], &cache) == "A?B! ")
    }

    @Test func doesNotKeepWhatDependsOnThePlaceInTheLoop() throws {
        let template = try template("{{ loop.index }}{{ item.title }}")
        let story = Self.story.lastingRecord(Story(title: "A"), number: 1)
        var cache = PartialCache()
        #expect(try render(template, "x", [story, story], &cache) == "1A2A")
    }

    private struct Frame { let shared: Record; let own: Record }

    /// Renders `{% include "frame.html" %}` for two pages whose records have the same number, and returns the second.
    private func secondPage(_ partial: String) throws -> String {
        let shared = RecordSchema<Story>(
            "shared", "Of all pages.", isShared: true, [.text("title", "The title.") { $0.title }])
        let schema = RecordSchema<Frame>(
            "frame", "A page.",
            [
                .record("site", of: shared.type, "The same on all pages.") { $0.shared },
                .record("story", of: Self.story.type, "The page's own.") { $0.own },
            ])
        let sources = [("page.html", "{% include \"frame.html\" %}"), ("frame.html", partial)]
            .map { TemplateSource(name: $0.0, text: SourceText(file: $0.0, text: $0.1)) }
        let library = TemplateLibrary(sources, baseURL: try #require(BaseURL("https://example.org/")), assets: [:])
        let template = try #require(library.compile("page.html", for: schema.type).template)
        var cache = PartialCache()
        var buffer: [UInt8] = []
        for title in ["first", "second"] {
            buffer.removeAll()
            let story = Story(title: title)
            let frame = Frame(
                shared: shared.lastingRecord(story, number: -1), own: Self.story.lastingRecord(story, number: 1))
            try template.render(schema.record(frame), into: &buffer, reusing: &cache)
        }
        return String(decoding: buffer, as: UTF8.self)
    }

    @Test func keepsWhatDependsOnTheSiteAloneAndNotWhatDependsOnThePagesOwnRecord() throws {
        #expect(try secondPage("{{ site.title }}") == "first")
        #expect(try secondPage("{{ story.title }}") == "second")
        #expect(try secondPage("{{ site.title }} {{ story.title }}") == "second second")
    }
}
