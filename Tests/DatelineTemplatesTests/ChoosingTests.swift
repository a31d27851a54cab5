import DatelineModel
import DatelineTemplates
import Testing

/// `set`, and the filters that choose, order and group records.
@Suite struct ChoosingTests {
    private static let page = StoryPage(topics: [
        TermSource(name: "Trade", count: 5), TermSource(name: "Éthique", count: 2), TermSource(name: "Law", count: 5),
        TermSource(name: "Zoo", count: 9),
    ])

    private static func names(_ filters: String) -> String {
        "{% for topic in topics | \(filters) %}{{ topic.name }} {% endfor %}"
    }

    @Test(arguments: [
        ("where: \"count\", 5", "Trade Law "), ("where: \"name\", \"Law\"", "Law "),
        ("where: \"count\"", "Trade Éthique Law Zoo "),
        ("where: \"name\", \"law\"", ""), ("sort_by: \"name\"", "Éthique Law Trade Zoo "),
        ("sort_by: \"name\", \"descending\"", "Zoo Trade Law Éthique "),
        ("sort_by: \"count\"", "Éthique Trade Law Zoo "),
        ("sort_by: \"count\", \"descending\"", "Zoo Trade Law Éthique "),
        ("where: \"count\", 5 | sort_by: \"name\" | limit: 1", "Law "),
    ])
    func recordsAreChosenAndOrdered(filters: String, output: String) throws {
        #expect(try rendered(Self.names(filters), Self.page) == output)
    }

    @Test(arguments: [
        (["4.50", "39.5", "10", "-0.1", "4.5"], "-0.1 4.50 4.5 10 39.5"),
        (["12 %", "9%", "100 %"], "9% 12 % 100 %"),
        // What is no number stands behind all that are.
        (["none", "10.5", "9.25", "about 3"], "9.25 10.5 about 3 none"),
        (["1.2.3", "1.10", "."], "1.10 . 1.2.3"),
    ])
    func `texts that are numbers are sorted as numbers`(names: [String], order: String) throws {
        let page = StoryPage(topics: names.map { TermSource(name: $0) })
        #expect(try rendered("{{ topics | sort_by: \"name\" | map: \"name\" | join: \" \" }}", page) == order)
    }

    @Test(arguments: [
        ("{{ places | sort_by: \"term.name\" | map: \"term.name\" | join: \" \" }}", "Law Trade"),
        ("{% for p in places | where: \"term.name\", \"Law\" %}{{ p.term.count }}{% endfor %}", "2"),
        (
            "{% for g in places | group_by: \"term.name\" %}{{ g.key }} {{ g.items | count }};{% endfor %}",
            "Trade 1;Law 1;"
        ),
    ])
    func `records are chosen by a field of a record in them`(template: String, output: String) throws {
        #expect(try PlacesPage.rendered(template) == output)
    }

    @Test func `a mistyped name behind a dot is an error with what was meant`() {
        #expect(
            PlacesPage.problems("{{ places | map: \"term.nmae\" | join: \" \" }}")
                == ["page.html:1:18: “place.term” has no field “nmae”; did you mean “name”?"])
        #expect(
            PlacesPage.problems("{{ places | map: \"term.name.x\" | join: \" \" }}")
                == ["page.html:1:18: “place.term.name” is text and has no fields"])
    }

    @Test func recordsAreGroupedInTheOrderOfTheirFirst() throws {
        let template = """
            {% for group in topics | group_by: "count" %}{{ group.key }}:{% for topic in group.items %} {{ topic.name }}\
            {% endfor %};{% endfor %}
            """
        #expect(try rendered(template, Self.page) == "5: Trade Law;2: Éthique;9: Zoo;")
    }

    @Test func aValueIsGivenANameForWhatFollows() throws {
        let template = """
            {% set big = topics | where: "count", 5 %}{{ big | count }}{% for topic in big %}{% set name = topic.name | upper %} \
            {{ name }}{% endfor %}
            """
        #expect(try rendered(template, Self.page) == "2 TRADE LAW")
    }

    @Test(arguments: [
        ("{% if draft %}{% set x = 1 %}{% endif %}{{ x }}", "page.html:1:44: unknown name “x”"),
        ("{% set x %}", "page.html:1:10: expected “=” but found the end of the tag"),
        ("{{ topics | where: \"nmae\", \"x\" | count }}", "page.html:1:20: “term” has no field “nmae”"),
        (
            "{{ topics | where: \"count\", \"5\" | count }}",
            "page.html:1:29: “where” takes a number here, because “count” is a number"
        ),
        (
            "{{ topics | where: \"path\", \"5\" | count }}",
            "page.html:1:28: “where” takes no value here, because “path” is a link"
        ),
        (
            "{{ topics | sort_by: \"path\" | count }}",
            "page.html:1:13: “sort_by” takes a list of records with text, numbers, dates or flags there, not a list of term"
        ),
        ("{{ topics | sort_by: \"name\", \"desc\" | count }}", "page.html:1:30: “sort_by” does not know “desc”"),
        (
            "{{ authors | group_by: \"name\" | count }}",
            "page.html:1:14: “group_by” takes a list of records with text, numbers, dates or flags there, not a list of text"
        ),
    ])
    func whatCannotBeIsAnErrorWithItsPlace(template: String, problem: String) {
        #expect(problems(template) == [problem])
    }
}

/// A page with records that have records in them.
private struct PlacesPage {
    struct Place {
        let term: TermSource

        static let schema = RecordSchema<Place>(
            "place", "A place.", [.record("term", of: TermSource.schema.type, "Its term.") { $0.term.record }])
    }

    private static let schema = RecordSchema<[Place]>(
        "places", "A page of places.",
        [.list("places", of: Place.schema.type, "The places.") { $0.map { Place.schema.record($0) } }])

    static func rendered(_ template: String) throws -> String {
        let places = [TermSource(name: "Trade", count: 5), TermSource(name: "Law", count: 2)].map { Place(term: $0) }
        let compiled = try #require(library(["page.html": template]).compile("page.html", for: schema.type).template)
        var buffer: [UInt8] = []
        try compiled.render(schema.record(places), into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    static func problems(_ template: String) -> [String] {
        library(["page.html": template]).compile("page.html", for: schema.type).diagnostics.map { diagnostic in
            guard case .location(let location) = diagnostic.place else { return diagnostic.summary }
            return "\(location.file):\(location.line):\(location.column): \(diagnostic.summary)"
                + (diagnostic.help.map { "; \($0)" } ?? "")
        }
    }
}
