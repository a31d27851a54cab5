import DatelineModel
import Testing

@testable import DatelineTemplates

/// What those write who know other template languages.
@Suite struct HabitTests {
    @Test(arguments: [
        ("{{ title | default(\"x\") }}", "1:19: write them after a colon: default: \"…\""),
        (
            "{{ number + 1 }}",
            "1:11: templates do not calculate: “| count” and “loop.index” count, and numbers can stand in Content/data"
        ),
        (
            "{{ authors[0] }}",
            "1:11: take one of a list by “| first” or “| last”, a part of it by “| skip: 2 | limit: 3”"
        ),
        ("{{ \"a\" ~ title }}", "1:8: texts stand beside each other: {{ a }}{{ b }}"),
        ("{{ title %}", "1:10: “{{” ends with “}}”"),
        ("{% if draft }}{% endif %}", "1:13: “{%” ends with “%}”"),
        ("{% assign x = 3 %}", "1:4: write {% set name = value %}"),
        ("{% comment %}", "1:4: write {# … #}"),
        (
            "{% insert \"table.html\" %}",
            "1:4: it is for texts in Content; a template has {% include \"partials/table.html\" with table=data.rates | table caption=\"…\" %}"
        ),
        (
            "{% table data.rates %}",
            "1:4: write {% include \"partials/table.html\" with table=data.rates | table caption=\"…\" %}"
        ),
        ("{{ authors | first: 2 }}", "1:14: write “limit: 3” for the first three of a list"),
        ("{% for topic in topics %}{{ topic.title }}{% endfor %}", "1:35: did you mean “name”?"),
        (
            "{% for topic in topics %}{{ topic.articles }}{% endfor %}",
            "1:35: on the front page “by_topic”, “by_country” and “by_bloc” have terms with their articles"
        ),
        ("{{ authors | reverse | join: \" \" }}", "1:14: write sort_by: \"name\", \"descending\""),
        ("{{ title | safe }}", "1:12: remove it: each value is escaped for its place, and what is HTML stays so"),
        ("{% for topic in topics limit: 3 %}{{ topic.name }}{% endfor %}", "1:24: a filter stands after “|”: | limit"),
        (
            "{% for topic, x in topics %}{{ topic.name }}{% endfor %}",
            "1:13: of a map a loop has pairs: {% for pair in … %}, with pair.key and pair.value"
        ),
        (
            "{% for topic in topics | where: \"name\", title %}{{ topic.name }}{% endfor %}",
            "1:41: what a filter is given stands in the template; compare with a value of the page by {% if … == title… %} in the loop"
        ),
        (
            "{% for topic in topics | where: \"count\", true %}{{ topic.name }}{% endfor %}",
            "1:42: where: \"draft\" alone takes the records that have any value there; leave others out by {% if not … %} in the loop"
        ),
        (
            "{% macro name(x) %}{{ x }}{% endmacro %}{{ name(title) | upper }}",
            "1:56: put the filter on the values in the macro, or on those that it is given"
        ),
        (
            "{% for topic in topics | limit 3 %}{{ topic.name }}{% endfor %}",
            "1:32: what a filter is given stands after a colon: limit: 3"
        ),
        (
            "{% for topic in topics | where \"name\", \"Safety\" %}{{ topic.name }}{% endfor %}",
            "1:32: what a filter is given stands after a colon: where: \"name\""
        ),
        (
            "{% for topic in topics | where: \"count\", \"3\" %}{{ topic.name }}{% endfor %}",
            "1:42: write 3 without quotation marks"
        ),
        (
            "{% for topic in topics | sort_by: \"name\", \"down\" %}{{ topic.name }}{% endfor %}",
            "1:43: it knows “ascending”, “descending”"
        ),
        (
            "{% if title contains \"x\" %}{% endif %}",
            "1:13: no condition looks into a text or a list: “where” takes the records of a list with a value, and a loop compares"
        ),
        (
            "{{ topics.0.name }}",
            "1:11: take one of a list by “| first” or “| last”, a part of it by “| skip: 2 | limit: 3”"
        ),
        ("{% include partials/item.html %}", "1:20: write the name of a file in quotation marks"),
    ])
    func `what is written otherwise elsewhere has its form here in the help, and is one problem`(
        template: String, problem: String
    ) {
        let found = diagnostics(template).map { diagnostic in
            guard case .location(let location) = diagnostic.place else { return diagnostic.summary }
            return "\(location.line):\(location.column): \(diagnostic.help ?? "")"
        }
        #expect(found == [problem])
    }

    @Test(arguments: [
        (
            "{% for topic in topics | limit: n %}{{ topic.name }}{% endfor %}",
            "page.html:1:33: expected quoted text or a number but found “n”"
        ),
        ("{% set x = number + 1 %}{{ x }}", "page.html:1:19: unexpected character “+”"),
        (
            "{% for %}{{ title }}{% endfor %}",
            "page.html:1:8: expected the name of the loop variable but found the end of the tag"
        ),
    ])
    func `a name whose value cannot be read is no second problem where it is used`(template: String, problem: String) {
        #expect(problems(template) == [problem])
    }

    @Test func `no name that is empty is ever meant`() {
        #expect(
            diagnostics("{% for %}{{ g }}{% endfor %}").map(\.help).allSatisfy { $0?.contains("“”") != true })
    }
}
