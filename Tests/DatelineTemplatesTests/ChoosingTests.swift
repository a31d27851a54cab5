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
