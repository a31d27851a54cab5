import DatelineModel
import DatelineTemplates
import Testing

/// `macro`, `import` and calls.
@Suite struct MacroTests {
    private static let macros = """
        {# Pieces that several templates use. #}
        {% macro link(term, heading="h3", most=2) %}
        <{{ heading }}><a href="{{ term.path }}">{{ term.name }}</a></{{ heading }}>{% if term.count > 5 %}!{% endif %}
        {% endmacro %}
        {% macro all(terms, heading="h4") %}
        {% for term in terms %}{{ link(term, heading=heading) }}{% endfor %}
        {% endmacro %}
        {% macro mail() %}<a href="/contact/">{{ "Write to us" }}</a>{% endmacro mail %}
        """
    private static let page = StoryPage(topics: [
        TermSource(name: "Trade", path: "/t/", count: 5), TermSource(name: "Law", path: "/l/", count: 9),
    ])

    @Test(arguments: [
        ("{{ m.link(filed_from) }}", "<h3><a href=\"/digest/x/\">Tax</a></h3>\n"),
        ("{{ m.link(filed_from, \"h2\") }}", "<h2><a href=\"/digest/x/\">Tax</a></h2>\n"),
        ("{{ m.link(heading=\"h2\", term=filed_from) }}", "<h2><a href=\"/digest/x/\">Tax</a></h2>\n"),
        ("{{ m.link(topics | first, \"h2\") }}", "<h2><a href=\"/digest/t/\">Trade</a></h2>\n"),
        (
            "{{ m.all(topics) }}",
            "<h4><a href=\"/digest/t/\">Trade</a></h4>\n<h4><a href=\"/digest/l/\">Law</a></h4>!\n\n"
        ),
        ("{{ m.all(topics | limit: 1, heading=\"p\") }}", "<p><a href=\"/digest/t/\">Trade</a></p>\n\n"),
        ("{{ m.mail() }}", "<a href=\"/contact/\">Write to us</a>"),
    ])
    func aCallPrintsTheMacroWithItsArguments(call: String, output: String) throws {
        var page = Self.page
        page.filedFrom = TermSource(name: "Tax", path: "/x/")
        let given = "{% import \"macros.html\" as m %}\n" + call
        #expect(try rendered(given, page, with: ["macros.html": Self.macros]) == output)
    }

    @Test func aTemplateCallsItsOwnMacrosWhereverTheyStand() throws {
        let template = """
            {% extends "base.html" %}
            {% block main %}{{ shout(title) }}{% endblock %}
            {% macro shout(text) %}{{ text | upper }}{% endmacro %}
            """
        #expect(
            try rendered(template, with: ["base.html": "<p>{% block main %}{% endblock %}</p>"])
                == "<p>PARIS &amp; LONDON</p>")
    }

    @Test func aMacroOfAPartialIsCalledThere() throws {
        let partial = "{% import \"macros.html\" as m %}{{ m.link(topic) }}"
        let template = "{% for topic in topics %}{% include \"p.html\" with topic=topic %}{% endfor %}"
        #expect(
            try rendered(template, Self.page, with: ["p.html": partial, "macros.html": Self.macros])
                == "<h3><a href=\"/digest/t/\">Trade</a></h3>\n<h3><a href=\"/digest/l/\">Law</a></h3>!\n")
    }

    @Test func whatIsPrintedIsEscapedForThePlaceOfTheCall() throws {
        let template = "{% macro say(text) %}{{ text }}{% endmacro %}<a title=\"{{ say(title) }}\">{{ say(body) }}</a>"
        #expect(try rendered(template) == "<a title=\"Paris &amp; London\"><p>Text</p></a>")
    }

    @Test(arguments: [
        (
            "{{ m.lnk(topics | first) }}",
            "page.html:1:39: “macros.html” has no macro “lnk”; did you mean “link”?"
        ),
        (
            "{{ news.link(topics | first) }}",
            "page.html:1:37: “news” is the name of no import; the imports of this file are “m”"
        ),
        ("{{ link(topics | first) }}", "page.html:1:37: this file has no macro “link”; did you mean “m.link”?"),
        (
            "{{ m.link() }}",
            "page.html:1:37: “link” is not given “term”; write it as “link(term, heading=\"h3\", most=2)”"
        ),
        (
            "{{ m.link(topics | first, headng=\"h2\") }}",
            "page.html:1:60: “link” has no parameter “headng”; did you mean “heading”?"
        ),
        (
            "{{ m.link(topics | first, term=filed_from) }}",
            "page.html:1:60: “link” is given “term” twice; write it as “link(term, heading=\"h3\", most=2)”"
        ),
        ("{{ m.mail(title) }}", "page.html:1:44: “mail” takes 0 arguments, not 1; write it as “mail()”"),
        (
            "{{ m.link(topics | first, 4) }}",
            "page.html:1:60: “heading” is text by its default, not a number"
        ),
        (
            "{{ m.link(topics | first, heading=\"h2\", \"x\") }}",
            "page.html:1:74: an argument without a name comes after one with a name; put it before them, or give it its name"
        ),
        ("{{ m.link(titel) }}", "page.html:1:44: unknown name “titel”; did you mean “title”?"),
        ("{{ m.link }}", "page.html:1:37: unknown name “m”; “m” is an import: call one of its macros by {{ m.…(…) }}"),
        (
            "{% if m.mail() %}x{% endif %}",
            "page.html:1:46: a macro has no value here: it prints; call it by {{ … }} alone, without filters"
        ),
        (
            "{{ m.mail() | upper }}",
            "page.html:1:46: what a macro prints cannot be filtered; put the filter on the values in the macro, or on those that it is given"
        ),
    ])
    func aCallThatCannotBeIsAnErrorWithItsPlaceAndAWayOut(call: String, problem: String) {
        let template = "{% import \"macros.html\" as m %}" + "\u{20}\u{20}" + call
        #expect(explained(template, with: ["macros.html": Self.macros]) == [problem])
    }

    @Test func whatIsWrongInsideIsFoundForTheTypesThatACallGives() {
        let template = "{{ one(topics) }}{{ one(filed_from) }}{% macro one(x) %}{{ x.nmae }}{{ title }}{% endmacro %}"
        #expect(
            Set(explained(template)) == [
                "page.html:1:62: “x” is a list of term and has no fields; use {% for %}, or “| first”",
                "page.html:1:62: “x” has no field “nmae”; did you mean “name”?",
                "page.html:1:72: unknown name “title”; the names here are “x”",
            ])
        let notes = Set(diagnostics(template).flatMap(\.notes))
        #expect(notes.isSubset(of: ["called from page.html:1:4", "called from page.html:1:21"]) && !notes.isEmpty)
    }

    @Test(arguments: [
        ("{{ a(1) }}{% macro a(n) %}{{ a(n) }}{% endmacro %}", "page.html:1:30: the macro “a” calls itself"),
        (
            "{{ a() }}{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}",
            "page.html:1:66: the macro “a” calls this one, and so itself"
        ),
        (
            "{% if draft %}{% macro a() %}{% endmacro %}{% endif %}",
            "page.html:1:18: “macro” is inside “if”; put it outside all other tags: it counts for the whole file"
        ),
        ("{% macro a() %}{% endmacro %}{% macro a() %}{% endmacro %}", "page.html:1:39: macro “a” is defined twice"),
        ("{% macro a(b, b) %}{% endmacro %}", "page.html:1:15: parameter “b” is there twice"),
        (
            "{% macro a %}{% endmacro %}",
            "page.html:1:12: expected “(” and the macro’s parameters but found the end of the tag"
        ),
        ("{% macro a() %}", "page.html:1:4: “macro” is never closed; add {% endmacro %}"),
        (
            "{% macro a() %}{% block b %}{% endblock %}{% endmacro %}",
            "page.html:1:19: a macro cannot have blocks; put the block around the call"
        ),
        (
            "{% import \"nothing.html\" as n %}",
            "page.html:1:11: there is no template “nothing.html”; the templates are “page.html”"
        ),
        (
            "{% import \"page.html\" as n %}{% import \"page.html\" as n %}",
            "page.html:1:55: “n” is the name of another import"
        ),
    ])
    func aMacroThatCannotBeIsAnErrorWithItsPlace(template: String, problem: String) {
        #expect(explained(template) == [problem])
    }

    @Test func callsThatGrowFastAreStopped() {
        let steps = (1...40).map { "{% macro m\($0)() %}{{ m\($0 - 1)() }}{{ m\($0 - 1)() }}{% endmacro %}" }.joined()
        let template = "{{ m40() }}{% macro m0() %}x{% endmacro %}" + steps
        let problem = "page.html:1:1: the template has more than 50000 parts once its partials are included"
        #expect(problems(template) == [problem])
    }

    /// The problems with their way out: `page.html:1:4: unknown name “x”; did you mean “y”?`.
    private func explained(_ template: String, with files: [String: String] = [:]) -> [String] {
        zip(problems(template, with: files), diagnostics(template, with: files)).map { problem, diagnostic in
            diagnostic.help.map { "\(problem); \($0)" } ?? problem
        }
    }
}
