import DatelineTemplates
import Testing

@Suite struct InheritanceTests {
    static let base = """
        <title>{% block title %}{{ title }}{% endblock %}</title>
        <main>
        {% block main %}
        <p>nothing</p>
        {% endblock %}
        </main>

        """

    @Test func fillsTheBlocksOfItsParent() throws {
        let template = """
            {# A page. #}
            {% extends "base.html" %}

            {% block main %}
            <p>{{ number }}</p>
            {% endblock main %}
            """
        #expect(
            try rendered(template, with: ["base.html": Self.base]) == """
                <title>Paris &amp; London</title>
                <main>
                <p>3</p>
                </main>

                """)
    }

    @Test func repeatsTheBlockOfItsParent() throws {
        let template =
            "{% extends \"base.html\" %}{% block title %}New: {% super %}!{% endblock %}{% block main %}{% super %}{% super %}{% endblock %}"
        #expect(
            try rendered(template, with: ["base.html": Self.base]) == """
                <title>New: Paris &amp; London!</title>
                <main>
                <p>nothing</p>
                <p>nothing</p>
                </main>

                """)
    }

    @Test func goesUpThroughSeveralParents() throws {
        let files = [
            "base.html": "[{% block a %}base a{% endblock %}|{% block b %}base b{% endblock %}]",
            "list.html":
                "{% extends \"base.html\" %}{% block a %}list {% super %} {% block c %}list c{% endblock %}{% endblock %}",
        ]
        let template =
            "{% extends \"list.html\" %}{% block b %}page {% super %}{% endblock %}{% block c %}page c{% endblock %}"
        #expect(try rendered(template, with: files) == "[list base a page c|page base b]")
    }

    @Test func letsABlockSeeTheLoopItStandsIn() throws {
        let files = ["base.html": "{% for topic in topics %}{% block row %}{% endblock %}{% endfor %}"]
        let template = "{% extends \"base.html\" %}{% block row %}{{ loop.index }} {{ topic.name }} {% endblock %}"
        #expect(try rendered(template, with: files) == "1 Safety 2 Trade ")
    }

    @Test func givesAPartialWhatItNeeds() throws {
        let files = [
            "partials/term.html": "{{ term.name }} ({{ term.count | number }}){{ mark }} by {{ authors | first }}"
        ]
        let template = "{% for t in topics %}{% include \"partials/term.html\" with term=t mark=\"!\" %}; {% endfor %}"
        #expect(try rendered(template, with: files) == "Safety (2)! by Ann; Trade (1,234)! by Ann; ")
    }

    @Test func givesAPartialAFilteredValue() throws {
        let files = ["one.html": "{{ term.name }} {{ who }}{{ who }} {% for a in some %}{{ a }}{% endfor %}"]
        let template = "{% include \"one.html\" with term=topics | last who=title | upper some=authors | limit: 2 %}"
        #expect(try rendered(template, with: files) == "Trade PARIS &amp; LONDONPARIS &amp; LONDON AnnBob")
    }

    @Test func forgetsTheValuesOfAPartialBehindIt() {
        let files = ["one.html": "{{ who }}"]
        #expect(
            problems("{% include \"one.html\" with who=title %}{{ who }}", with: files) == [
                "page.html:1:43: unknown name “who”"
            ])
    }

    @Test func namesTheFilesItIsMadeOf() throws {
        let files = library([
            "base.html": "{% block main %}{% endblock %}{% include \"foot.html\" %}", "foot.html": "", "spare.html": "",
            "page.html": "{% extends \"base.html\" %}{% block main %}{% include \"item.html\" %}{% endblock %}",
            "item.html": "",
        ])
        let template = try #require(files.compile("page.html", for: StoryPage.schema.type).template)
        #expect(template.sources == ["page.html", "base.html", "item.html", "foot.html"])
        #expect(files.names == ["base.html", "foot.html", "item.html", "page.html", "spare.html"])
    }
}
