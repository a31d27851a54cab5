import DatelineModel
import Testing

@testable import DatelineTemplates

@Suite struct TemplateErrorTests {
    static let files = [
        "base.html": "{% block main %}{% endblock %}{% block aside %}{% endblock %}", "partials/item.html": "x",
        "loop-a.html": "{% include \"loop-b.html\" %}", "loop-b.html": "{% include \"loop-a.html\" %}",
        "up.html": "{% extends \"page.html\" %}",
        "middle.html": "{% extends \"base.html\" %}{% block main %}{% block lead %}{% endblock %}{% endblock %}",
    ]

    @Test(arguments: [
        // Tokens
        ("a\n{{ title\nb", "2:1: “{{” is never closed"),
        ("{% if title", "1:1: “{%” is never closed"),
        ("{{ title {{ number }}", "1:1: “{{” is never closed"),
        ("é {# note", "1:3: the comment that begins here is never closed"),
        ("{{ \"title }}", "1:4: the text that begins here is never closed"),
        ("{{ filed-from }}", "1:9: unexpected character “-”"),
        ("{{ title & number }}", "1:10: unexpected character “&”"),
        ("{{ }}", "1:4: expected a value but found the end of the tag"),
        ("{{ title number }}", "1:10: expected the end of the tag but found “number”"),
        ("{{ title. }}", "1:11: expected a field name but found the end of the tag"),
        ("{{ title | }}", "1:12: expected a filter name but found the end of the tag"),
        ("{{ title | truncate: number }}", "1:22: expected quoted text or a number but found “number”"),
        ("{{ 99999999999999999999 }}", "1:4: the number is too large"),
        ("{% 3 %}", "1:4: expected a tag name but found the number 3"),
        ("{% if %}{% endif %}", "1:7: expected a value but found the end of the tag"),
        ("{% if number = 3 %}{% endif %}", "1:14: “=” is not a comparison"),
        ("{% if (draft %}{% endif %}", "1:14: expected “)” but found the end of the tag"),
        ("{% for a of authors %}{% endfor %}", "1:10: expected “in” but found “of”"),
        ("{% include item %}", "1:12: expected the partial’s name in quotes but found “item”"),
        // Tags
        ("{% fro a in authors %}", "1:4: unknown tag “fro”"),
        ("a\n  {% if draft %}\n", "2:6: “if” is never closed"),
        ("{% for a in authors %}{% if draft %}{% endfor %}", "1:26: “if” is not closed before “endfor”"),
        ("{% endif %}", "1:4: “endif” has no tag to close"),
        ("{% else %}", "1:4: “else” is outside “if” or “for”"),
        ("{% if draft %}{% else %}{% elif draft %}{% endif %}", "1:28: “elif” comes after “else”"),
        ("{% super %}", "1:4: “super” is outside a block"),
        (
            "{% block a %}{% super %}{% endblock %}",
            "1:17: “super” has nothing to repeat: no parent template has the block “a”"
        ),
        ("{% block a %}{% endblock b %}", "1:26: “endblock” names “b” but closes “a”"),
        ("{% block a %}{% endblock %}\n{% block a %}{% endblock %}", "2:10: block “a” is defined twice"),
        ("text {% extends \"base.html\" %}", "1:9: “extends” is not the first thing in the template"),
        ("{% extends \"base.html\" %}\n  text \n", "2:3: content outside blocks is never shown"),
        ("{% extends \"base.html\" %}{% block mian %}{% endblock %}", "1:35: “base.html” has no block “mian”"),
        ("{% extends \"bse.html\" %}", "1:12: there is no template “bse.html”"),
        ("{% extends \"page.html\" %}", "1:12: the template extends itself"),
        ("{% include \"item.html\" %}", "1:12: there is no template “item.html”"),
        ("{% include \"page.html\" %}", "1:12: the template includes itself"),
        // Names and types
        ("{{ titel }}", "1:4: unknown name “titel”"),
        ("{{ name }}", "1:4: unknown name “name”"),
        ("{{ loop.index }}", "1:4: unknown name “loop”"),
        ("{% for t in topics %}{{ t.nmae }}{% endfor %}", "1:27: “t” has no field “nmae”"),
        ("{% for t in topics %}{{ loop.idx }}{% endfor %}", "1:30: “loop” has no field “idx”"),
        ("{{ title.length }}", "1:10: “title” is text and has no fields"),
        ("{{ topics.name }}", "1:11: “topics” is a list of term and has no fields"),
        ("{{ topics }}", "1:4: a list of term cannot be printed"),
        ("{{ filed_from }}", "1:4: a record (term) cannot be printed"),
        ("{% for a in title %}{% endfor %}", "1:13: “for” loops over a list, not text"),
        ("{% if title > 2 %}{% endif %}", "1:13: text cannot be compared with a number"),
        ("{% if title > title %}{% endif %}", "1:13: “>” compares numbers and dates, not text"),
        ("{% if topics == topics %}{% endif %}", "1:14: a list of term cannot be compared"),
        // Filters
        ("{{ title | uper }}", "1:12: unknown filter “uper”"),
        ("{{ title | date: \"d\" }}", "1:12: “date” takes a date, not text"),
        ("{{ date | date }}", "1:11: “date” takes 1 argument, not 0"),
        ("{{ title | upper: 1 }}", "1:12: “upper” takes no arguments, not 1"),
        ("{{ authors | join }}", "1:14: “join” takes 1 or 2 arguments, not 0"),
        ("{{ title | truncate: \"x\" }}", "1:22: “truncate” takes a number here"),
        ("{{ \"\" | truncate: -1 }}", "1:19: “truncate” takes a number of at least 1, not -1"),
        ("{{ title | truncate: 0 }}", "1:22: “truncate” takes a number of at least 1, not 0"),
        ("{{ authors | limit: -1 | count }}", "1:21: “limit” takes a number of at least 0, not -1"),
        ("{% for a in authors | skip: -3 %}{% endfor %}", "1:29: “skip” takes a number of at least 0, not -3"),
        ("{{ title | default: 3 }}", "1:21: “default” takes quoted text here, because the value is text"),
        ("{{ date | date: \"d QQ\" }}", "1:17: “QQ” has no meaning in a date pattern"),
        ("{{ topics | map: \"nme\" | join: \"\" }}", "1:18: “term” has no field “nme”"),
        ("{{ authors | map: \"name\" }}", "1:14: “map” takes a list of records, not a list of text"),
        ("{{ \"stile.css\" | asset }}", "1:18: there is no asset “stile.css”"),
        (
            "{{ title | asset }}",
            "1:12: “asset” takes the name of an asset in quotes, because it is looked up when the template is compiled"
        ),
        ("{{ \"topics\" | url }}", "1:15: “topics” is not an address"),
    ])
    func saysWhatIsWrongAndWhere(template: String, problem: String) {
        #expect(problems(template, with: Self.files).first { $0.hasPrefix("page.html") } == "page.html:\(problem)")
    }

    @Test(arguments: [
        ("{{ titel }}", "did you mean “title”?"),
        (
            "{{ headline }}",
            "the names here are “title”, “subtitle”, “body”, “path”, “source”, “date”, “authors”, “topics”, “filed_from”, “number”, “draft”, “data”"
        ),
        ("{{ name }}", "did you mean “filed_from.name”?"), ("{{ count }}", "did you mean “filed_from.count”?"),
        ("{{ title | uper }}", "did you mean “upper”?"),
        ("{% fro %}", "did you mean “for”?"), ("{% include \"item.html\" %}", "did you mean “partials/item.html”?"),
        ("{% extends \"base.html\" %}{% block mian %}{% endblock %}", "did you mean “main”?"),
        (
            "{% extends \"middle.html\" %}{% block x %}{% endblock %}",
            "its blocks are “aside”, “lead”, “main”"
        ),
        ("{{ \"stile.css\" | asset }}", "did you mean “style.css”?"),
        ("{{ authors }}", "add “| join: \", \"”, or use {% for %}"),
        ("{{ title | truncate }}", "write it as “truncate: 160”"),
        ("{{ loop.index }}", "“loop” exists only inside {% for %}"),
        ("{% if draft %}", "add {% endif %}"),
        ("<a href=\"{{ title }}\">", "print a link or url, or make it one with “| url”"),
    ])
    func suggestsAFix(template: String, help: String) {
        #expect(diagnostics(template, with: Self.files).first { $0.file == "page.html" }?.help == help)
    }

    @Test func marksTheWholeName() throws {
        let diagnostic = try #require(diagnostics("<p>{{ filed_from.nmae | upper }}</p>").first)
        guard case .location(let location) = diagnostic.place else { return }
        #expect(location.column == 18)
        #expect(location.length == 4)
        #expect(location.excerpt == "<p>{{ filed_from.nmae | upper }}</p>")
        #expect(diagnostic.identifier == .unknownField)
    }

    @Test func reportsAllProblemsInOneRun() {
        let template = """
            {{ titel }}
            {% if nmuber > 2 %}{{ date | dat: "d" }}{% endif %}
            {% for t in topcs %}{{ t.name }}{{ t.name | upper }}{% endfor %}
            {{ topics }}
            """
        #expect(
            problems(template) == [
                "page.html:1:4: unknown name “titel”",
                "page.html:2:7: unknown name “nmuber”",
                "page.html:2:30: unknown filter “dat”",
                "page.html:3:13: unknown name “topcs”",
                "page.html:4:4: a list of term cannot be printed",
            ])
    }

    @Test func notesWhereAPartialIsIncluded() throws {
        let files = [
            "base.html": "<p>\n{% block main %}{% endblock %}",
            "list.html": "{% for t in topics %}\n {% include \"item.html\" with x=t %}{% endfor %}",
            "item.html": "{{ x.titel }}",
        ]
        let template = "{% extends \"base.html\" %}\n{% block main %}{% include \"list.html\" %}{% endblock %}"
        let diagnostic = try #require(diagnostics(template, with: files).first)
        #expect(diagnostic.summary == "“x” has no field “titel”")
        #expect(diagnostic.notes == ["included from list.html:2:5", "included from page.html:2:20"])
    }

    @Test func notesWhichTemplateExtendsTheOneWithTheProblem() throws {
        let diagnostic = try #require(
            diagnostics("{% extends \"base.html\" %}", with: ["base.html": "{{ nothing_of_that_name }}"]).first)
        #expect(
            diagnostic.place
                == .location(
                    SourceLocation(
                        file: "base.html", line: 1, column: 4, length: 20, excerpt: "{{ nothing_of_that_name }}")))
        #expect(diagnostic.notes == ["extended by page.html:1:12"])
    }

    @Test func reportsAPartialOnceHoweverOftenItIsIncluded() {
        let template = "{% include \"one.html\" %}{% include \"one.html\" %}"
        #expect(problems(template, with: ["one.html": "{{ x }}"]) == ["one.html:1:4: unknown name “x”"])
    }

    @Test func reportsFilesThatNothingUses() {
        let files = library(["page.html": "x", "spare.html": "{% if %}"])
        #expect(
            files.diagnostics.map(\.summary) == [
                "“if” is never closed", "expected a value but found the end of the tag",
            ])
        #expect(files.compile("page.html", for: StoryPage.schema.type).template != nil)
    }

    @Test func hasNoTemplateForAnUnknownName() {
        let result = library(["front.html": ""]).compile("frnt.html", for: StoryPage.schema.type)
        #expect(result.template == nil)
        #expect(result.diagnostics.map(\.summary) == ["there is no template “frnt.html”"])
        #expect(result.diagnostics.map(\.help) == ["did you mean “front.html”?"])
    }

    @Test func refusesBlocksAndParentsInPartials() {
        let files = [
            "a.html": "{% block main %}{% endblock %}", "b.html": "{% extends \"base.html\" %}", "base.html": "",
        ]
        #expect(problems("{% include \"a.html\" %}", with: files) == ["a.html:1:10: a partial cannot have blocks"])
        #expect(
            problems("{% include \"b.html\" %}", with: files) == ["b.html:1:12: a partial cannot extend a template"])
    }

    @Test func refusesPartialsThatIncludeEachOther() {
        #expect(
            problems("{% include \"loop-a.html\" %}", with: Self.files.filter { $0.key != "up.html" }) == [
                "loop-b.html:1:12: “loop-a.html” includes this template again, through other templates"
            ])
    }

    @Test func refusesTagsNestedTooDeep() {
        let many = 20_000
        let template = String(repeating: "{% if draft %}", count: many) + String(repeating: "{% endif %}", count: many)
        #expect(problems(template) == ["page.html:1:1404: tags are nested more than 100 levels deep"])
        let brackets =
            "{% if " + String(repeating: "(", count: many) + "draft" + String(repeating: ")", count: many)
            + " %}{% endif %}"
        #expect(problems(brackets) == ["page.html:1:57: parentheses are nested too deeply"])
        let row = "{% if draft" + String(repeating: " or not not draft", count: many) + " %}{% endif %}"
        #expect(problems(row) == [])
    }

    @Test func refusesPartialsNestedTooDeep() {
        let open = String(repeating: "{% if draft %}", count: 90)
        let close = String(repeating: "{% endif %}", count: 90)
        var files = ["p9.html": open + close]
        for level in 0..<9 { files["p\(level).html"] = open + "{% include \"p\(level + 1).html\" %}" + close }
        #expect(
            problems("{% include \"p0.html\" %}", with: files) == [
                "p2.html:1:1264: templates are nested more than 200 levels deep"
            ])
    }

    @Test func refusesBlocksThatRepeatThemselves() {
        let files = ["base.html": "{% block a %}{% block b %}{% endblock %}{% endblock %}"]
        let template = """
            {% extends "base.html" %}{% block b %}{% block a %}{% super %}{% endblock %}{% endblock %}
            """
        #expect(
            problems(template, with: files).map { $0.drop { $0 != " " } } == [
                " templates are nested more than 200 levels deep"
            ])
    }

    @Test func refusesPartialsThatGrowWithoutLimit() {
        var files = ["p0.html": "{{ title }}x"]
        for level in 1..<30 {
            let inner = "{% include \"p\(level - 1).html\" %}"
            files["p\(level).html"] = inner + inner
        }
        #expect(
            problems("{% include \"p29.html\" %}", with: files).map { $0.drop { $0 != " " } } == [
                " the template has more than 50000 parts once its partials are included"
            ])
    }

    /// Templates that would take hours, or all memory, were there no limit; with what is said of them.
    private static let explosions: [(name: String, files: [String: String], summary: String)] = [
        (
            "partials without a text that include the next twice",
            Dictionary(
                uniqueKeysWithValues: (1...24).map {
                    ("p\($0).html", String(repeating: "{% include \"p\($0 + 1).html\" %}", count: 2))
                } + [("p25.html", ""), ("page.html", "{% include \"p1.html\" %}")]),
            "the template has more than 50000 parts once its partials are included"
        ),
        (
            "blocks that repeat those above twice",
            Dictionary(
                uniqueKeysWithValues: (1...30).map {
                    (
                        "b\($0).html",
                        "{% extends \"b\($0 + 1).html\" %}{% block a %}{% super %}{% super %}{% endblock %}"
                    )
                } + [
                    ("b31.html", "{% block a %}x{% endblock %}"), ("page.html", "{% extends \"b1.html\" %}"),
                ]),
            "the template has more than 50000 parts once its partials are included"
        ),
        (
            "a long text that is included often",
            [
                "text.html": String(repeating: "x", count: 1 << 19),
                "page.html": String(repeating: "{% include \"text.html\" %}", count: 100),
            ], "the template has more than 16 MiB of text once its partials are included"
        ),
        (
            "templates that extend each other",
            Dictionary(
                uniqueKeysWithValues: (1...5_000).map { ("e\($0).html", "{% extends \"e\($0 + 1).html\" %}") } + [
                    ("e5001.html", "x"), ("page.html", "{% extends \"e1.html\" %}"),
                ]), "templates extend each other more than 200 levels deep"
        ),
        (
            "a file of more than a MiB", ["page.html": String(repeating: "{{ title }}", count: 100_000)],
            "the template has 1074 KiB"
        ),
        (
            "tags that are never closed", ["page.html": String(repeating: "{% if draft %}", count: 50_000)],
            "tags are nested more than 100 levels deep"
        ),
        (
            "names that nobody knows, on one line",
            ["page.html": (0..<30_000).map { "{{ nm\($0) }}" }.joined()],
            "29000 more problems in this file after the first 1000"
        ),
        (
            "tags that nobody knows", ["page.html": String(repeating: "{% iff %}", count: 30_000)],
            "29000 more problems in this file after the first 1000"
        ),
    ]

    @Test(arguments: explosions.indices) func refusesToExplode(number: Int) {
        let (name, files, summary) = Self.explosions[number]
        let found = diagnostics(files["page.html"] ?? "", with: files)
        #expect(found.contains { $0.summary == summary }, "\(name): \(found.first?.summary ?? "nothing")")
        #expect(found.count <= 1002)
    }

    @Test func endsLoopsInsideEachOther() throws {
        let loops = String(repeating: "{% for t in topics %}", count: 6) + "{{ t.name }}"
        let template = loops + String(repeating: "{% endfor %}", count: 6)
        let page = StoryPage(topics: Array(repeating: TermSource(name: "Safety"), count: 50))
        #expect(throws: DiagnosticError.self) { try rendered(template, page) }
        do {
            _ = try rendered(template, page)
        } catch let error as DiagnosticError {
            #expect(
                error.diagnostics.map { "\($0.file ?? ""): \($0.identifier): \($0.summary)" } == [
                    "page.html: page-too-large: the loops of this template go round more than 5000000 times for a page"
                ])
        }
    }

    @Test func endsAPageThatGrowsWithoutEnd() throws {
        let template = "{% for t in topics %}{% for u in topics %}{{ body }}{% endfor %}{% endfor %}"
        let page = StoryPage(
            body: String(repeating: "x", count: 1 << 20),
            topics: Array(repeating: TermSource(name: "Safety"), count: 50))
        #expect(throws: DiagnosticError.self) { try rendered(template, page) }
    }

    @Test(arguments: [
        "{", "{{", "{%", "{#", "{{-", "{%-", "{#-#}", "{#}", "{{ -}}", "{% -%}", "{{{{{{", "{% block %}{% endblock %}",
        "{% for %}{% endfor %}",
        "{% extends %}", "{% include %}", "{{ \"\\", "{{ a.b.c | d: 1, }}", "{% if \"", "<", "</", "<!", "<!-", "<a b",
        "\u{0}{{ \u{0} }}", "{{ é }}",
        "{% block a %}{% block a %}{% super %}{% endblock %}{% endblock %}",
    ])
    func survives(template: String) {
        _ = problems(template, with: Self.files)
    }
}
