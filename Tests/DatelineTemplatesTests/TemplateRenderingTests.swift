import DatelineModel
import Testing

@testable import DatelineTemplates

@Suite struct TemplateRenderingTests {
    @Test(arguments: [
        ("{{ title }}", "Paris &amp; London"), ("{{ \"a < b\" }}", "a &lt; b"), ("{{ 12 }} {{ -3 }}", "12 -3"),
        ("{{ body }}", "<p>Text</p>"), ("{{ number }}", "3"), ("{{ draft }}", "false"), ("{{ date }}", "2025-02-12"),
        ("{{ path }}", "/digest/2025/02/paris/"), ("{{ source }}", "https://example.com/a?b=1&amp;c=2"),
        ("{{ subtitle }}", ""), ("{{ filed_from.name }}", ""), ("{{title}}", "Paris &amp; London"),
        ("{{ \"say \\\"yes\\\"\" }}", "say &quot;yes&quot;"), ("{{ 'it }} works' }}", "it }} works"),
    ])
    func printsAValue(template: String, output: String) throws {
        #expect(try rendered(template) == output)
    }

    @Test func printsAFieldOfARecord() throws {
        let page = StoryPage(filedFrom: TermSource(name: "Việt Nam", path: "/countries/viet-nam/"))
        #expect(
            try rendered("{{ filed_from.name }}: {{ filed_from.path }}", page)
                == "Việt Nam: /digest/countries/viet-nam/")
    }

    @Test(arguments: [
        ("title", true), ("subtitle", false), ("body", true), ("date", true), ("authors", true), ("filed_from", false),
        ("number", true), ("draft", false), ("not draft", true), ("not not draft", false), ("data", true),
        ("path and source", true), ("draft or number", true), ("draft or subtitle", false), ("title and draft", false),
        ("title and not draft or subtitle", true), ("(draft or title) and number", true),
        ("not (title and draft)", true),
        ("draft and title or title", true), ("draft and (title or title)", false),
        ("number == 3", true), ("number != 3", false), ("number > 2", true), ("number >= 4", false),
        ("number < 3", false),
        ("number <= 3", true), ("3 == number", true), ("not number == 3", false), ("title == \"Paris & London\"", true),
        ("title != \"x\"", true), ("subtitle == \"\"", false), ("subtitle != \"x\"", true), ("path == path", true),
        ("authors | count > 2", true), ("date | year == 2025", true), ("draft == draft", true), ("date <= date", true),
    ])
    func decidesACondition(condition: String, isTrue: Bool) throws {
        #expect(try rendered("{% if \(condition) %}yes{% else %}no{% endif %}") == (isTrue ? "yes" : "no"))
    }

    @Test func comparesALinkWithAnAddressInQuotes() throws {
        #expect(try rendered("{% if path == \"/2025/02/paris/\" | url %}here{% endif %}") == "here")
    }

    @Test(arguments: [(1, "one"), (2, "two"), (3, "many"), (0, "many")])
    func takesTheFirstBranchThatIsTrue(number: Int, word: String) throws {
        let template = "{% if number == 1 %}one{% elif number == 2 %}two{% else %}many{% endif %}"
        #expect(try rendered(template, StoryPage(number: number)) == word)
    }

    @Test func goesThroughAListWithItsCounters() throws {
        let template = """
            {% for author in authors %}{{ loop.index }}/{{ loop.length }} {{ loop.index0 }} {{ author }}\
            {% if loop.first %} first{% endif %}{% if not loop.last %}, {% endif %}{% endfor %}
            """
        #expect(try rendered(template) == "1/3 0 Ann first, 2/3 1 Bob, 3/3 2 Cy")
    }

    @Test func goesThroughListsInsideLists() throws {
        let template = """
            {% for topic in topics %}{{ topic.name }}:{% for author in authors %} {{ author }}{{ loop.index }}{% endfor %} \
            ({{ loop.index }}) {% endfor %}
            """
        #expect(try rendered(template) == "Safety: Ann1 Bob2 Cy3 (1) Trade: Ann1 Bob2 Cy3 (2) ")
    }

    @Test func saysSomethingElseForAnEmptyList() throws {
        let template = "{% for author in authors %}{{ author }}{% else %}nobody{% endfor %}!"
        #expect(try rendered(template, StoryPage(authors: [])) == "nobody!")
        #expect(try rendered(template, StoryPage(authors: ["Ann"])) == "Ann!")
    }

    @Test func goesThroughAPartOfAList() throws {
        #expect(
            try rendered("{% for a in authors | skip: 1 | limit: 1 %}{{ a }}{{ loop.length }}{% endfor %}") == "Bob1")
        #expect(try rendered("{% for a in authors | limit: 0 %}{{ a }}{% else %}none{% endfor %}") == "none")
        #expect(try rendered("{% for a in authors | limit: 99 %}{{ a }}{% endfor %}") == "AnnBobCy")
    }

    @Test func leavesOutComments() throws {
        #expect(try rendered("a{# {{ nothing }} {% at all #}b") == "ab")
    }

    @Test func rendersTheSameOnTwoThreads() async throws {
        let files = library([
            "page.html":
                "{% for t in topics %}<a href=\"{{ t.path }}\">{{ t.name }}</a> {{ date | date: \"EEEE d MMMM\" }}{% endfor %}"
        ])
        let template = try #require(files.compile("page.html", for: StoryPage.schema.type).template)
        let record = StoryPage.schema.record(StoryPage())
        let pages = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<2 {
                group.addTask {
                    var buffer: [UInt8] = []
                    for _ in 0..<500 { try template.render(record, into: &buffer) }
                    return buffer
                }
            }
            return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
        }
        #expect(pages.count == 2)
        #expect(pages[0] == pages[1])
        let page = """
            <a href="/digest/topics/safety/">Safety</a> Wednesday 12 February\
            <a href="/digest/topics/trade/">Trade</a> Wednesday 12 February
            """
        #expect(String(decoding: pages[0], as: UTF8.self) == String(repeating: page, count: 500))
    }

    @Test func addsToWhatTheBufferHolds() throws {
        let files = library(["page.html": "{{ number }}"])
        let template = try #require(files.compile("page.html", for: StoryPage.schema.type).template)
        var buffer = Array("before ".utf8)
        try template.render(StoryPage.schema.record(StoryPage()), into: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == "before 3")
    }

    @Test func takesNoTextForMarkup() throws {
        let files = library(["page.html": "{{ body }}"])
        let template = try #require(files.compile("page.html", for: StoryPage.schema.type).template)
        for text in ["<b>", "<b>a text of many letters</b>"] {
            var buffer: [UInt8] = []
            try template.render(Record(values: [.none, .none, .text(text)]), into: &buffer)
            #expect(String(decoding: buffer, as: UTF8.self).hasPrefix("&lt;b&gt;"))
        }
    }

    @Test func printsNothingForARecordOfAnotherType() throws {
        let files = library(["page.html": "[{{ number }}{{ title }}{% for t in topics %}x{% endfor %}]"])
        let template = try #require(files.compile("page.html", for: StoryPage.schema.type).template)
        var buffer: [UInt8] = []
        try template.render(TermSource(name: "x").record, into: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == "[x]")
    }
}
